using Monitor.Pages;

namespace Monitor.Dashboard.Bureaus;

/// <summary>What became of sections, and where they are named, in both languages.</summary>
internal static class SectionWords
{
    public static string Of(SectionState state, bool english) => state switch
    {
        SectionState.Found => english ? "Found" : "已找到",
        SectionState.Unreadable => english ? "Not read" : "未能读取",
        SectionState.Dead => english ? "Dead link" : "链接失效",
        SectionState.Ambiguous => english ? "Ambiguous" : "不能确定",
        _ => english ? "Not found" : "未找到",
    };

    public static string Tone(SectionState state) => state switch { SectionState.Found => "good", SectionState.Unreadable or SectionState.Ambiguous => "doubt", _ => "bad" };

    public static string Of(SeenIn place, bool english) => place switch
    {
        SeenIn.Navigation => english ? "menu" : "导航",
        SeenIn.Breadcrumb => english ? "breadcrumb" : "位置导航",
        SeenIn.Meta => english ? "column meta" : "栏目标签",
        SeenIn.Body => english ? "link in a page" : "页面链接",
        SeenIn.Sitemap => english ? "sitemap" : "网站地图",
        SeenIn.Footer => english ? "footer" : "页脚",
        SeenIn.Title => english ? "page title" : "页面标题",
        SeenIn.List => english ? "list" : "列表",
        SeenIn.Pin => english ? "city file" : "城市配置文件",
        _ => english ? "address" : "网址",
    };
}
