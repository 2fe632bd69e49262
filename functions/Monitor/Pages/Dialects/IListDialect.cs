namespace Monitor.Pages.Dialects;

/// <summary>
/// A way in which a CMS family hides its lists from plain markup: data islands, paging scripts, JSON services. One small class each, found by
/// reflection; adding one is one file with its fixtures.
/// </summary>
public interface IListDialect
{
    string Name { get; }

    /// <summary>Reads what an HTML page of this family holds beyond its anchors; null: not this family.</summary>
    ListReading? ReadPage(ListMarkup page);

    /// <summary>Reads an answer that is no HTML page (JSON, XML fragment); null: not this family.</summary>
    ListReading? ReadData(string body, Uri url, DateOnly today);
}

/// <summary>Rows a dialect found, further addresses to fetch (absolute), and what stays unread, for people.</summary>
public sealed record ListReading(IReadOnlyList<ListRow> Rows, IReadOnlyList<string> MorePages, string? Unread = null);
