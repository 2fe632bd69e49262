using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Monitor.Local.Demo.Families;

namespace Monitor.EndToEnd.Tests.Demo;

public sealed class DemoCityTests(DemoCityFixture demo)
{
    private IEnumerable<(string Host, DemoPage Page)> Pages => demo.City.Hosts.SelectMany(host => host.Value.Pages.Values.Select(page => (demo.City.Addresses[host.Key], page)));

    [Fact]
    public void Every_site_has_the_pages_of_a_real_one()
    {
        Assert.All(demo.City.Hosts.Where(host => host.Key != CmsFamilies.Portal).Select(host => host.Value), host => Assert.InRange(host.Pages.Values.Count(IsHtml), 40, 400));
    }

    [Fact]
    public async Task Every_link_leads_somewhere_unless_it_is_meant_to_be_dead()
    {
        var parser = new HtmlParser();
        var (dead, asked) = (new HashSet<string>(), new HashSet<Uri>());
        foreach (var (origin, page) in Pages.Where(one => one.Page.Status == 200 && IsHtml(one.Page)))
            foreach (var anchor in parser.ParseDocument(TextOf(page)).QuerySelectorAll("a[href]"))
            {
                var href = anchor.GetAttribute("href")!;
                if (href.StartsWith("javascript:", StringComparison.Ordinal)) continue;
                var target = new Uri(new Uri(origin + page.Path), href);
                if (asked.Add(target) && !await IsAliveAsync(target)) dead.Add($"{new Uri(origin).Port} {anchor.TextContent}");
            }
        Assert.Equal(demo.City.IntendedDeadLinks.Order(), dead.Select(line => line[(line.IndexOf(' ') + 1)..]).Distinct().Order());
    }

    [Fact]
    public async Task A_page_that_is_known_is_not_sent_again()
    {
        foreach (var (origin, page) in Pages.Where(one => one.Page.Status == 200).GroupBy(one => (one.Host, one.Page.ContentType)).Select(same => same.First()))
        {
            using var first = await demo.Browser.GetAsync(origin + page.Path, TestContext.Current.CancellationToken);
            using var again = new HttpRequestMessage(HttpMethod.Get, origin + page.Path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await demo.Browser.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_head_request_tells_the_length_and_sends_nothing()
    {
        var (origin, page) = Pages.First(one => one.Page.Status == 200);
        using var head = await demo.Browser.SendAsync(new(HttpMethod.Head, origin + page.Path), TestContext.Current.CancellationToken);
        Assert.Equal(page.Body.Length, head.Content.Headers.ContentLength);
    }

    private static bool IsHtml(DemoPage page) => page.ContentType.StartsWith("text/html", StringComparison.Ordinal);

    private async Task<bool> IsAliveAsync(Uri target)
    {
        using var answer = await demo.Browser.SendAsync(new(HttpMethod.Head, target.GetLeftPart(UriPartial.Query)), TestContext.Current.CancellationToken);
        return answer.StatusCode is not HttpStatusCode.NotFound;
    }

    private static string TextOf(DemoPage page)
    {
        Assert.True(MediaTypeHeaderValue.TryParse(page.ContentType, out var type));
        var body = Encoding.Latin1.GetString(page.Body);
        var isGbk = body.Contains("gb2312", StringComparison.Ordinal);
        Assert.False(isGbk && type!.CharSet == "utf-8");
        return (isGbk ? Monitor.Pages.Reading.ChineseText.Gb18030 : new UTF8Encoding(false, throwOnInvalidBytes: true)).GetString(page.Body);
    }
}
