namespace Monitor.Local.Demo.Content;

/// <summary>The slots of a bureau's prose.</summary>
internal static class BureauSlots
{
    public const string OfficeHours = "工作日上午8:30至12:00，下午14:00至17:30";

    public static Dictionary<string, string> Of(BureauFacts facts)
    {
        var slots = new Dictionary<string, string>
        {
            ["N"] = facts.Name,
            ["S"] = facts.Short,
            ["C"] = "示例市",
            ["J"] = facts.Document,
            ["address"] = facts.Address,
            ["postcode"] = facts.Postcode,
            ["phone"] = facts.Phone,
            ["fax"] = facts.Fax,
            ["email"] = facts.Email,
            ["hours"] = OfficeHours,
            ["head"] = facts.Head,
            ["topics"] = string.Join('、', facts.Topics),
            ["units"] = string.Join('、', facts.Units),
        };
        for (var i = 2; i <= 4; i++) slots[$"phone{i}"] = $"{facts.Phone[..^1]}{i + 2}";
        foreach (var (name, values) in new[] { ("topic", facts.Topics), ("unit", facts.Units), ("deputy", facts.Deputies) })
            foreach (var (value, i) in values.Select((value, i) => (value, i))) slots[$"{name}{i + 1}"] = value;
        return slots;
    }
}
