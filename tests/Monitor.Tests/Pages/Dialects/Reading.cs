using AngleSharp.Html.Parser;
using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

/// <summary>Puts a fixture to a dialect as the page reader does.</summary>
internal static class Reading
{
    public static readonly DateOnly Today = new(2026, 4, 10);

    public static ListReading? Page(this IListDialect dialect, string html, string url)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return dialect.ReadPage(document, html, new Uri(url), Today);
    }

    public static ListReading? Data(this IListDialect dialect, string body, string url) => dialect.ReadData(body, new Uri(url), Today);
}
