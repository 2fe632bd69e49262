using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Crawling.Links;

/// <summary>Tells pages that answer 200 and are none: a firewall's or login page, and "page not found".</summary>
internal static partial class Disguise
{
    private const int shortText = 400;
    private const int shortBody = 4096;

    /// <summary>Null: a page as it should be.</summary>
    public static FetchOutcome? Of(Page page, ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("$_ts"u8) >= 0 && page.Text.Length < shortText && page.Links.Count < 3) return FetchOutcome.BlockPage;
        if (page.Text.Length > shortText || page.Rows.Count > 0) return null;
        if (Blocked().IsMatch(page.HtmlTitle) || (body.Length < shortBody && page.Links.Count < 3 && Blocked().IsMatch(page.Text))) return FetchOutcome.BlockPage;
        if (NotFoundTitle().IsMatch(page.HtmlTitle) || NotFoundText().IsMatch(page.Text)) return FetchOutcome.SoftNotFound;
        return null;
    }

    [GeneratedRegex(@"访问(被|已)?(拦截|拒绝|禁止|受限)|拦截提示|安全验证|人机验证|请完成验证|网站防火墙|Web应用防火墙|\bWAF\b|请开启\s*JavaScript|Access Denied|Forbidden|统一身份认证|用户登录", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blocked();

    [GeneratedRegex(@"^\s*(404|出错|错误)|(页面|网页|文件|信息)(不存在|未找到|找不到|已删除|已被删除)|找不到(页面|网页|文件)|not found", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFoundTitle();

    [GeneratedRegex(@"(您|你)?(要)?(访问|查看|浏览|请求)的(页面|网页|文件|内容|信息|地址)[^。]{0,12}(不存在|未找到|找不到|已删除|被删除|已移除|失效)|^\s*(抱歉|对不起)[^。]{0,20}(不存在|找不到|已删除)|\b404\b.{0,20}(not found|不存在|找不到)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NotFoundText();
}
