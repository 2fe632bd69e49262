using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>No link of a page leads to nothing.</summary>
public sealed class LinksAlive : ICheck
{
    private const int ManyTargets = 4;

    public CheckInfo Info { get; } = new("links-alive", "Site", "页面链接和附件均可打开，无死链、无“页面不存在”提示页", "《政府网站与政务新媒体检查指标》",
        "修正或删除失效链接，恢复附件", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var faults = DeadTargets.Of(site);
        if (faults.Count == 0) return [Verdict.Met("site", "检查的链接均可打开")];
        var outage = Outage(faults, site);
        var rest = outage is null ? faults : faults.Where(fault => !fault.IsOwnPage).ToList();
        var dead = rest.Where(fault => fault.IsDead).Select(fault => Dead(fault, site));
        var doubtful = rest.Where(fault => !fault.IsDead).GroupBy(fault => (Host: HostOf(fault.Url), fault.Outcome)).SelectMany(same => Doubtful([.. same], site));
        return [.. outage is null ? [] : (Verdict[])[outage], .. dead, .. doubtful];
    }

    private static Verdict Dead(LinkFault fault, JudgedSite site) =>
        Verdict.Missed(site.SubjectOf(fault.Url), $"{(fault.IsAttachment ? "附件" : "链接")}“{fault.Text}”已失效（{Say(fault)}），{Where(fault, site)}，请修正或删除", site.EvidenceOfLink(fault.FoundOn[0], fault.Url, fault.Text)) with
        {
            Trace = [$"目标：{fault.Url}，结果：{Say(fault)}", .. fault.FoundOn.Select(page => $"所在页面：{page}")],
        };

    /// <summary>Targets of one host that fail alike have one cause: told once where they are many.</summary>
    private static IEnumerable<Verdict> Doubtful(List<LinkFault> same, JudgedSite site)
    {
        if (same.Count < ManyTargets) return same.Select(fault => Verdict.Unclear(site.SubjectOf(fault.Url), $"链接“{fault.Text}”未能打开（{Say(fault)}），{Where(fault, site)}，请人工核查", site.EvidenceOfLink(fault.FoundOn[0], fault.Url, fault.Text)));
        var host = HostOf(same[0].Url);
        return [Verdict.Unclear(host, $"指向 {host} 的{same.Count}个链接未能打开（{Say(same[0])}），请人工核查", site.EvidenceOfLink(same[0].FoundOn[0], same[0].Url, same[0].Text)) with { Trace = [.. same.Take(20).Select(fault => $"目标：{fault.Url}，所在页面：{fault.FoundOn[0]}")] }];
    }

    /// <summary>Most of a host's pages gone at once is an outage or a move, not so many dead links.</summary>
    private static Verdict? Outage(IReadOnlyList<LinkFault> faults, JudgedSite site)
    {
        var gone = faults.Count(fault => fault is { IsDead: true, IsOwnPage: true });
        var read = site.ReadPages.Count();
        return gone < 10 || gone <= read ? null : Verdict.Unclear("site", $"网站{gone}个页面同时失效，多于可以打开的{read}个，疑为网站故障或改版，请人工核查", site.EvidenceAt(faults[0].FoundOn[0]));
    }

    private static string Where(LinkFault fault, JudgedSite site) =>
        fault.Pages == 1 ? $"位于{site.SubjectOf(fault.FoundOn[0])}" : $"共{fault.Pages}个页面有此链接，如{site.SubjectOf(fault.FoundOn[0])}";

    private static string Say(LinkFault fault) =>
        fault.Why ?? $"{fault.Outcome.Sentence}{(fault.Status is { } status and not 200 ? $"，状态码 {status}" : "")}";

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) + "/" : url;
}
