using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>The site answers within 15 seconds in 95 % of spaced tries.</summary>
public sealed class SiteReachable : ICheck
{
    private const double Patience = 15;
    private const double MostFailures = 0.05;
    private const int FewestTries = 140;

    public CheckInfo Info { get; } = new("site-reachable", "Site", "网站在间隔多次的访问中，15秒内打不开的比例低于5%", "《政府网站与政务新媒体检查指标》单项否决“站点无法访问”",
        "排查网站故障；拒绝访问的，将本系统加入允许名单", NeedsSection: false)
    { NeedsNoPage = true };

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site) => site.Snapshots.Select((snapshot, index) => Judge(index == 0 ? "site" : site.SubjectOf(snapshot.Url), snapshot));

    private static Verdict Judge(string subject, SiteSnapshot snapshot)
    {
        var evidence = new Evidence(snapshot.Url, null, snapshot.TakenAt);
        // What a firewall answers is an answer: it must not become 站点无法访问.
        var counted = snapshot.Tries.Where(one => one.Outcome is not FetchOutcome.Refused and not FetchOutcome.BlockPage and not FetchOutcome.Guarded and not FetchOutcome.OwnFault and not FetchOutcome.ForbiddenByRobots).ToList();
        var failed = counted.Count(one => !one.Outcome.IsSuccess || one.Seconds >= Patience);
        var trace = new[] { $"间隔访问{counted.Count}次，其中{failed}次未打开或超过{Patience}秒；本次访问：{snapshot.State}" };
        return Say(subject, snapshot, counted.Count, failed, evidence) with { Trace = trace };
    }

    /// <summary>A week of at least twenty tries a day decides; one visit alone never accuses.</summary>
    private static Verdict Say(string subject, SiteSnapshot snapshot, int tries, int failed, Evidence evidence)
    {
        if (tries >= FewestTries)
            return (double)failed / tries >= MostFailures
                ? Verdict.Missed(subject, $"{tries}次间隔访问中有{failed}次在{Patience}秒内打不开，占{100.0 * failed / tries:0.0}%", evidence)
                : Verdict.Met(subject, $"{tries}次间隔访问中有{failed}次打不开，占{100.0 * failed / tries:0.0}%", evidence);
        return snapshot.State switch
        {
            SiteState.Whole or SiteState.Partial when snapshot.Pages.Any(page => page.WasRead) => Verdict.Met(subject, "网站可以访问", evidence),
            SiteState.Refused => Verdict.Unclear(subject, $"网站拒绝本系统访问（{snapshot.Why}），不能判断公众能否访问，请人工核查", evidence),
            _ => Verdict.Unclear(subject, $"本次未能访问网站（{snapshot.Why}），一次访问不足以认定，请持续观察", evidence),
        };
    }
}
