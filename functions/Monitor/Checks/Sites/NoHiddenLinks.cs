using System.Text.RegularExpressions;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>No link to an unregistered host is hidden from readers.</summary>
public sealed partial class NoHiddenLinks : ICheck
{
    private static readonly string[] Harmless =
        ["gov.cn", "conac.cn", "12377.cn", "12371.cn", "people.com.cn", "xinhuanet.com", "news.cn", "weibo.com", "weibo.cn", "qq.com", "baidu.com", "weixin.qq.com", "kaipuyun.cn", "jiathis.com", "bshare.cn", "miibeian.gov.cn", "beian.miit.gov.cn", "douyin.com", "toutiao.com"];

    public CheckInfo Info { get; } = new("no-hidden-links", "Site", "页面没有对读者隐藏、指向站外的链接（暗链）", "《政府网站与政务新媒体检查指标》单项否决“安全、泄密事故等严重问题”",
        "立即清除暗链并排查网站是否被入侵", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var pages = site.ReadPages.ToList();
        var hidden = pages.SelectMany(page => Foreign(page.Page!, site).Select(link => (Page: page, Link: link))).GroupBy(pair => pair.Link.Url).ToList();
        var verdicts = hidden.Select(same => Say(same.Key, [.. same.Select(pair => pair.Page).DistinctBy(page => page.Url)], same.First().Link, pages.Count, site)).ToList();
        return verdicts.Count > 0 ? verdicts : [Verdict.Met("site", "读到的页面没有暗链")];
    }

    /// <summary>
    /// Outside links of a page that nobody sees. A folded menu or tab holds links of the site or of other government sites beside them, and a picture
    /// in a box of font size 0 is seen: neither is a fault, unless its words leave no doubt.
    /// </summary>
    private static IEnumerable<HiddenLink> Foreign(Page page, JudgedSite site)
    {
        var menus = page.HiddenLinks.Where(link => !IsOutside(link.Url, site)).Select(link => link.Group).ToHashSet();
        return page.HiddenLinks.Where(link => IsOutside(link.Url, site) && (IsSpam(link) || (!menus.Contains(link.Group) && (link.Text.Length > 0 || link.How != "zero size"))));
    }

    private static Verdict Say(string url, List<PageRecord> on, HiddenLink link, int pages, JudgedSite site)
    {
        var subject = site.SubjectOf(url);
        var evidence = Evidence.Of(on[0], link.Text.Length > 0 ? link.Text : url, on[0].Page!.PlaceOfLink(url));
        var name = link.Text.Length > 0 ? $"“{link.Text}”" : "（没有文字）";
        var words = $"{(on.Count == 1 ? $"页面 {site.SubjectOf(on[0].Url)} " : $"{on.Count}个页面")}含有隐藏链接{name}，指向 {url}（隐藏方式：{Way(link.How)}）";
        var template = on.Count >= 3 && on.Count >= pages / 2 && IsFolded(link) && !IsSpam(link);
        return (template ? Verdict.Unclear(subject, $"{words}，出现在多数页面，可能是模板菜单，请人工核查", evidence) : Verdict.Missed(subject, $"{words}，疑为暗链，请立即清除", evidence)) with { Trace = [.. on.Take(10).Select(page => $"所在页面：{page.Url}")] };
    }

    private static bool IsSpam(HiddenLink link) => Spam().IsMatch(link.Text + link.Url);

    /// <summary>Menus and tabs are folded this way; nobody folds them by moving them off the screen.</summary>
    private static bool IsFolded(HiddenLink link) => link.How is "display:none" or "hidden" or "visibility:hidden";

    private static string Way(string how) => how switch
    {
        "display:none" or "hidden" => "不显示",
        "visibility:hidden" or "opacity:0" => "透明不可见",
        "off-screen" => "移出屏幕之外",
        "zero size" => "尺寸为零",
        "colour of the ground" => "文字与背景同色",
        _ => how,
    };

    private static bool IsOutside(string url, JudgedSite site) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !site.Bureau.Sites.Any(own => own.Owns(address))
        && !Harmless.Any(host => address.IdnHost == host || address.IdnHost.EndsWith('.' + host, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("彩票|博彩|娱乐城|赌场|赌博|棋牌|百家乐|老虎机|投注|六合|时时彩|色情|成人|情色|裸聊|代孕|发票|贷款|私服|casino|bet|slot|poker|porn|sex|lottery", RegexOptions.IgnoreCase)]
    private static partial Regex Spam();
}
