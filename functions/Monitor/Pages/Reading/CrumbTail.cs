using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The last step of a breadcrumb, usually the page itself and no link.</summary>
internal static partial class CrumbTail
{
    public static string Of(string crumbs)
    {
        var steps = Step().Split(crumbs);
        var tail = Lead().Replace(steps[^1], "").Trim();
        return steps.Length < 2 || tail.Length > 40 || tail is "正文" or "内容" or "文章" or "" ? steps.Length > 2 && tail is "正文" or "内容" ? steps[^2].Trim() : "" : tail;
    }

    [GeneratedRegex(@"\s*(?:>|＞|»|›|→|/|\\|\|-{1,2}>|—{1,2}>?|::)+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^.*(?:位置|栏目)\s?[:：]?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
