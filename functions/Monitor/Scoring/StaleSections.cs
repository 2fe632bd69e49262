using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>
/// V4, columns not updated: five news columns stale for two weeks and notice or policy columns stale for six months together, or ten others,
/// or five blank ones. A duty that asks for more than the notice does not prove these times, so it does not count.
/// </summary>
internal static class StaleSections
{
    public const string Name = "栏目不更新";
    private static readonly string[] NewsWords = ["动态", "要闻", "新闻"];
    private static readonly string[] NoticeWords = ["通知", "公告", "政策文件"];

    public static IEnumerable<VetoFound> Find(Bureau bureau, IReadOnlyList<ScoredVerdict> faults)
    {
        var stale = faults.Where(fault => fault.Judgement.Duty.Check == "section-updated").ToLookup(fault => KindOf(bureau, fault.Judgement.Duty));
        var frequent = stale[Kind.News].Where(fault => AllowsAtLeast(fault, 14)).Concat(stale[Kind.Notice].Where(fault => AllowsAtLeast(fault, 180)));
        var blank = faults.Where(fault => fault.Judgement.Duty.Check == "section-filled");
        return Count(frequent, 5, "动态要闻类、通知公告和政策文件类栏目超期未更新")
            .Concat(Count(stale[Kind.Other], 10, "应更新栏目长期未更新"))
            .Concat(Count(blank, 5, "空白栏目"));
    }

    private static IEnumerable<VetoFound> Count(IEnumerable<ScoredVerdict> faults, int limit, string what)
    {
        var sections = faults.DistinctBy(fault => fault.Judgement.Duty.Section ?? fault.Verdict.Subject).ToList();
        return sections.Count < limit ? [] : [new("V4", Name, $"{what}共{sections.Count}个，达到{limit}个的否决标准", [.. sections.Select(fault => fault.Finding)])];
    }

    private static Kind KindOf(Bureau bureau, Duty duty)
    {
        if (duty.Section is not { } key) return Kind.Other;
        var name = bureau.Sections.NameOf(key);
        return key is "news" || NewsWords.Any(name.Contains) ? Kind.News
            : key is "notices" or "policy-documents" || NoticeWords.Any(name.Contains) ? Kind.Notice
            : Kind.Other;
    }

    private static bool AllowsAtLeast(ScoredVerdict fault, int days) => fault.Judgement.Duty.With.Limit("within") is not { } limit || DaysOf(limit) >= days;

    private static int DaysOf(TimeLimit limit) => limit.Unit switch
    {
        TimeUnit.Days => limit.Count,
        TimeUnit.WorkingDays => limit.Count * 7 / 5,
        TimeUnit.Months => limit.Count * 30,
        _ => limit.Count * 365,
    };

    private enum Kind { News, Notice, Other }
}
