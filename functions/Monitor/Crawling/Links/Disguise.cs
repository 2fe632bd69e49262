using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Links;

/// <summary>Tells pages that answer 200 and are none: a firewall's or login page, and "page not found".</summary>
internal static partial class Disguise
{
    /// <summary>Null: a page as it should be.</summary>
    /// <param name="page">The page as it was read.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="mayBeLogin">A sign-in page that a link led to may be what it promised; one that a redirect led to is not.</param>
    public static FetchOutcome? Of(Page page, ReadOnlyMemory<byte> body, bool mayBeLogin)
    {
        if (page.IsData) return null;
        if (PageSigns.IsBlockPage(page, body)) return FetchOutcome.BlockPage;
        if (PageSigns.IsLoginWall(page) && !(mayBeLogin && (Login().IsMatch(page.Url) || !Wall().IsMatch(page.HtmlTitle)))) return FetchOutcome.BlockPage;
        return PageSigns.IsSoftNotFound(page) || PageSigns.IsNotFoundBox(page, body) ? FetchOutcome.SoftNotFound : null;
    }

    [GeneratedRegex("统一身份认证|单点登录|用户登录", RegexOptions.CultureInvariant)]
    private static partial Regex Wall();

    [GeneratedRegex("log-?in|sign-?in|passport|sso|denglu|auth", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
