using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>The site's own search finds a title that stands on it.</summary>
public sealed class SearchWorks : ICheck
{
    public CheckInfo Info { get; } = new("search-works", "Site", "站内检索能够检索到网站上已发布的信息", "《政府信息公开条例》第二十四条",
        "修复站内检索", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var probe = site.Snapshots.Select(snapshot => snapshot.Search).OfType<SearchProbe>().OrderByDescending(one => one.Found == true).ThenByDescending(one => one.Found is not null).FirstOrDefault();
        yield return probe switch
        {
            null => Verdict.Unclear("site", "本次未能试用站内检索，请人工核查"),
            { Found: true } => Verdict.Met("site", $"检索“{probe.Query}”有结果", new(probe.Url, null, null, probe.Query)),
            { Found: false } => Verdict.Missed("site", $"站内检索“{probe.Query}”没有结果，而该信息就在网站上，请修复检索功能", new(probe.Url, null, null, probe.Query)),
            _ => Verdict.Unclear("site", $"站内检索的结果未能读取（{probe.Why ?? "原因不明"}），请人工核查", new(probe.Url, null, null, probe.Query)),
        };
    }
}
