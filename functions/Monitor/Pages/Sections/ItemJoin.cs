using Monitor.Pages.Reading;

namespace Monitor.Pages.Sections;

/// <summary>List rows joined with their articles: each document once, whatever number of addresses or lists it stands under.</summary>
internal sealed class ItemJoin(SiteIndex site)
{
    private const int ShortText = 60;
    private readonly Dictionary<string, SectionItem> items = new(StringComparer.Ordinal);
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public int Count => items.Count;

    public void Add(ListRow row, PageRecord on)
    {
        var article = !row.Url.Contains('#', StringComparison.Ordinal) && site.Page(row.Url) is { } record && record.Url != on.Url ? record : null;
        var key = KeyOf(row.Url, article);
        if (items.TryGetValue(key, out var known))
        {
            if (known.Published is null && row.Shown is not null) items[key] = known with { Published = PublishedOn(row.Shown, null, row.Url) };
            return;
        }
        if (IsCopy(article)) return;
        items[key] = Joined(row.Title, row.Url, row.Shown, article, on) with { ListedAt = row.At };
    }

    /// <summary>An article that names the section in its breadcrumb and stands on no list page that was read.</summary>
    public void Add(PageRecord article, PageRecord section)
    {
        var key = KeyOf(article.Url, article);
        if (!items.ContainsKey(key) && !IsCopy(article)) items[key] = Joined(article.Page!.Title, article.Url, null, article, section);
    }

    public IReadOnlyList<SectionItem> Newest() =>
        [.. items.Values.OrderByDescending(item => item.Published?.Day ?? DateOnly.MinValue).ThenByDescending(item => item.Published?.Time ?? TimeOnly.MinValue)];

    private static string KeyOf(string url, PageRecord? article) =>
        url.Contains('#', StringComparison.Ordinal) ? url : AddressName.Of(article is { WasRead: true, Page.Metas: { } metas } && metas.TryGetValue("canonical", out var canonical) && canonical.Length > url.Length / 2 ? canonical : article?.MovedTo ?? url);

    private bool IsCopy(PageRecord? article) =>
        article is { WasRead: true, Page: { Text.Length: >= ShortText, Title.Length: > 0 } page } && !texts.Add(page.ContentHash);

    private SectionItem Joined(string title, string url, ShownDate? shown, PageRecord? article, PageRecord on)
    {
        var page = article is { WasRead: true } ? article.Page : null;
        return new()
        {
            Title = TitleOf(title, page),
            Url = article?.Url ?? url,
            Published = PublishedOn(shown, page, url),
            Formed = page?.Formed ?? (shown?.Kind == DateKind.Formation ? shown : null),
            FirstSeenOn = article?.FirstSeenOn,
            Article = article,
            IsNilNote = NilNote.Is(title, page),
            ListedOn = on.Url,
        };
    }

    private static string TitleOf(string title, Page? page)
    {
        if (page is null || page.Title.Length < 4) return title;
        var stem = title.TrimEnd('.', '…', ' ');
        return title.Length == 0 || (stem.Length < title.Length && page.Title.StartsWith(stem, StringComparison.Ordinal)) ? page.Title : title;
    }

    // E.2: the article's metas and head, then its address, then the list; a whole day before a month.
    private ShownDate? PublishedOn(ShownDate? shown, Page? page, string url)
    {
        var listed = shown is { Kind: DateKind.Publication or DateKind.Update or DateKind.Unknown } ? shown : null;
        var own = page?.Published ?? (page is null ? UrlDates.Of(url, site.Today) : null);
        return own switch
        {
            null => listed,
            { Precision: DatePrecision.Month or DatePrecision.Year } when listed is { Precision: DatePrecision.Minute or DatePrecision.Day } => listed,
            { Kind: DateKind.Update } when listed is not null => listed,
            _ => own,
        };
    }
}
