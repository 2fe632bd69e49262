using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Home, column or article, by address, metas, rows and prose.</summary>
internal static partial class KindChoice
{
    public static PageKind Of(Draft draft, IReadOnlyList<ListRow> rows, Box? container, HeadZone head)
    {
        var metas = draft.Metas;
        if (Root().IsMatch(draft.Url.AbsolutePath) && draft.Url.Query.Length == 0) return PageKind.Home;
        if (Filled(metas, "articletitle") || Filled(metas, "pubdate")) return PageKind.Article;
        var dated = rows.Count(row => row.Shown is not null);
        var prose = container?.Plain ?? Paragraphs(draft);
        if (ArticleAddress().IsMatch(draft.Url.AbsolutePath) && prose >= 60) return PageKind.Article;
        if (dated >= 3 && prose < 1200) return PageKind.Column;
        if (prose >= 60 && head.Last >= head.First && HasHeadDate(draft, head)) return PageKind.Article;
        if (rows.Count >= 3 || dated >= 1 || Filled(metas, "columnname") || (draft.Url.Query.Length == 0 && ColumnAddress().IsMatch(draft.Url.AbsolutePath))) return PageKind.Column;
        return prose >= 150 ? PageKind.Article : PageKind.Other;
    }

    private static int Paragraphs(Draft draft) =>
        draft.Lines.Where(line => line.Length >= 40 && !AreaJudge.IsChrome(line.Box.Area) && line.Box.Tag != "a" && !draft.InRow(line.Start)).Sum(line => line.Length);

    private static bool HasHeadDate(Draft draft, HeadZone head)
    {
        if (draft.Lines.Count <= head.Last) return false;
        foreach (var date in draft.DatesIn(draft.Lines[head.First].Start, draft.Lines[head.Last].End))
            if (!draft.InRow(date.Start) && !Clock().IsMatch(draft.Of(draft.Lines[draft.LineAt(date.Start)]))) return true;
        return false;
    }

    private static bool Filled(Dictionary<string, string> metas, string name) => metas.TryGetValue(name, out var value) && value.Length > 1 && !value.Contains("${", StringComparison.Ordinal);

    [GeneratedRegex(@"^/?(?:(?:index|default|home|main|sy|shouye)(?:\.\w{2,5})?)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex("今天|现在|星期", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"/t\d{8}_\d+\.|/art_|/content_\d+|/post_\d+|/[0-9a-f]{32}\.s?html?|/content/\d+|/info/\d+/\d+\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleAddress();

    [GeneratedRegex(@"/$|/(?:index|list|default|column)[\w-]*\.\w{2,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnAddress();
}
