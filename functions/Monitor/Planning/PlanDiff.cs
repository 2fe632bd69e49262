namespace Monitor.Planning;

/// <summary>What an amendment changed. Duties are the same by id, so findings keep their history through a mid-year replacement.</summary>
public sealed record PlanDiff(IReadOnlyList<Duty> Added, IReadOnlyList<Duty> Dropped, IReadOnlyList<DutyChange> Changed)
{
    public bool IsEmpty => Added.Count + Dropped.Count + Changed.Count == 0;

    public static PlanDiff Between(AnnualPlan earlier, AnnualPlan later)
    {
        var before = earlier.Duties.ToDictionary(duty => duty.Id);
        var after = later.Duties.ToDictionary(duty => duty.Id);
        return new(
            [.. later.Duties.Where(duty => !before.ContainsKey(duty.Id))],
            [.. earlier.Duties.Where(duty => !after.ContainsKey(duty.Id))],
            [.. later.Duties.Where(duty => before.ContainsKey(duty.Id)).Select(duty => DutyChange.Between(before[duty.Id], duty)).Where(change => change.Fields is not [])]);
    }

    /// <summary>As `plan diff` prints it: + added, - dropped, ~ changed with old and new.</summary>
    public string ToText() => string.Join(Environment.NewLine, Lines().Append(""));

    private IEnumerable<string> Lines()
    {
        foreach (var duty in Added) yield return $"+ {duty.Id}　{duty.Title}（{duty.Check}{On(duty)}）";
        foreach (var duty in Dropped) yield return $"- {duty.Id}　{duty.Title}（{duty.Check}{On(duty)}）";
        foreach (var change in Changed)
        {
            yield return $"~ {change.Id}";
            foreach (var field in change.Fields) yield return $"    {field.Name}：{field.Before ?? "（无）"} → {field.After ?? "（无）"}";
        }
        yield return IsEmpty ? "任务没有变化" : $"新增 {Added.Count} 项，删除 {Dropped.Count} 项，变更 {Changed.Count} 项";
    }

    private static string On(Duty duty) => duty.Section is { } section ? $"，{section}" : "";
}

/// <summary>A duty whose id stayed and whose words did not.</summary>
public sealed record DutyChange(string Id, IReadOnlyList<FieldChange> Fields)
{
    internal static DutyChange Between(Duty before, Duty after) =>
        new(after.Id, [.. FieldsOf(before).Zip(FieldsOf(after), (old, now) => new FieldChange(old.Name, old.Value, now.Value)).Where(field => field.Before != field.After)]);

    private static IEnumerable<(string Name, string? Value)> FieldsOf(Duty duty) =>
    [
        ("title", duty.Title), ("section", duty.Section), ("check", duty.Check), ("with", Words(duty.With)), ("indicator", duty.Indicator),
        ("veto", duty.Veto ? "true" : "false"), ("owner", duty.Owner), ("basis", duty.Basis), ("quote", duty.Quote), ("remedy", duty.Remedy),
        ("year", $"{duty.Year}"),
    ];

    private static string? Words(DutyParameters with) => with.Values.Count == 0 ? null
        : string.Join("；", with.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={string.Join("、", pair.Value)}"));
}

public sealed record FieldChange(string Name, string? Before, string? After);
