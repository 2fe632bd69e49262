namespace Monitor.Planning.Reading;

/// <summary>Reads `rectification:`; what is absent keeps its default.</summary>
internal static class RectificationRulesReader
{
    private static readonly Dictionary<string, SendingMode> Modes = new() { ["automatic"] = SendingMode.Automatic, ["reviewed"] = SendingMode.Reviewed };

    public static RectificationRules Read(Fields? fields)
    {
        var usual = new RectificationRules();
        if (fields is null) return usual;
        var rules = new RectificationRules
        {
            Within = Count(fields, "within", TimeUnit.WorkingDays) ?? usual.Within,
            Appeal = Count(fields, "appeal", TimeUnit.WorkingDays) ?? usual.Appeal,
            Remind = Count(fields, "remind", TimeUnit.WorkingDays) ?? usual.Remind,
            LookBack = Count(fields, "lookBack", TimeUnit.Days) ?? usual.LookBack,
            KeepEvidence = Count(fields, "keepEvidence", TimeUnit.Days) ?? usual.KeepEvidence,
            Send = fields.Choice("send", Modes) ?? usual.Send,
        };
        fields.NothingElse();
        return rules;
    }

    private static int? Count(Fields fields, string key, TimeUnit unit)
    {
        if (fields.Text(key) is not { } text) return null;
        if (TimeLimit.TryParse(text, out var limit) && limit.Unit == unit) return limit.Count;
        fields.Wrong(key, $"“{key}” 的值 “{text}” 无效：应为{(unit == TimeUnit.WorkingDays ? "工作日数，例如 5 working days" : "天数，例如 30 days")}");
        return null;
    }
}
