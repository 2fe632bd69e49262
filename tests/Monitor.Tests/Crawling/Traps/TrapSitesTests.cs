using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Traps;

/// <summary>Sites with a place without end beside an honest part: the honest part is read whole, the other is named after few pages.</summary>
public sealed class TrapSitesTests
{
    private const int articles = 30;
    private static readonly string words = string.Concat(Enumerable.Repeat("为进一步做好有关工作，现将事项通知如下。", 6));
    private int minted;

    private static string Article(int at) => $"<title>第{at}号通知</title><h1>第{at}号通知</h1><p>发布时间：2026-03-{(at % 28) + 1:00}</p><p>第{at}号。{words}</p>";

    private static string Rows(IEnumerable<string> links) => $"<ul>{string.Concat(links.Select(link => $"<li><a href='{link}'>关于{link}的通知公告</a><span>2026-03-01</span></li>"))}</ul>";

    /// <summary>A notice list, an archive five folders deep, a menu of many columns, and beside them what the trap says.</summary>
    private async Task<(SiteSnapshot Seen, int Trapped)> VisitAsync(string way, Func<HttpContext, string> trap, int pages = 2000)
    {
        await using var site = await LoopbackSite.StartAsync();
        var deep = Enumerable.Range(1, articles).Select(at => $"/zwgk/fdzdgknr/lzyj/2026/03/{at:00}/t202603{at:00}_{at}.html").ToList();
        site.Page("/", $"<title>首页</title><div class='nav'><a href='/tzgg/'>通知公告</a><a href='/zwgk/'>政务公开</a></div>{way}")
            .Page("/tzgg/", "<title>通知公告</title>" + Rows(Enumerable.Range(1, articles).Select(at => $"/tzgg/t20260301_{at}.html")))
            .Page("/zwgk/", "<title>政务公开</title><a href='/zwgk/fdzdgknr/'>法定主动公开内容</a>").Page("/zwgk/fdzdgknr/", "<title>法定主动公开内容</title><a href='/zwgk/fdzdgknr/lzyj/'>履职依据</a>")
            .Page("/zwgk/fdzdgknr/lzyj/", "<title>履职依据</title>" + Rows(deep)).Text("/robots.txt", "").On("/sitemap.xml", context => LoopbackSite.Fail(context, 404));
        for (var at = 1; at <= articles; at++) site.Page($"/tzgg/t20260301_{at}.html", Article(at)).Page(deep[at - 1], Article(100 + at));
        site.Otherwise(context => LoopbackSite.Send(context, trap(context), "text/html; charset=utf-8"));

        var seen = await Sample.CrawlAsync(Sample.Order(site.Root, Sample.Rules with { Pages = pages, Concurrency = 4 }) with { Today = new(2026, 4, 10) });

        Assert.Equal(2 * articles, seen.Pages.Count(page => page.WasRead && new Uri(page.Url).AbsolutePath.Contains("/t2026", StringComparison.Ordinal) && page.Page!.Title.EndsWith("通知", StringComparison.Ordinal) && !new Uri(page.Url).Query.Contains("sid", StringComparison.Ordinal)));
        var trapped = site.Paths.Count() - (2 * articles) - 6;
        TestContext.Current.TestOutputHelper?.WriteLine($"{trapped} pages of the trap; {seen.Why}");
        return (seen, trapped);
    }

