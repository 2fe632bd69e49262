using System.Text;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Serving.Sample;

/// <summary>A small site of each bureau of the sample city: a guide, a list of notices, a column that is nearly the budget, a link that is dead.</summary>
public static class SampleSite
{
    private const string Menu = """<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/czxx/">财政预决算</a></li><li><a href="/bsfw/">办事服务</a></li></ul>""";

    private static readonly PageReader Reader = new();

    /// <summary>The tree that a judgement of the site would keep.</summary>
    public static SectionTree TreeOf(Bureau bureau)
    {
        var site = new SiteSnapshot
        {
            Bureau = bureau.Id,
            Site = bureau.Sites[0].Key,
            Url = bureau.Sites[0].Url.AbsoluteUri,
            TakenAt = SampleCity.Now.AddDays(-2),
            State = SiteState.Whole,
            Pages =
            [
                Read(bureau, "", $"{Menu}<div class=\"content\"><p>欢迎访问本局网站。</p></div>"),
                Read(bureau, "zwgk/", $"{Menu}{Crumbs("政务公开", "/zwgk/")}<div class=\"content\"><p><a href=\"/zwgk/zn.html\">公开指南</a></p><p><a href=\"/zwgk/zd.html\">公开制度</a></p></div>"),
                Read(bureau, "zwgk/zn.html", $"{Menu}{Crumbs("政务公开", "/zwgk/", "公开指南", "/zwgk/zn.html")}<h1>公开指南</h1><div class=\"content\"><p>{new string('公', 120)}</p></div>"),
                Read(bureau, "tzgg/", $"{Menu}{Crumbs("通知公告", "/tzgg/")}<ul class=\"list\"><li><a href=\"/tzgg/1.html\">关于召开座谈会的通知</a><span>2026-03-02</span></li><li><a href=\"/tzgg/2.html\">关于节假日值班安排的公告</a><span>2026-01-28</span></li></ul>"),
                Read(bureau, "czxx/", $"{Menu}{Crumbs("财政预决算", "/czxx/")}<ul class=\"list\"><li><a href=\"/czxx/1.html\">关于2025年收支情况的说明</a><span>2026-02-10</span></li></ul>"),
                new() { Url = bureau.Sites[0].Url.AbsoluteUri + "bsfw/", Outcome = FetchOutcome.NotFound, Status = 404 },
            ],
        };
        return new SiteMap(bureau, [site]).Tree() with { Run = SampleCity.Run.Id, AsOf = SampleCity.Today };
    }

    private static string Crumbs(params string[] steps) =>
        $"<div class=\"position\">当前位置：<a href=\"/\">首页</a> &gt; {string.Join(" &gt; ", steps.Chunk(2).Select(step => $"<a href=\"{step[1]}\">{step[0]}</a>"))}</div>";

    private static PageRecord Read(Bureau bureau, string path, string body)
    {
        var url = new Uri(bureau.Sites[0].Url, path);
        return new()
        {
            Url = url.AbsoluteUri,
            Outcome = FetchOutcome.Fetched,
            Status = 200,
            Page = Reader.Read(Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"zh\"><head><title>{bureau.Name}</title></head><body>{body}</body></html>"), null, url, SampleCity.Today),
        };
    }
}
