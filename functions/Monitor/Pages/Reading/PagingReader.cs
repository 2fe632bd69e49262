using System.Buffers;
using System.Text.RegularExpressions;
using Monitor.Pages.Dialects;

namespace Monitor.Pages.Reading;

/// <summary>Further pages of a list that the page links to: numbers, 下一页, 尾页, and the choices of a page selector.</summary>
internal static partial class PagingReader
{
    private const int Most = 500;

    // Pagers that only a script draws
    private static readonly SearchValues<string> Pagers = SearchValues.Create(["laypage", "totalPage", "pageCount", "countPage"], StringComparison.Ordinal);

    public static IReadOnlyList<string> Read(Draft draft)
    {
        var pages = new List<string>();
        var own = draft.Url.AbsoluteUri;
        var named = draft.Links.Exists(link => link.Text.Length <= 6 && Next().IsMatch(link.Text));
        foreach (var link in draft.Addressed)
        {
            if (pages.Count >= Most || link.Url == own || link.Text.Length > 8) continue;
            if ((Next().IsMatch(link.Text) || (Number().IsMatch(link.Text) && (named || IsAlike(own, link.Url)))) && SamePlace(own, link.Url) && !pages.Contains(link.Url)) pages.Add(link.Url);
        }
        return pages;
    }

    /// <summary>What is known of a list whose further pages only a script turns; null: nothing of the kind.</summary>
    public static string? Stuck(Draft draft)
    {
        var isHome = draft.Url.AbsolutePath == "/";
        if (!isHome && More().IsMatch(draft.Text)) return "其余各条由脚本加载（“加载更多”）";
        if (Numbered.PageParameter(draft.Url.Query).Success || OwnNumber().IsMatch(draft.Url.AbsolutePath)) return null;
        // A home page turns pictures, and has numbers and counts for them
        var turns = Turning().IsMatch(draft.Text);
        if (turns && draft.Links.Exists(link => !link.HasAddress && Second().IsMatch(link.Text))) return "其余各页由脚本翻页";
        if (!turns && (isHome || !draft.Html.Span.ContainsAny(Pagers))) return null;
        var html = draft.Html.ToString();
        return (Numbered.PagesStated(html) ?? Numbered.PagesCalled(html)) is > 1 and var pages ? $"共{pages}页，其余各页由脚本翻页" : null;
    }

    // index.html -> index_2.html, ?page=2, /2.html: the same but for digits.
    private static bool IsAlike(string own, string other) => Digits().Replace(own, "") is var mine && Digits().Replace(other, "") is var theirs
        && (mine == theirs || theirs.Replace("_", "", StringComparison.Ordinal).StartsWith(Path.ChangeExtension(mine, null)?.TrimEnd('_') ?? mine, StringComparison.Ordinal));

    private static bool SamePlace(string own, string other) =>
        own.Split('/', 4) is [var scheme, _, var host, ..] && other.Split('/', 4) is [var otherScheme, _, var otherHost, ..] && scheme == otherScheme && host == otherHost;

    [GeneratedRegex(@"^(?:[>›»]{0,2}\s?(?:下一?页|后一?页|尾\s?页|末\s?页|最后一页|(?:加载|载入)更多|next|last)\s?[>›»]{0,2}|[>›»]{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"下一?页|尾页|末页", RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    [GeneratedRegex(@"(?:加载|载入)更多", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^[\[(]?\s?2\s?[\])]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    // index_3.html, list/3.htm: a further page of the list
    [GeneratedRegex(@"[_/-]\d{1,4}\.\w{2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"^(?:[\[(]?\s?\d{1,3}\s?[\])]?|第\s?\d{1,3}\s?页)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
