using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Monitor.Dashboard;
using Monitor.EndToEnd.Tests.Api;
using Monitor.Runs;
using Monitor.Tests.Checks.AnnualReport;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Dashboard;

[Collection(nameof(Browser))]
public sealed class DashboardTests(Browser browser, StorageFixture storage, SampleDashboard sample) : IClassFixture<SampleDashboard>
{
    private static readonly string Veterans = SampleCity.Findings.First(finding => finding is { Bureau: "veterans", Duty: "guide-contact" }).Id;
    private static readonly string Hostile = SampleCity.Findings.First(finding => finding.Duty == "home-fresh").Id;

    public static TheoryData<string, string> Pages => new()
    {
        { "city", "/" },
        { "bureau", "/bureaus/veterans" },
        { "sections", "/bureaus/veterans/sections" },
        { "what-if", $"/bureaus/veterans/what-if?period=2026Q1&mended={Veterans}" },
        { "finding", $"/findings/{Veterans}" },
        { "findings", "/findings" },
        { "issue-lists", "/issue-lists" },
        { "issue-list", $"/issue-lists/{Uri.EscapeDataString(SampleCity.List.Number)}" },
        { "runs", "/runs" },
        { "run", $"/runs/{SampleCity.Run.Id}" },
        { "checks", "/checks" },
        { "coverage", "/coverage" },
        { "scorecard", "/scorecards/2026Q1" },
        { "self-check", "/self-check" },
        { "audit", "/audit" },
        { "not-found", "/bureaus/nobody" },
        { "sign-in", "/sign-in" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Opens_in_both_themes_without_an_axe_violation(string name, string path)
    {
        var host = await sample.HostAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            // Axe is a script: injected into the page by the test, past the policy that forbids any
            var page = await browser.OpenAsync(host.Http.BaseAddress!, scheme, script: true);
            var answer = await page.GotoAsync(path);
            await ShootAsync(page, $"{name}-{scheme.ToString().ToLowerInvariant()}");

            // The sandboxed copy runs no script, axe's neither: its frame is judged by its title, then taken out
            Assert.Equal(await page.Locator("iframe").CountAsync(), await page.Locator("iframe[title]").CountAsync());
            await page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
            var violations = (await page.RunAxe()).Violations;

            Assert.Equal(name == "not-found" ? 404 : 200, answer!.Status);
            Assert.Empty(violations.Select(Told));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Speaks_English_where_the_visitor_asked_for_it(string name, string path)
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!, script: true);
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = "en", Url = host.Http.BaseAddress!.AbsoluteUri }]);
        await page.GotoAsync(path);
        await ShootAsync(page, $"{name}-english");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.DoesNotContain(await page.Locator("h2, th, label, nav a, button").AllInnerTextsAsync(), text => text is "问题" or "状态" or "理由" or "栏目" or "部门" or "查询" or "截止日期");
        await page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        Assert.Empty((await page.RunAxe()).Violations.Select(Told));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Needs_no_script_and_fits_a_narrow_screen(string name, string path)
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!, width: 360);
        await page.GotoAsync(path);
        await ShootAsync(page, $"{name}-narrow");

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        // A reason is read, not spelled: its column keeps a width
        Assert.True(await page.EvaluateAsync<int>("Math.min(200, ...[...document.querySelectorAll('td.text')].map(cell => cell.clientWidth))") >= 200);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fits_a_printed_page(string name, string path)
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!, ColorScheme.Dark, width: A4);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(path);
        await ShootAsync(page, $"{name}-print");

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= A4);
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    /// <summary>Pixels between the margins of an upright sheet.</summary>
    private const int A4 = 703;

    [Fact]
    public async Task Page_text_stays_text()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!, script: true);
        var dialogs = 0;
        page.Dialog += (_, dialog) => { dialogs++; _ = dialog.DismissAsync(); };
        await page.GotoAsync($"/findings/{Hostile}");

        Assert.Contains(SampleCity.Hostile, await page.Locator(".reason").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script, main img").CountAsync());
        Assert.Equal(0, dialogs);
    }

    [Fact]
    public async Task The_copy_shows_the_quote_and_runs_nothing()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!, script: true);
        await page.GotoAsync($"/findings/{Veterans}");

        var copy = page.FrameLocator("iframe.copy");

        Assert.Equal("联系电话：0500-1234567", await copy.Locator("mark#quote").InnerTextAsync());
        Assert.Equal(0, await copy.Locator("script").CountAsync());
    }

    [Fact]
    public async Task Leads_from_the_city_over_a_bureau_to_a_finding()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/");

        await page.ClickAsync("table.ranking >> text=云岭市退役军人事务局");
        await page.ClickAsync("text=公开指南未写明传真号码");

        Assert.Equal("公开指南写明机构联系方式", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("《政府信息公开条例》第十二条", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_findings_by_a_form()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/findings");

        await page.SelectOptionAsync("#f-outcome", "missed");
        await page.SelectOptionAsync("#f-bureau", "veterans");
        await page.ClickAsync("button.primary");

        Assert.Equal(3, await page.Locator("table.findings tbody tr").CountAsync());
    }

    [Fact]
    public async Task Takes_a_reply_and_then_a_decision()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync($"/findings/{Veterans}");

        await page.SelectOptionAsync("#kind", "appeal");
        await page.FillAsync("#text", "本单位未设传真，已在指南中说明");
        await page.ClickAsync("text=提交反馈");
        Assert.Contains("申诉：本单位未设传真", await page.Locator("table").Last.InnerTextAsync(), StringComparison.Ordinal);

        await page.SelectOptionAsync("#decision", "return");
        await page.FillAsync("#reason", "指南中未见说明");
        await page.ClickAsync("text=提交决定");
        Assert.Contains("已退回\t指南中未见说明", await page.Locator("table").Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_mistakes_of_a_form_on_a_page()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync($"/findings/{Veterans}");

        await page.ClickAsync("text=提交反馈");

        Assert.Contains("没有链接视为未整改", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_a_pasted_draft_of_an_annual_report_and_keeps_nothing()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/self-check");

        await page.FillAsync("#text", Draft);
        await page.ClickAsync("main button.primary");
        await ShootAsync(page, "self-check-result");

        Assert.Contains("2025", await page.Locator(".sub").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("第四十九条", await page.Locator("section[aria-labelledby=faults]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await host.Service<Serving.IAuditLog>().RecentAsync(null, default).ToListAsync());
    }

    [Fact]
    public async Task Checks_an_uploaded_draft_and_says_what_it_cannot_read()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/self-check");

        await page.SetInputFilesAsync("#report", new FilePayload { Name = "年报.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Draft) });
        await page.ClickAsync("main button.primary");
        Assert.True(await page.Locator("section[aria-labelledby=faults] tbody tr").CountAsync() > 0);

        await page.SetInputFilesAsync("#report", new FilePayload { Name = "年报.docx", MimeType = "application/octet-stream", Buffer = [0xFF, 0xD8, 0xFF, 0xE0] });
        await page.ClickAsync("main button.primary");
        Assert.Contains("图片文件", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_a_word_file_of_a_draft_and_says_when_a_file_is_too_large()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/self-check");
        var report = new SampleReport();
        report.Applications["granted"][6] += 2;

        await page.SetInputFilesAsync("#report", new FilePayload { Name = "年报.docx", MimeType = "application/octet-stream", Buffer = WordReport.Of(report.Html(Markup.SpanHtml)) });
        await page.ClickAsync("main button.primary");
        Assert.Contains("予以公开", await page.Locator("section[aria-labelledby=faults]").InnerTextAsync(), StringComparison.Ordinal);

        await page.SetInputFilesAsync("#report", new FilePayload { Name = "年报.pdf", MimeType = "application/pdf", Buffer = new byte[21 * 1024 * 1024] });
        await page.ClickAsync("main button.primary");
        Assert.Contains("不得超过20MB", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await host.Service<Serving.IAuditLog>().RecentAsync(null, default).ToListAsync());
    }

    /// <summary>Late, without tables, and with a sum that does not add up.</summary>
    private const string Draft = """
        云岭市统计局2025年政府信息公开工作年度报告
        本报告根据《中华人民共和国政府信息公开条例》编制。
        一、总体情况
        2025年，我局主动公开政府信息120条，其中：政务动态80条，统计数据30条，通知公告20条。收到政府信息公开申请3件，均已答复。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        公开内容不够丰富。下一步将加强培训。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        云岭市统计局
        2026年2月27日
        """;

    [Fact]
    public async Task Reviews_a_draft_row_by_row_and_sends_it()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/issue-lists");
        await page.ClickAsync("form.inline button");
        await page.ClickAsync($"text={SampleCity.List.Number}");
        var rows = await page.Locator("table.rows tbody tr").CountAsync();

        await page.Locator("table.rows .review summary").First.ClickAsync();
        await page.Locator("table.rows .review select").First.SelectOptionAsync("dismiss");
        await page.Locator("table.rows .review textarea").First.FillAsync("该要素不适用");
        await page.Locator("table.rows .review button").First.ClickAsync();
        Assert.Equal(rows - 1, await page.Locator("table.rows tbody tr").CountAsync());

        await page.Locator("table.rows .review summary").First.ClickAsync();
        await page.Locator("table.rows .review textarea").First.FillAsync("链接失效，请修复");
        await page.Locator("table.rows .review button").First.ClickAsync();
        Assert.True(await page.GetByText("链接失效，请修复").First.IsVisibleAsync());
        await ShootAsync(page, "review");

        await page.ClickAsync("text=下发清单");
        await ShootAsync(page, "sent");
        Assert.True(await page.GetByText("已下发 2026-03-20").IsVisibleAsync());
        Assert.Contains("已送达", await page.Locator("section[aria-labelledby=deliveries]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".review").CountAsync());
    }

    [Fact]
    public async Task Readers_look_at_published_scores_and_find_no_form()
    {
        await using var host = await StartAsync(office: false);
        await host.Service<Scoring.IPublicationStore>().SaveAsync(new("2025Q4", 1, SampleCity.Now, "公开办"), default);
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#token", await host.TokenAsync(Serving.Role.Reader));
        await page.ClickAsync("main button");

        Assert.EndsWith("/scorecards/latest", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("text=云岭市退役军人事务局");
        await page.ClickAsync("text=公开指南未写明传真号码");
        await ShootAsync(page, "reader-finding");

        Assert.Equal(0, await page.Locator("main form").CountAsync());
        Assert.Equal(0, await page.Locator("iframe, section[aria-labelledby=history]").CountAsync());
    }

    [Fact]
    public async Task Starts_a_run_from_its_page()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/runs");

        await page.SelectOptionAsync("#bureau", "audit");
        await page.ClickAsync("main button.primary");

        Assert.Contains("进行中", await page.Locator(".sub").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("audit", (await host.Service<IVisitQueue>().TakeAsync(TimeSpan.FromMinutes(1), default))!.Visit.Bureau);
    }

    [Fact]
    public async Task Tells_unread_sites_by_their_own_last_visit_while_a_run_is_under_way()
    {
        await using var host = await StartAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/");
        var unread = await page.Locator("section[aria-labelledby=unread] tbody tr").AllInnerTextsAsync();

        using var started = await host.SendAsync(HttpMethod.Post, "/api/runs", body: new { bureaus = new[] { "audit" } });
        await page.GotoAsync("/");

        Assert.NotEmpty(unread);
        Assert.Equal(unread, await page.Locator("section[aria-labelledby=unread] tbody tr").AllInnerTextsAsync());
        Assert.Contains("进行中，已完成0/1个网站", await page.Locator(".sub").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_out_the_scorecard_in_the_formats_it_names()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/scorecards/2026Q1");

        foreach (var link in await page.Locator(".sub a").AllAsync())
        {
            using var answer = await host.Http.GetAsync(await link.GetAttributeAsync("href"));
            Assert.True(answer.IsSuccessStatusCode && answer.Content.Headers.ContentDisposition is not null, await link.InnerTextAsync());
        }
        Assert.Equal(3, await page.Locator(".sub a").CountAsync());
    }

    [Fact]
    public async Task Signs_in_with_a_token_and_comes_back_to_the_page()
    {
        await using var host = await StartAsync(office: false);
        var token = await host.TokenAsync(Serving.Role.Bureau, "health");
        var page = await browser.OpenAsync(host.Http.BaseAddress!);

        await page.GotoAsync("/findings?outcome=missed");
        await page.FillAsync("#token", "mon_wrong");
        await page.ClickAsync("main button");
        Assert.True(await page.GetByText("令牌有误").IsVisibleAsync());
        await page.FillAsync("#token", token);
        await page.ClickAsync("main button");

        Assert.EndsWith("/findings?outcome=missed", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("table.findings tbody tr").CountAsync());
    }

    [Fact]
    public async Task Speaks_English_when_asked_and_stays_on_the_page()
    {
        var host = await sample.HostAsync();
        var page = await browser.OpenAsync(host.Http.BaseAddress!);
        await page.GotoAsync("/bureaus/health");

        await page.ClickAsync("form.language button");

        Assert.EndsWith("/bureaus/health", page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.GetByText("The score, point by point").IsVisibleAsync());
    }

    private Task<ServingHost> StartAsync(bool office = true) => SampleDashboard.StartAsync(storage, office);

    private static string Told(AxeResultItem violation) => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";

    /// <summary>Pictures for a person to look at, where a folder is named for them.</summary>
    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MONITOR_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
