using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Checks;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Checks;

/// <summary>Plain sites, pages and duties for the tests of checks. Today is 2026-04-10; the site is http://a.example/.</summary>
internal static class Sample
{
    public const string Root = "http://a.example/";

    public static DateOnly Today { get; } = new(2026, 4, 10);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A shown date: `2026-01-31`, `2026-01` (month only) or null.</summary>
    public static ShownDate? Shown(string? text, DateKind kind = DateKind.Publication, string place = "head:发布日期") => text switch
    {
        null => null,
        { Length: 4 } => new(new(int.Parse(text, CultureInfo.InvariantCulture), 1, 1), kind, DatePrecision.Year, place, text),
        { Length: 7 } => new(Day(text + "-01"), kind, DatePrecision.Month, place, text),
        { Length: 16 } => new(Day(text[..10]), kind, DatePrecision.Minute, place, text, TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture)),
        _ => new(Day(text), kind, DatePrecision.Day, place, text),
    };

    public static PageRecord Read(string path, Page? facts = null, FetchOutcome outcome = FetchOutcome.Fetched) => new()
    {
        Url = Url(path),
        Outcome = outcome,
        Sha256 = "ab" + path.Length.ToString("x62", CultureInfo.InvariantCulture),
        FetchedAt = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero),
        Page = (facts ?? Page()) with { Url = Url(path) },
    };

    public static PageRecord Failed(string path, FetchOutcome outcome) => new() { Url = Url(path), Outcome = outcome };

    public static Page Page(string title = "", string text = "", PageKind kind = PageKind.Other) => new() { Url = "", Title = title, Text = text, Kind = kind };

    public static Page Article(string title, string? published = null, string text = "正文内容。正文内容。正文内容。正文内容。正文内容。正文内容。正文内容。") =>
        Page(title, text, PageKind.Article) with { Published = Shown(published), Dates = Shown(published) is { } day ? [day] : [] };

    public static SectionItem Item(string title, string? published = null, string? path = null, Page? article = null, string? formed = null, bool nil = false, string? seen = null)
    {
        var url = path ?? $"/item/{title}.html";
        return new()
        {
            Title = title,
            Url = Url(url),
            Published = Shown(published, place: "list"),
            Formed = Shown(formed, DateKind.Formation),
            Article = article is null ? null : Read(url, article),
            IsNilNote = nil,
            FirstSeenOn = seen is null ? null : Day(seen),
            ListedOn = Url("/list/"),
        };
    }

    /// <summary>A section that is a list of items.</summary>
    public static SectionMatch List(string key, params SectionItem[] items) => new SectionMatch.Found(Section(key, Page(key, kind: PageKind.Column)) with { Items = items });

    /// <summary>A section that is one page.</summary>
    public static SectionMatch Document(string key, Page page) => new SectionMatch.Found(Section(key, page));

    public static SiteSection Section(string key, Page page) => new()
    {
        Key = key,
        Name = SectionVocabulary.Default.NameOf(key),
        Url = Url($"/{key}/"),
        How = "导航链接",
        Pages = [Read($"/{key}/", page)],
    };

    public static SectionMatch Unread(string key, string why, params SectionItem[] items) => new SectionMatch.Found(Section(key, Page(key)) with { Items = items, Unread = why });

    public static SectionMatch Missing(params string[] near) => new SectionMatch.Missing([.. near.Select(name => new PageLink(name, Url("/near/")))], Root);

    public static Duty Duty(string check, string? section = null, params (string Name, string Value)[] with) => new()
    {
        Id = $"{check}-{section ?? "site"}",
        Title = $"{check} {section}",
        Check = check,
        Section = section,
        Year = 2026,
        With = new(with.ToDictionary(pair => pair.Name, pair => (IReadOnlyList<string>)pair.Value.Split('|'))),
    };

    public static JudgedSite Site(IReadOnlyList<PageRecord>? pages = null, IReadOnlyDictionary<string, SectionMatch>? sections = null, SiteState state = SiteState.Whole, IReadOnlyList<Duty>? duties = null, string today = "2026-04-10", Func<SiteSnapshot, SiteSnapshot>? with = null)
    {
        var bureau = new Bureau
        {
            Id = "veterans",
            Name = "示例市退役军人事务局",
            Aliases = ["市退役军人局"],
            Sites = [new() { Key = "veterans-1", Bureau = "veterans", Url = new(Root) }],
            Duties = duties ?? [],
            Sections = SectionVocabulary.Default,
        };
        var beneath = (sections ?? new Dictionary<string, SectionMatch>()).Values.OfType<SectionMatch.Found>().SelectMany(found => found.Section.Pages.Concat(found.Section.Items.Select(item => item.Article).OfType<PageRecord>()));
        var snapshot = new SiteSnapshot
        {
            Bureau = "veterans",
            Site = "veterans-1",
            Url = Root,
            TakenAt = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero),
            State = state,
            Why = state == SiteState.Whole ? null : "有页面未能读取",
            Pages = [.. (pages ?? [Read("/")]).Concat(beneath)],
        };
        snapshot = with?.Invoke(snapshot) ?? snapshot;
        return new(bureau, [snapshot], new SiteMap(bureau, [snapshot]), WorkingDayCalendar.Default, Day(today)) { Prepared = sections ?? new Dictionary<string, SectionMatch>() };
    }

    /// <summary>A site with one section.</summary>
    public static JudgedSite With(string key, SectionMatch section, string today = "2026-04-10", params Duty[] duties) =>
        Site(sections: new Dictionary<string, SectionMatch> { [key] = section }, duties: duties, today: today);

    /// <summary>The verdicts of one duty through the runner, as they are kept.</summary>
    public static IReadOnlyList<Verdict> Judge(Duty duty, JudgedSite site) =>
        new CheckRunner(CheckCatalog.Default, NullLogger<CheckRunner>.Instance).Judge(duty, site);

    public static Verdict One(Duty duty, JudgedSite site) => Assert.Single(Judge(duty, site));

    public static string Url(string path) => path.StartsWith("http", StringComparison.Ordinal) ? path : Root.TrimEnd('/') + path;
}
