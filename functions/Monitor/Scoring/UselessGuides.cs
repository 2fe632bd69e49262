namespace Monitor.Scoring;

/// <summary>
/// V6, service guides of no use: of the eight element classes of 国办秘函〔2019〕19号 four or more missing, in five guides, or in every guide
/// where there are fewer than five.
/// </summary>
internal static class UselessGuides
{
    public const string Name = "服务不实用";

    /// <summary>Each class by words that its element's name contains.</summary>
    private static readonly string[][] Classes = [["名称"], ["办理依据", "设定依据"], ["条件"], ["材料"], ["地址", "地点"], ["时间", "期限"], ["电话"], ["流程"]];

    public static IEnumerable<VetoFound> Find(IEnumerable<ScoredVerdict> verdicts)
    {
        var guides = verdicts
            .Where(verdict => verdict.Judgement.Duty is { Check: "elements-stated", Section: "service-guides" } && verdict.Verdict.Subject.Contains('#', StringComparison.Ordinal))
            .GroupBy(verdict => verdict.Verdict.Subject[..verdict.Verdict.Subject.LastIndexOf('#')])
            .ToList();
        var useless = guides.Where(guide => Missing(guide) >= 4).ToList();
        if (useless is [] || (useless.Count < 5 && useless.Count < guides.Count)) yield break;
        yield return new("V6", Name, $"办事指南共{guides.Count}项，其中{useless.Count}项缺失4类及以上要素", [.. useless.SelectMany(guide => guide).Where(verdict => verdict.IsFault).Select(verdict => verdict.Finding)]);
    }

    private static int Missing(IEnumerable<ScoredVerdict> guide)
    {
        var elements = guide.Where(verdict => verdict.IsFault).Select(verdict => verdict.Verdict.Subject[(verdict.Verdict.Subject.LastIndexOf('#') + 1)..]).ToList();
        return Classes.Count(words => elements.Exists(element => words.Any(element.Contains)));
    }
}
