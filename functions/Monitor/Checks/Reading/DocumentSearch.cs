using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Looks for a document by title: in its section first, then anywhere on the site.</summary>
internal sealed class DocumentSearch
{
    private readonly List<(SectionItem Item, TitleFit Fit)> fits;

    public DocumentSearch(string title, SiteSection section, JudgedSite site)
        : this(new TitleMatcher(title, site.Bureau).Fit, section, site) { }

    public DocumentSearch(Func<string, TitleFit> fit, SiteSection? section, JudgedSite site)
    {
        var listed = section?.Items.Select(item => (Item: item, Fit: Best(fit, item))) ?? [];
        var beside = Beside(section, site).Select(item => (Item: item, Fit: Best(fit, item))).Where(pair => pair.Fit is TitleFit.Full or TitleFit.About);
        fits = [.. listed.Concat(beside).Where(pair => pair.Fit != TitleFit.None)];
        if (Full.Count == 0)
            Elsewhere = site.ReadPages.FirstOrDefault(page => page.Page is { Kind: PageKind.Article } article && fit(article.Title) == TitleFit.Full);
    }

    public IReadOnlyList<SectionItem> Full => [.. fits.Where(pair => pair.Fit == TitleFit.Full).Select(pair => pair.Item)];

    /// <summary>Titles that a person should look at, the best first.</summary>
    public IReadOnlyList<SectionItem> Doubtful => [.. fits.Where(pair => pair.Fit != TitleFit.Full).OrderByDescending(pair => pair.Fit).Select(pair => pair.Item)];

    /// <summary>An article of the site outside the section that bears the title.</summary>
    public PageRecord? Elsewhere { get; }

    public IEnumerable<string> Trace =>
        Full.Select(item => $"标题相符：{Items.TraceOf(item)}").Concat(Doubtful.Select(item => $"标题相近：{Items.TraceOf(item)}")).Take(8)
            .Concat(Elsewhere is { } page ? [$"栏目外相符：{page.Page!.Title}（{page.Url}）"] : []);

    private static TitleFit Best(Func<string, TitleFit> fit, SectionItem item)
    {
        var listed = fit(item.Title);
        return listed == TitleFit.Full || item.Read() is not { } page || page.Title.Length == 0 || fit(page.Title) is var own && own < listed ? listed : fit(page.Title);
    }

    /// <summary>Beside the section's items: its own page, when it is one document; attachments and links in its text. Their names must fit.</summary>
    private static IEnumerable<SectionItem> Beside(SiteSection? section, JudgedSite site)
    {
        if (section is null) return [];
        var known = section.Items.Select(item => item.Url).ToHashSet();
        var own = section.Pages.Take(1).Where(page => page.Page is { } body && body.HasBody() && body.Title.Length > 0)
            .Select(page => ItemOf(page.Page!.Title, page.Url, page, page.Page.Published ?? page.Page.Updated, page.Url));
        var linked = section.Pages.Concat(section.Items.Where(item => item.Read() is { Attachments.Count: > 0 }).Take(50).Select(item => item.Article!)).Where(page => page.Page is not null).SelectMany(page => page.Page!.Attachments
            .Concat(page.Page.Links.Where(link => link.Place is LinkPlace.Body or LinkPlace.List))
            .Where(link => link.Text.Length > 0 && !known.Contains(link.Url))
            .Select(link => (Link: link, Article: site.Find(link.Url), On: page.Url)))
            .Select(found => ItemOf(found.Link.Text, found.Link.Url, found.Article, found.Article?.Page?.Published, found.On));
        return own.Concat(linked);
    }

    private static SectionItem ItemOf(string title, string url, PageRecord? article, ShownDate? published, string on) =>
        new() { Title = title, Url = url, Article = article, Published = published, FirstSeenOn = article?.FirstSeenOn is { } day && day != default ? day : null, ListedOn = on };
}
