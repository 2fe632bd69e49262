using System.Text;
using Monitor.Checks;
using Monitor.Pages;
using Monitor.Tests.Pages;

namespace Monitor.Tests.Checks;

/// <summary>Real markup through reader and runner: the position of a quote is that of the words that were meant.</summary>
public sealed class EvidencePositionTests
{
    private static readonly string Filler = $"<p>{string.Concat(Enumerable.Repeat("为做好有关工作，现将事项说明如下，请遵照执行。", 6))}</p>";

    private static (JudgedSite Site, string Readable) Of(string path, string body, string head = "", Func<SiteSnapshot, SiteSnapshot>? with = null)
    {
        var html = $"<!doctype html><html><head><title>示例</title>{head}</head><body>{body}</body></html>";
        return (Sample.Site([Sample.Read(path, Sheet.Read(html, Sample.Url(path)))], with: with), PageReader.TextOf(Encoding.UTF8.GetBytes(html), null));
    }

    private static string Before(string readable, Verdict verdict) => readable[..verdict.Evidence!.Position!.Value.Start];

    private static string Said(string readable, Verdict verdict) => readable.Substring(verdict.Evidence!.Position!.Value.Start, verdict.Evidence.Position.Value.Length);

    [Fact]
    public void Of_two_equal_days_the_one_shown_as_publication_is_marked()
    {
        var (site, readable) = Of("/a.html", $"<h1>关于做好防汛工作的通知</h1><p>成文日期：2026-03-02　发布日期：2026-03-02</p><div class=\"content\">{Filler}</div>");

        var verdict = Assert.Single(Sample.Judge(Sample.Duty("publication-time-format"), site));

        Assert.Equal("2026-03-02", Said(readable, verdict));
        Assert.EndsWith("发布日期：", Before(readable, verdict));
    }

    [Fact]
    public void Of_links_with_the_same_words_the_dead_one_is_marked()
    {
        var (site, readable) = Of("/a.html", $"<h1>关于报送材料的通知</h1><div class=\"content\">{Filler}<p>第一批：<a href=\"/f/1.html\">点击查看</a></p><p>第二批：<a href=\"/f/2.html\">点击查看</a></p></div>",
            with: shot => shot with { Pages = [.. shot.Pages, Sample.Failed("/f/2.html", FetchOutcome.NotFound)] });

        var verdict = Assert.Single(Sample.Judge(Sample.Duty("links-alive"), site), one => one.Outcome == Outcome.Missed);

        Assert.Equal(("/f/2.html", "点击查看"), (verdict.Subject, Said(readable, verdict)));
        Assert.EndsWith("第二批：", Before(readable, verdict));
    }

    [Fact]
    public void A_masked_number_is_marked_where_the_number_stands()
    {
        var (site, readable) = Of("/a.html", $"<h1>补助对象公示</h1><div class=\"content\">{Filler}<p>李大为　330102199003074516</p><p>张建国　11010519491231002X</p></div>");

        var verdict = Assert.Single(Sample.Judge(Sample.Duty("no-personal-data"), site));

        Assert.Contains('*', verdict.Evidence!.Quote!);
        Assert.Matches(@"^\d{17}[\dX]$", Said(readable, verdict));
        Assert.Equal(verdict.Evidence.Quote![..6], Said(readable, verdict)[..6]);
    }

    [Fact]
    public void A_page_whose_scripts_were_run_is_not_its_copy_and_gets_no_position()
    {
        var (site, _) = Of("/a.html", $"<h1>补助对象公示</h1><div class=\"content\">{Filler}<p>张建国　11010519491231002X</p></div>", with: shot => shot with { Pages = [.. shot.Pages.Select(page => page with { IsRendered = true })] });

        Assert.Null(Assert.Single(Sample.Judge(Sample.Duty("no-personal-data"), site)).Evidence!.Position);
    }

    [Fact]
    public void Evidence_comes_back_from_JSON_and_old_evidence_has_no_position()
    {
        var evidence = new Evidence("http://a.example/", "ab", null, "通知", new(12, 2));

        var again = System.Text.Json.JsonSerializer.Deserialize<Evidence>(System.Text.Json.JsonSerializer.Serialize(evidence));
        var old = System.Text.Json.JsonSerializer.Deserialize<Evidence>("""{"Url":"http://a.example/","Sha256":"ab","FetchedAt":null,"Quote":"通知"}""");

        Assert.Equal(evidence, again);
        Assert.Equal(evidence with { Position = null }, old);
        Assert.DoesNotContain("Position", System.Text.Json.JsonSerializer.Serialize(old), StringComparison.Ordinal);
    }
}
