using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>Vetoes (单项否决) of 国办秘函〔2019〕19号 and of plans, from confirmed faults only. V1 is only ever a person's decision.</summary>
internal static class VetoRules
{
    private static readonly Dictionary<string, (string Id, string Name)> OfCheck = new()
    {
        ["site-reachable"] = ("V2", "站点无法访问"),
        ["home-updated"] = ("V3", "首页不更新"),
        ["letters-answered"] = ("V5", "互动回应差"),
    };

    public static IReadOnlyList<VetoFound> Find(Bureau bureau, IReadOnlyList<ScoredVerdict> verdicts, OfficeInput input)
    {
        var faults = verdicts.Where(verdict => verdict.IsFault).ToList();
        return
        [
            .. Decided(bureau, input).Concat(Duties(faults)).Concat(StaleSections.Find(bureau, faults)).Concat(UselessGuides.Find(verdicts))
                .OrderBy(veto => veto.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<VetoFound> Decided(Bureau bureau, OfficeInput input) =>
        input.Vetoes.Where(veto => veto.Bureau == bureau.Id)
            .Select(veto => new VetoFound(veto.Veto, NameOf(veto.Veto), $"{veto.Why}（{veto.DecidedBy}认定）", veto.Finding is null ? [] : [veto.Finding]));

    private static IEnumerable<VetoFound> Duties(IEnumerable<ScoredVerdict> faults) =>
        faults.Where(fault => fault.Judgement.Duty.Veto)
            .GroupBy(fault => OfCheck.TryGetValue(fault.Judgement.Duty.Check, out var veto) ? veto : (fault.Judgement.Duty.Id, fault.Judgement.Duty.Title))
            .Select(same => new VetoFound(same.Key.Item1, same.Key.Item2, same.First().Verdict.Reason, [.. same.Select(fault => fault.Finding)]));

    private static string NameOf(string veto) => veto switch
    {
        "V1" => "安全、泄密事故等严重问题",
        "V4" => StaleSections.Name,
        "V6" => UselessGuides.Name,
        _ => OfCheck.Values.FirstOrDefault(known => known.Id == veto).Name ?? "单项否决",
    };
}