    private string Mint() => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes($"{Interlocked.Increment(ref minted)}")))[..10];

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(3, 60)]
    [InlineData(10, 160)]
    public async Task A_path_that_goes_ever_deeper_under_new_names(int ways, int most)
    {
        string Deeper(string path) => $"<title>目录{Mint()}</title><p>{path}</p>" + string.Concat(Enumerable.Range(0, ways).Select(_ => $"<a href='{path}{Mint()}/'>下一层 {Mint()}</a>"));
        var (seen, trapped) = await VisitAsync("<a href='/deep/'>目录</a>", context => Deeper(context.Request.Path.Value!));
        Assert.Contains("不断加深的路径", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 1, most);
    }

    [Fact]
    public async Task A_path_that_goes_deeper_inside_a_column_with_real_pages()
    {
        string Deeper(string path) => $"<title>目录</title><p>{path}</p>" + string.Concat(Enumerable.Range(0, 3).Select(_ => $"<li><a href='{Mint()}/'>下一层 {Mint()}</a></li>"));
        var (seen, trapped) = await VisitAsync("<a href='/zwgk/more/'>目录</a>", context => Deeper(context.Request.Path.Value!));
        Assert.Contains("不断加深的路径", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 1, 60);
    }

    [Fact]
    public async Task A_menu_of_relative_links_that_every_folder_answers()
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(at => $"<a href='c{at}/'>栏目{at}</a>"));
        var (seen, trapped) = await VisitAsync("<a href='/old/'>旧版</a>", context => context.Request.Path.Value!.Split('/')[^2] is var last && last == "old" ? "<title>旧版</title>" + menu : $"<title>栏目{last}</title><h1>栏目{last}</h1>{menu}");
        Assert.Contains("不断重复的路径", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 13, 40);
    }

    [Fact]
    public async Task A_copy_of_the_site_in_a_folder_of_its_own_is_none()
    {
        string[] columns = [.. Enumerable.Range(1, 9).Select(at => $"c{at}/")];
        string Copy(HttpContext context)
        {
            var path = context.Request.Path.Value!;
            if (path is "/m/" or "/c/") return "<title>目录</title>" + string.Concat(columns.Select(column => $"<a href='{column}'>栏目{column}</a>"));
            return path.EndsWith('/') ? $"<title>栏目</title><h1>{path.Split('/')[2]}</h1>{Rows([path.Split('/')[2] + ".html"])}" : $"<title>{path.Split('/')[^1]}</title><h1>通告{path.Split('/')[^1]}</h1><p>发布时间：2026-03-01</p><p>{words}{path.Split('/')[^1]}</p>";
        }
        var (seen, _) = await VisitAsync("<a href='/c/'>栏目</a><a href='/m/'>手机版</a>", Copy);
        Assert.Equal((SiteState.Whole, null), (seen.State, seen.Why));
        Assert.True(seen.At("/m/c9/c9.html").WasRead);
    }

    [Theory]
    [InlineData("/rili/2026/04/", 1)]
    [InlineData("/rili/2026/04/", -1)]
    [InlineData("/hd.jsp?year=2026&month=4", 1)]
    [InlineData("/hd.jsp?month=2026-04&view=list", -1)]
    public async Task A_calendar_with_a_next_month_for_ever(string start, int step)
    {
        string Month(HttpContext context)
        {
            var here = context.Request.Path.Value + context.Request.QueryString.Value;
            var (year, month) = here.Contains("year", StringComparison.Ordinal) ? (int.Parse(context.Request.Query["year"]!, null), int.Parse(context.Request.Query["month"]!, null))
                : context.Request.Query.TryGetValue("month", out var at) ? (int.Parse(at.ToString()[..4], null), int.Parse(at.ToString()[5..], null)) : (int.Parse(here.Split('/')[2], null), int.Parse(here.Split('/')[3], null));
            var next = new DateOnly(year, month, 1).AddMonths(step);
            var to = here.Contains("year", StringComparison.Ordinal) ? $"/hd.jsp?year={next.Year}&month={next.Month}" : context.Request.Query.Count > 0 ? $"/hd.jsp?month={next:yyyy-MM}&view=list" : $"/rili/{next:yyyy}/{next:MM}/";
            return $"<title>{year}年{month}月</title><h2>{year}年{month}月活动安排</h2><table><tr><td>日</td><td>一</td></tr><tr><td>1</td><td>2</td></tr></table><p>本月暂无活动</p><a href='{to}'>下一月</a>";
        }
        var (seen, trapped) = await VisitAsync($"<a href='{start}'>活动日历</a>", Month);
        Assert.Contains("日历", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 6, 60);
    }

    [Fact]
    public async Task Filters_and_orders_in_every_combination()
    {
        var rows = Enumerable.Range(1, articles).Select(at => $"/tzgg/t20260301_{at}.html").ToList();
        string Sorted(HttpContext context)
        {
            var chosen = context.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString());
            string[] names = ["sort", "order", "size", "type", "region", "year"];
            var links = names.SelectMany(name => Enumerable.Range(1, 4).Select(value => "/cx.jsp?" + string.Join('&', chosen.Where(one => one.Key != name).Append(new(name, $"{value}")).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"))));
            return $"<title>查询</title>{Rows(rows.OrderBy(row => HashCode.Combine(row, context.Request.QueryString.Value)))}{string.Concat(links.Select(link => $"<a href='{link}'>筛选</a>"))}";
        }
        var (seen, trapped) = await VisitAsync("<a href='/cx.jsp'>查询</a>", Sorted);
        Assert.Contains("查询条件", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 40, 70);
    }

    [Theory]
    [InlineData("{0}?visit={1}")]
    [InlineData("/s/{1}{0}")]
    public async Task Sessions_in_every_link(string pattern)
    {
        string Linked(HttpContext context)
        {
            var path = context.Request.Path.Value!;
            path = path.StartsWith("/s/", StringComparison.Ordinal) ? "/" + path.Split('/', 4)[3] : path;
            var mark = Mint();
            return $"<title>服务{path}</title><h1>服务{path}</h1><p>{words} {path}</p>" + string.Concat(Enumerable.Range(1, 12).Select(at => $"<a href='{string.Format(null, pattern, $"/fw/{(char)('a' + at)}.html", mark)}'>服务{at}</a>"));
        }
        var (seen, trapped) = await VisitAsync("<a href='/fw/start.html'>办事</a>", Linked);
        Assert.Contains("访客标识", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 13, 60);
        Assert.All(Enumerable.Range(1, 12), at => Assert.Contains(seen.Pages, page => page.WasRead && page.Url.Contains($"/fw/{(char)('a' + at)}.html", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_space_in_which_every_address_answers_with_the_same_page()
    {
        var (seen, trapped) = await VisitAsync("<a href='/x/1.html'>更多</a>", context => $"<title>更多</title><p>更多内容</p><a href='/x/{Interlocked.Increment(ref minted)}.html'>下一个</a><a href='/x/{Interlocked.Increment(ref minted)}.html'>再下一个</a>");
        Assert.Contains("内容相同", seen.Why, StringComparison.Ordinal);
        Assert.InRange(trapped, 30, 40);
    }

    [Fact]
    public async Task No_honest_site_is_one()
    {
        string Honest(HttpContext context)
        {
            var (path, page) = (context.Request.Path.Value!, int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", null));
            // 300 pages of one list, 60 columns with numbers like years, two of three empty, 120 months of an archive
            if (path == "/list.jsp") return $"<title>公示</title>{Rows([$"/gs/{page}.html"])} 共300页{(page < 300 ? $" <a href='/list.jsp?page={page + 1}'>下一页</a>" : "")}";
            if (path == "/list/") return "<title>栏目</title>" + string.Concat(Enumerable.Range(1990, 60).Select(at => $"<a href='/list/{at}/12/'>第{at}栏</a>"));
            if (path == "/past/") return "<title>往期</title>" + string.Concat(Enumerable.Range(0, 120).Select(at => $"<a href='/past/{2016 + (at / 12)}/{(at % 12) + 1:00}/'>{2016 + (at / 12)}年{(at % 12) + 1}月</a>"));
            if (path.StartsWith("/list/", StringComparison.Ordinal)) return int.Parse(path.Split('/')[2], null) % 3 == 0 ? $"<title>栏目</title>{Rows([$"/gs/{path.Split('/')[2]}0.html"])}" : "<title>栏目</title><p>暂无信息</p>";
            if (path.StartsWith("/past/", StringComparison.Ordinal)) return $"<title>往期</title>{Rows([$"/gs{path.TrimEnd('/')}.html"])}";
            return $"<title>公示{path}</title><h1>公示{path}</h1><p>发布时间：2026-03-01</p><p>公示内容 {path}</p>";
        }
        var (seen, _) = await VisitAsync("<a href='/list.jsp'>公示</a><a href='/list/'>栏目</a><a href='/past/'>往期</a>", Honest, pages: 3000);
        Assert.Equal((SiteState.Whole, null), (seen.State, seen.Why));
        Assert.Equal(60, seen.Pages.Count(page => page.WasRead && page.Url.Contains("/list/", StringComparison.Ordinal) && page.Url.EndsWith("/12/", StringComparison.Ordinal)));
        Assert.Equal(120, seen.Pages.Count(page => page.WasRead && page.Url.Contains("/past/2", StringComparison.Ordinal) && page.Url.EndsWith('/')));
        Assert.True(seen.At("/gs/300.html").WasRead);
    }
}
