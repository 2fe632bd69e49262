using System.Text;
using System.Text.RegularExpressions;
using Monitor.Pages.Reading;

namespace Monitor.Pages;

/// <summary>What a page that answered 200 may be instead of content: a page that says it does not exist, a firewall's page, a login wall.</summary>
public static partial class PageSigns
{
    private const int ShortText = 400;
    private const int OneSentence = 60;

    /// <summary>Whether the page says of itself that it does not exist (soft 404). Long pages with lists or prose never count.</summary>
    public static bool IsSoftNotFound(Page page)
    {
        if (page.Rows.Count(row => row.Shown is not null) > 2 || page.Published is { Place: not "url" } || page.Attachments.Count > 0) return false;
        var told = NotFoundTitle().IsMatch(page.HtmlTitle) || NotFoundTitle().IsMatch(page.Title) || page.Headings.Any(heading => heading.Length < 40 && NotFoundTitle().IsMatch(heading));
        return page.Text.Length <= (told ? ShortText * 3 : ShortText) && (told || NotFoundText().IsMatch(page.Text) || (page.Text.Length <= OneSentence && NotFoundSentence().IsMatch(page.Text)));
    }

    /// <summary>Whether a page of nothing but a script tells its visitor in a box that what he asked for is not there.</summary>
    public static bool IsNotFoundBox(Page page, ReadOnlyMemory<byte> body) =>
        page.Text.Length == 0 && Few(page) && body.Length < 4096 && Charset.Decode(body.Span, null).Text is var script && Box().Match(script) is { Success: true } told
        && (NotFoundTitle().IsMatch(told.Groups["says"].Value) || NotFoundText().IsMatch(told.Groups["says"].Value));

    /// <summary>Whether a firewall, a challenge or a login wall answered instead of the site.</summary>
    /// <param name="page">The page as it was read.</param>
    /// <param name="body">Its bytes: challenges are scripts without text.</param>
    public static bool IsBlockPage(Page page, ReadOnlyMemory<byte> body)
    {
        if (page.Text.Length > ShortText * 3 || page.Rows.Count > 2 || page.Published is not null) return false;
        if (Blocked().IsMatch(page.HtmlTitle) || (page.Text.Length <= ShortText && Few(page) && Blocked().IsMatch(page.Text))) return true;
        return page.Text.Length < 80 && Few(page) && Challenge().IsMatch(Encoding.Latin1.GetString(body.Span[..Math.Min(body.Length, 16 * 1024)]));
    }

    [GeneratedRegex(@"\b(?:alert|layer\.msg)\s*\(\s*[""'](?<says>[^""']{2,80})[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    // A site's own page leads somewhere; a firewall's does not.
    private static bool Few(Page page) => page.Links.Count(link => link.Place is not LinkPlace.Script) < 3;

    /// <summary>Whether the page only asks for a sign-in.</summary>
    public static bool IsLoginWall(Page page) =>
        page.Text.Length <= ShortText && page.Rows.Count == 0 && page.Links.Count < 15 && LoginTitle().IsMatch(page.HtmlTitle + " " + page.Title);

    [GeneratedRegex(@"^\W*404(?!\d)|(?<!\d)404\s*(?:错误|页面|not found|error|[-_|–]|$)|页面(?:不存在|未找到|找不到|丢失|无法找到|已删除|已被删除|走丢)|(?:找不到|未找到|无法找到)(?:该|您|此|所|相关)?.{0,8}(?:页面|网页|文件|内容)|(?:网页|文件|内容|文章|信息)(?:不存在|已删除|已被删除|已下线)|(?:参数|编号)(?:错误|不正确)|not found|出错了?[!！]?$|^错误(?:页面|提示)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFoundTitle();

    [GeneratedRegex(@"(?:您|你)?(?:访问|请求|查看|浏览|要找|搜索|查找)的?(?:页面|网页|内容|文章|信息|栏目|资源|地址)?.{0,10}(?:不存在|已经?删除|已被删除|已下线|未找到|找不到|走丢|飞走|丢失|移除)|页面(?:不存在|未找到|找不到|走丢了|丢失)|(?:找不到|未找到|无法找到)(?:您|该|此|相关|所)?.{0,12}(?:页面|网页|文件|内容|信息|资源)|(?:该|此)(?:页面|网页|文章|信息|内容|栏目)(?:已)?(?:不存在|被?删除|下线|关闭)|(?:页面|网页|文章|信息|内容)已经?被?(?:删除|下线)|404\s?(?:not found|错误|页面|Error|！|!|$)|(?:page|file|resource) (?:was |could )?not (?:be )?found|HTTP\s?(?:错误\s?)?404", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFoundText();

    // In an article such words may be what it is about
    [GeneratedRegex(@"无此(?:文章|信息|页面|网页|内容|栏目)|(?:文章|信息|内容|栏目)(?:不存在|未审核|尚未审核|已过期|已下架)", RegexOptions.CultureInvariant)]
    private static partial Regex NotFoundSentence();

    [GeneratedRegex(@"(?:访问|请求)(?:被|已|已被|遭到?)?(?:拒绝|拦截|阻断|禁止|阻止|受限)|禁止访问|(?:拦截|阻断|安全防护)(?:提示|页面|信息)|(?:触发|违反).{0,8}(?:安全|防护|拦截)(?:规则|策略)|Web应用防火墙|Web Application Firewall|网络防火墙$|(?:管理员|系统).{0,6}拦截|浏览器安全检查|访问验证$|输入验证码(?:后|继续|以)|境外(?:访问|用户).{0,4}(?:限制|受限|禁止)|仅限.{0,6}(?:境内|大陆).{0,4}访问|网站(?:安全)?防火墙|云防护|安全狗|创宇盾|加速乐|访问(?:过于|太)?频繁|异常(?:访问|流量|请求)|人机(?:验证|识别)|滑动验证|按住滑块|拖动.{0,4}滑块|安全验证|正在进行安全检查|请(?:开启|启用)\s*JavaScript|请(?:完成|进行).{0,6}验证|Access Denied|Request (?:has been |was )?(?:blocked|rejected)|Forbidden|Just a moment|DDoS protection|Checking your browser|\bWAF\b|您的IP.{0,16}(?:禁止|限制|异常|拦截)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blocked();

    [GeneratedRegex(@"\$_ts\b|__jsl_clearance|__jsluid|_\$[a-zA-Z0-9]{2}\(|acw_sc__v2|document\.cookie\s*=.{0,300}location\.(?:reload|href)|cf-challenge|challenge-platform|eval\(function\(p,a,c,k,e|yunsuo_session|safedog|aliyun_waf|WAF_NC", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Challenge();

    [GeneratedRegex("登录|统一身份认证|单点登录|sign ?in|log ?in", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoginTitle();
}
