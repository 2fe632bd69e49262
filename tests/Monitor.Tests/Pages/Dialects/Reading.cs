using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

/// <summary>Puts a fixture to a dialect as the page reader does.</summary>
internal static class Reading
{
    public static readonly DateOnly Today = new(2026, 4, 10);

    public static ListReading? Page(this IListDialect dialect, string html, string url)
    {
        using var page = ListMarkup.Of(html, new Uri(url), Today);
        return dialect.ReadPage(page);
    }

    public static ListReading? Data(this IListDialect dialect, string body, string url) => dialect.ReadData(body, new Uri(url), Today);
}
