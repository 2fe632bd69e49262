using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>A column that is one document (a guide, an organisation page) reads like an article; its template's tags tell that it is a column.</summary>
internal static class ColumnDocument
{
    private static readonly string[] OfArticles = ["articletitle", "pubdate", "contentsource"];

    public static bool IsColumnDocument(this Page page) =>
        page.Kind == PageKind.Article && page.Metas.ContainsKey("columnname") && (page.Metas.ContainsKey("columntype") || page.Metas.ContainsKey("columndescription")) && !OfArticles.Any(page.Metas.ContainsKey);
}
