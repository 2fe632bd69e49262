using System.Text;
using System.Text.Json;
using Monitor.Crawling.Packing;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Packing;

public sealed class PagePacksTests
{
    private static readonly ShownDate day = new(new(2026, 4, 10), DateKind.Publication, DatePrecision.Minute, "head:发布日期", "2026-04-10 09:30", new(9, 30), new(0, 16));

    private static readonly Page full = new()
    {
        Url = "http://a.example/tzgg/1.html",
        Title = "关于做好防汛工作的通知",
        HtmlTitle = "关于做好防汛工作的通知-示例市水务局",
        TitleAt = new(300, 12),
        Kind = PageKind.Article,
        IsData = true,
        Language = "zh-CN",
        Metas = new Dictionary<string, string> { ["columnname"] = "通知公告", ["keywords"] = "" },
        Breadcrumbs = [new("首页", "http://a.example/", LinkPlace.Breadcrumb)],
        Links = [new("更多", "http://a.example/tzgg/", LinkPlace.Navigation, "通知公告", new(5, 2)), new("", "http://b.example/")],
        Rows = [new("甲", "http://a.example/2.html", day, "通知公告", new(70_000, 1)), new("乙", "http://a.example/3.html", null)],
        Dates = [day, day with { Kind = DateKind.Deadline, Precision = DatePrecision.Day, Time = null, Place = "text" }],
        Published = day,
        Formed = day with { Kind = DateKind.Formation },
        Updated = day with { Kind = DateKind.Update, Time = new(0, 0) },
        Fields = [new("索引号", "A-1"), new("有效性", "")],
        Headings = ["第一章"],
        Text = new string('汛', 5000),
        TextRuns = [new(0, 17), new(40, 90)],
        Tables = [new([["项目", "数量"], ["收到申请", "3"]], [["0,0", "0,1"], ["1,0", "1,1"]]), new([["一"]])],
        Attachments = [new("附件.docx", "http://a.example/f.docx")],
        Marks = [new("icp", "示ICP备12345678号")],
        Images = new(3, 2, 1),
        HiddenLinks = [new("http://c.example/", "彩票", "display:none", 7)],
        ScriptedList = "/api/list",
        MenuLabels = ["法定主动公开内容"],
        MorePages = ["http://a.example/tzgg/index_1.html"],
        Damage = new("mojibake", 4, "锟斤拷", new(12, 3)),
        ContentHash = "ab12",
    };

    [Fact]
    public void Every_fact_of_a_page_comes_back() => Assert.Equal(Json(full), Json(Again(full)));

    [Fact]
    public void The_sample_has_every_fact()
    {
        var bare = new Page { Url = "" };
        Assert.All(typeof(Page).GetProperties(), fact => Assert.NotEqual(JsonSerializer.Serialize(fact.GetValue(bare)), JsonSerializer.Serialize(fact.GetValue(full))));
    }

    [Fact]
    public void A_page_that_says_nothing_comes_back() => Assert.Equal(Json(new() { Url = "http://a.example/" }), Json(Again(new() { Url = "http://a.example/" })));

    [Fact]
    public void Pages_share_their_words_and_stay_apart()
    {
        var packs = new PagePacks();
        var packed = Enumerable.Range(0, 50).Select(number => packs.Pack(full with { Url = $"http://a.example/{number}.html", Text = $"第{number}号" })).ToList();
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"第{number}号"), packed.Select(one => packs.Unpack(one).Text));
        Assert.All(packed.Skip(1), one => Assert.True(one.Length < 400));
    }

    [Fact]
    public void What_the_reader_reads_comes_back()
    {
        var page = new PageReader().Read(Encoding.UTF8.GetBytes("<title>通知</title><body><ul><li><a href=1.html>关于甲的通知</a>2026-01-02</li><li><a href=2.html>关于乙的通知</a>2026-01-03</li></ul><table><tr><td>a<td>b</table>"), null, new("http://a.example/"), new(2026, 4, 10));
        Assert.Equal(Json(page), Json(Again(page)));
    }

    private static Page Again(Page page)
    {
        var packs = new PagePacks();
        return packs.Unpack(packs.Pack(page));
    }

    private static string Json(Page page) => JsonSerializer.Serialize(page);
}
