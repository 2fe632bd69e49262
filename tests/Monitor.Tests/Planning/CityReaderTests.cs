using System.Text;
using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class CityReaderTests : IDisposable
{
    private readonly CityFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Reads_every_setting_of_the_sample_city()
    {
        var city = CityReader.Read(Path.Combine(CityFiles.RepositoryRoot, "samples", "city.yaml"), CityFiles.Checks);

        var bureau = city.BureauOf("veterans")!;
        var site = Assert.Single(bureau.Sites);
        Assert.Equal("青江市政务公开办公室", city.Office.Name);
        Assert.False(city.Calendar.IsWorkingDay(new(2026, 9, 8)));
        Assert.True(city.Calendar.IsWorkingDay(new(2026, 9, 12)));
        Assert.Equal(BureauClass.KeyArea, bureau.Class);
        Assert.Equal(["FIS-5"], bureau.NotApplicable);
        Assert.Equal(new FormerBureau("resettlement", new(2019, 1, 1)), Assert.Single(bureau.Formerly));
        Assert.Equal("https://hooks.qingjiang.example.invalid/tyjr", bureau.Contact.Webhook);
        Assert.Equal("http://tyjr.qingjiang.example.invalid/xxgk/zn.html", site.Pins["disclosure-guide"].AbsoluteUri);
        Assert.Equal("http://www.qingjiang.example.invalid/xxgk/tyjr/nb/", site.Pins["annual-reports"].AbsoluteUri);
        Assert.Equal(2, site.Roots.Count());
        Assert.Equal("3 months", bureau.DutyOf("employment-updated")!.With.Text("within"));
        Assert.True(bureau.Sections.Knows("preferential-treatment"));
        Assert.False(city.BureauOf("statistics")!.Sections.Knows("preferential-treatment"));
    }

    [Fact]
    public void Fills_in_polite_defaults()
    {
        var city = files.Read(CityFiles.SmallCity);

        Assert.Equal(new CrawlRules(), city.Crawl);
        Assert.Equal(IndicatorSet.Default.Id, city.Indicators.Id);
        Assert.Equal("试验市政务公开办公室", city.Office.Name);
        Assert.Empty(city.Bureaus[0].Duties);
        Assert.Equal(BureauClass.Other, city.Bureaus[0].Class);
    }

    [Fact]
    public void An_address_in_chinese_is_kept_as_it_goes_over_the_wire()
    {
        var city = files.Read("city: 试验市\nbureaus:\n  - id: tourism\n    name: 试验市文旅局\n    sites:\n      - url: http://试验.政务.cn:8080/文旅/\n");

        Assert.Equal($"http://{new System.Globalization.IdnMapping().GetAscii("试验.政务.cn")}:8080/%E6%96%87%E6%97%85/", city.Bureaus[0].Sites[0].Url.AbsoluteUri);
    }

    [Fact]
    public void Reads_crawl_rules()
    {
        var city = files.Read($"crawl: {{ delay: 250ms, concurrency: 4, pages: 50, budget: 90s, render: auto, hours: 22:00-06:30, confirmAfter: 0s, allowPrivateNetworks: true }}\n{CityFiles.SmallCity}");

        Assert.Equal(new CrawlRules
        {
            Delay = TimeSpan.FromMilliseconds(250),
            Concurrency = 4,
            Pages = 50,
            Budget = TimeSpan.FromSeconds(90),
            Render = RenderMode.Auto,
            HoursFrom = new(22, 0),
            HoursUntil = new(6, 30),
            ConfirmAfter = TimeSpan.Zero,
            AllowPrivateNetworks = true,
        }, city.Crawl);
    }

    [Fact]
    public void A_plan_replaces_a_national_duty_in_whole_or_in_part()
    {
        files.Write("plan.yaml", """
            plan: 市要点
            year: 2026
            duties:
              - { id: nat-news-updated, with: { within: 7 days } }
              - { id: nat-search, title: 检索, check: links-alive }
            """);

        var duties = files.Read($"national: true\nplans: [plan.yaml]\n{CityFiles.SmallCity}").Bureaus[0].Duties;

        var news = Assert.Single(duties, duty => duty.Id == "nat-news-updated");
        Assert.Equal(("7 days", "news", "SITE-2", "市要点"), (news.With.Text("within"), news.Section, news.Indicator, news.Plan));
        Assert.Equal("links-alive", Assert.Single(duties, duty => duty.Id == "nat-search").Check);
        Assert.Equal(NationalDuties.For(2026).Duties.Count, duties.Count);
    }

    [Fact]
    public void National_duties_name_the_year_that_is_judged()
    {
        var text = $"national: true\n{CityFiles.SmallCity}";

        Assert.Equal("2026 信息公开", files.Read(text, 2027).Bureaus[0].DutyOf("nat-report-published")!.With.Text("title"));
        Assert.Equal(2025, files.Read(text, 2025).Bureaus[0].DutyOf("nat-report-published")!.Year);
    }

    [Fact]
    public void A_built_in_section_defined_again_keeps_its_built_in_names()
    {
        files.Write("plan.yaml", "plan: 要点\nyear: 2026\nduties: []\nsections: [{ key: employment, names: [稳岗扩岗] }]");

        var names = files.Read($"plans: [plan.yaml]\n{CityFiles.SmallCity}").Bureaus[0].Sections["employment"].Names;

        Assert.Equal("稳岗扩岗", names[0]);
        Assert.Contains("就业创业", names);
    }

    [Fact]
    public void A_plan_that_city_and_bureau_both_name_binds_once()
    {
        files.Write("plan.yaml", "plan: 要点\nyear: 2026\nduties: [{ id: home, check: home-updated, with: { within: 7 days } }]");

        var city = files.Read($"plans: [plan.yaml]\n{CityFiles.SmallCity}\n    plans: [plan.yaml]");

        Assert.Single(city.Bureaus[0].Duties);
    }

    [Fact]
    public void The_same_file_always_gives_a_site_the_same_key() =>
        Assert.Equal(files.Read(CityFiles.SmallCity).Bureaus[0].Sites[0].Key, files.Read(CityFiles.SmallCity).Bureaus[0].Sites[0].Key);

    [Fact]
    public void An_indicator_file_of_the_city_takes_the_default_sets_place()
    {
        var folder = Path.Combine(CityFiles.RepositoryRoot, "samples");
        File.Copy(Path.Combine(folder, "indicators-2026.yaml"), files.Write("own.yaml", ""), overwrite: true);

        var city = files.Read($"national: true\nindicators: own.yaml\n{CityFiles.SmallCity}");

        Assert.Equal("青江市政务公开季度测评指标 2026.1", city.Indicators.Id);
        Assert.Equal("PLAT-2", city.Bureaus[0].DutyOf("nat-guide-elements")!.Indicator);
        Assert.Null(city.Bureaus[0].DutyOf("nat-search")!.Indicator);
    }

    [Theory]
    [InlineData("", 0, "文件是空的")]
    [InlineData("- a\n- b", 1, "文件应由“键: 值”组成")]
    [InlineData("city: 试验市\nbureaus: [", 2, "YAML 语法错误")]
    [InlineData("city: 试验市\n  office: {}\nbureaus: []", 2, "YAML 语法错误")]
    public void Tells_what_is_wrong_with_a_file_as_a_whole(string text, int line, string message)
    {
        var mistake = Assert.Single(files.MistakesOf(text));

        Assert.Equal(line, mistake.Line);
        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_file_that_is_not_UTF8_with_its_line()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = files.WriteBytes("gbk.yaml", [.. "office: {}\n"u8, .. Encoding.GetEncoding("gb18030").GetBytes("city: 试验市")]);

        var mistake = Assert.Single(Assert.Throws<InputException>(() => CityReader.Read(path, CityFiles.Checks)).Errors);

        Assert.Equal((2, "请另存为 UTF-8"), (mistake.Line, mistake.Suggestion));
    }

    [Fact]
    public void Tells_a_missing_file_and_the_one_that_was_probably_meant()
    {
        var path = files.Write("city.yaml", CityFiles.SmallCity);

        var mistake = Assert.Single(Assert.Throws<InputException>(() => CityReader.Read(path.Replace("city.yaml", "ctiy.yaml"), CityFiles.Checks)).Errors);

        Assert.Equal("您是否想写 city.yaml？", mistake.Suggestion);
    }

    [Fact]
    public void Aliases_that_grow_without_bound_are_a_mistake()
    {
        var lines = Enumerable.Range(1, 12).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]");

        var mistake = Assert.Single(files.MistakesOf($"a0: &a0 [x]\n{string.Join('\n', lines)}"));

        Assert.Contains("展开后过大", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 15, 8)]
    [InlineData(15, 15, 15)]
    [InlineData(60, 15, 15)]
    public void A_visit_takes_no_longer_than_its_host_allows(int budget, int limit, int minutes)
    {
        var city = CityReader.Read(Path.Combine(CityFiles.RepositoryRoot, "samples", "city.yaml"), CityFiles.Checks);

        var bounded = (city with { Crawl = city.Crawl with { Budget = TimeSpan.FromMinutes(budget) } }).WithVisitsUpTo(TimeSpan.FromMinutes(limit));

        Assert.Equal(TimeSpan.FromMinutes(minutes), bounded.Crawl.Budget);
    }
}
