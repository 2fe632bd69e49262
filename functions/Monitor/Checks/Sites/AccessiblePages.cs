using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>Pages state their language, pictures have texts, and the site offers an accessibility entry.</summary>
public sealed class AccessiblePages : ICheck
{
    private const int Few = 10;
    private const int Enough = 50;
    private const double MostWithoutText = 0.5;
    private const double AllWithoutText = 0.95;

    public CheckInfo Info { get; } = new("accessible-pages", "Site", "页面声明语言，图片有替代文字，网站有无障碍入口", "《无障碍环境建设法》第三十二条",
        "声明页面语言，补充图片替代文字，设置无障碍浏览入口", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var homes = site.Homes.ToList();
        if (homes.Count == 0) return [Verdict.Unclear("site", "首页未能读取，请人工核查")];
        var pages = site.ReadPages.ToList();
        var (images, without) = (pages.Sum(page => page.Page!.Images.Count), pages.Sum(page => page.Page!.Images.WithoutAlt));
        var silent = homes.TrueForAll(home => string.IsNullOrWhiteSpace(home.Page!.Language));
        var closed = !pages.Exists(page => page.Page!.Marks.Any(mark => mark.Kind == "accessibility"));
        List<string> faults = [.. silent ? ["首页未声明页面语言"] : Array.Empty<string>(), .. closed ? ["未见无障碍浏览入口"] : Array.Empty<string>()];
        var bare = images >= Few && without >= images * MostWithoutText;
        if (bare) faults.Add($"{images}幅图片中{without}幅没有替代文字");
        var framed = closed && homes.Exists(home => home.Page!.Links.Any(link => link.Place is LinkPlace.Frame or LinkPlace.Script));
        var verdict = faults.Count == 0 ? Verdict.Met("site", "页面声明语言，图片有替代文字，有无障碍入口")
            : (silent || closed) && !(framed && !silent) || without >= images * AllWithoutText && images >= Enough ? Verdict.Missed("site", string.Join("；", faults), Evidence.Of(homes[0], homes[0].Page!.HtmlTitle))
            : Verdict.Unclear("site", $"{string.Join("；", faults)}，请人工核查", Evidence.Of(homes[0]));
        return [verdict with { Trace = [$"首页语言：{homes[0].Page!.Language ?? "未声明"}；图片{images}幅，无替代文字{without}幅；无障碍入口：{(closed ? "未见" : "有")}"] }];
    }
}
