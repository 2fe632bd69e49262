using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Pages.Sections;

/// <summary>A bureau's site of our own markup, read by the real reader into a snapshot.</summary>
internal sealed class SiteOfOurs(string root = "http://lyj.example.gov.cn/", string name = "示例市林业局")
{
    private readonly List<PageRecord> pages = [];
    private readonly List<LinkTarget> targets = [];
    private readonly Dictionary<string, Uri> pins = [];
    private readonly List<Uri> also = [];
    private readonly List<SectionDefinition> named = [];
    private string[] asked = [];

    public const string Menu = """
        <ul class="nav"><li><a href="/">首页</a></li><li><a href="/jgzn/">机构职能</a></li><li><a href="/gzdt/">工作动态</a></li>
        <li><a href="/tzgg/">通知公告</a></li><li><a href="/zwgk/">政务公开</a></li></ul>
        """;

    public SiteOfOurs With(string path, string body, string title = "示例市林业局", DateOnly? firstSeen = null, string head = "")
    {
        var url = new Uri(new Uri(root), path);
        var page = Sheet.Read($"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>", url.AbsoluteUri);
        pages.Add(new() { Url = url.AbsoluteUri, Outcome = FetchOutcome.Fetched, Status = 200, Page = page, FirstSeenOn = firstSeen ?? Sheet.Today, Sha256 = page.ContentHash });
        return this;
    }

    public SiteOfOurs Failed(string path, FetchOutcome outcome)
    {
        pages.Add(new() { Url = new Uri(new Uri(root), path).AbsoluteUri, Outcome = outcome, Why = outcome.Sentence, FirstSeenOn = Sheet.Today });
        return this;
    }

    public SiteOfOurs Target(string url, FetchOutcome outcome)
    {
        targets.Add(new(url, outcome, 200, "", [], 1));
        return this;
    }

    public SiteOfOurs Pin(string key, string path)
    {
        pins[key] = new(new Uri(root), path);
        return this;
    }

    public SiteOfOurs Also(string url)
    {
        also.Add(new(url));
        return this;
    }

    /// <summary>Sections that duties ask for.</summary>
    public SiteOfOurs Asking(params string[] keys)
    {
        asked = keys;
        return this;
    }

    /// <summary>A name that a plan adds to a section.</summary>
    public SiteOfOurs Accepting(string key, string name)
    {
        var known = SectionVocabulary.Default[key];
        named.Add(known with { Names = [.. known.Names, name] });
        return this;
    }

    public SectionTree Tree() => Map().Tree();

    public SectionMatch Find(string key) => Map().Find(key);

    public SiteSection Section(string key) => Assert.IsType<SectionMatch.Found>(Find(key)).Section;

    public SiteMap Map()
    {
        var site = new Site { Key = "lyj-1", Bureau = "lyj", Url = new(root), Also = also, Pins = pins };
        var bureau = new Bureau { Id = "lyj", Name = name, Aliases = ["市林业局"], Sites = [site], Sections = SectionVocabulary.Default.With(named), Duties = [.. asked.Select(key => new Duty { Id = key, Title = key, Check = "section-present", Section = key, Year = 2026 })] };
        return new(bureau, [new() { Bureau = "lyj", Site = site.Key, Url = root, TakenAt = new(2026, 4, 10, 8, 0, 0, TimeSpan.FromHours(8)), State = SiteState.Whole, Pages = pages, Targets = targets }]);
    }
}
