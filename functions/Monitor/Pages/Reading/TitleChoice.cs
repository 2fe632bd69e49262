using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The best title of a page and the line where it stands.</summary>
internal static partial class TitleChoice
{
    /// <param name="isColumn">A list page: its document title names it better than a heading of one of its lists.</param>
    public static (string Title, int Line) Of(Draft draft, bool isColumn)
    {
        var told = Told(draft);
        var title = told.Length > 0 ? told : (isColumn ? ColumnTitle(draft) : null) ?? Heading(draft) ?? FromHtmlTitle(draft);
        return (title, LineOf(draft, title));
    }

    private static string Told(Draft draft)
    {
        foreach (var name in (string[])["articletitle", "article:title", "og:title"])
            if (draft.Metas.TryGetValue(name, out var title) && title.Length > 1 && !title.Contains("${", StringComparison.Ordinal) && !title.Contains("{{", StringComparison.Ordinal))
                return name == "og:title" ? WithoutSite(title, draft) : title;
        return "";
    }

    private static string? ColumnTitle(Draft draft)
    {
        if (draft.Metas.TryGetValue("columnname", out var column) && column.Length > 1 && !column.Contains("${", StringComparison.Ordinal)) return column;
        return FromHtmlTitle(draft) is { Length: > 1 } title && !IsSiteName(title, draft) ? title : null;
    }

    private static string? Heading(Draft draft)
    {
        var html = Tight(draft.HtmlTitle);
        (string Text, int Score)? best = null;
        foreach (var (box, level) in Candidates(draft))
        {
            if (box.Length is < 2 or > 200 || box.Area is Area.Footer or Area.Navigation or Area.Header or Area.Breadcrumb or Area.Tool) continue;
            var text = Fold.Line(draft.Of(box));
            var score = Score(box, level, Tight(text), html, draft);
            if (score > (best?.Score ?? 4)) best = (text, score);
        }
        return best?.Text;
    }

    private static IEnumerable<(Box Box, int Level)> Candidates(Draft draft) =>
        draft.Headings.Concat(draft.Boxes.Where(box => box.Length is > 3 and < 200 && box.Hint.IsTitle).Select(box => (box, 9)))
            .Concat(draft.Boxes.Where(box => box.Tag is "ucaptitle").Select(box => (box, 1)));

    private static int Score(Box box, int level, string text, string html, Draft draft)
    {
        if (text.Length < 2) return 0;
        var score = level switch { 1 => 6, 2 => 3, 3 => 2, 9 => 3, _ => 1 };
        if (html.Length > 0 && text.Length >= 4) score += html.StartsWith(text, StringComparison.Ordinal) ? 8 : html.Contains(text, StringComparison.Ordinal) ? 6 : 0;
        if (text.Length >= 10) score += 2;
        if (box.EndLink > box.FirstLink) score -= 4;
        if (box.Length < 24 && !draft.DatesIn(box.Start, box.End).IsEmpty) score -= 3;
        return IsSiteName(text, draft) ? 0 : score;
    }

    public static string FromHtmlTitle(Draft draft) => WithoutSite(draft.HtmlTitle, draft);

    private static string WithoutSite(string title, Draft draft)
    {
        var parts = Separator().Split(title).Select(part => part.Trim()).Where(part => part.Length > 1).ToList();
        if (parts.Count <= 1) return title.Trim();
        var own = parts.Where(part => !IsSiteName(part, draft)).ToList();
        return own.Count == 0 ? parts[0] : own.MaxBy(part => part.Length) is { Length: >= 10 } longest ? Extended(title, longest, draft) : own[0];
    }

    // A title may hold the separator itself (…—以某市为例): keep the whole run of own parts.
    private static string Extended(string title, string longest, Draft draft)
    {
        var headings = draft.Headings.Select(heading => Fold.Line(draft.Of(heading.Box))).Where(text => text.Length > longest.Length && text.Contains(longest, StringComparison.Ordinal));
        return headings.FirstOrDefault(text => title.Contains(text, StringComparison.Ordinal)) ?? longest;
    }

    private static bool IsSiteName(string part, Draft draft) =>
        SiteName().IsMatch(part) || (draft.Metas.TryGetValue("sitename", out var site) && site.Length > 1 && (part == site || site.Contains(part, StringComparison.Ordinal)));

    private static int LineOf(Draft draft, string title)
    {
        var wanted = Tight(title);
        if (wanted.Length < 2) return -1;
        var first = -1;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (line.Length < wanted.Length || line.Length > wanted.Length * 3 + 40 || AreaJudge.IsChrome(line.Box.Area)) continue;
            var text = Tight(draft.Of(line));
            if (text == wanted) return i;
            if (first < 0 && text.StartsWith(wanted, StringComparison.Ordinal)) first = i;
        }
        return first;
    }

    private static string Tight(ReadOnlySpan<char> text) => Fold.Tight(text);

    [GeneratedRegex(@"\s*[-_|–—－｜·»>＞]+\s*|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:[\u4e00-\u9fff]{2,20}(?:网站?|网站群|门户|门户网站|人民政府|政府网|信息网|政务网|官网|公开平台|管理局|委员会办公室))$|gov\.cn|^中国[\u4e00-\u9fff]{2,6}$|^[\u4e00-\u9fff]{2,12}(?:省|市|县|区)[\u4e00-\u9fff]{0,12}(?:局|厅|委员会|人民政府)$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();
}
