using Monitor.Planning;

namespace Monitor.Tests.Planning;

/// <summary>Each mistake of a city file or plan with its line and what is suggested.</summary>
public sealed class CityMistakeTests : IDisposable
{
    private readonly CityFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("ctiy: 试验市", "未知的键 “ctiy”", "您是否想写 city？")]
    [InlineData("crawl: { delai: 1s }", "未知的键 “delai”", "您是否想写 delay？")]
    [InlineData("crawl: { delay: fast }", "“delay” 的值 “fast” 无效：应为时长", null)]
    [InlineData("crawl: { concurrency: 0 }", "“concurrency” 的值 “0” 无效：应为 1 到 64 之间的整数", null)]
    [InlineData("crawl: { render: sometimes }", "可选：never、auto、always", null)]
    [InlineData("crawl: { hours: 9-5 }", "“hours” 的值 “9-5” 无效", null)]
    [InlineData("crawl: { budget: 0s }", "“budget” 应大于零", null)]
    [InlineData("crawl: { allowPrivateNetworks: maybe }", "应为 true 或 false", null)]
    [InlineData("national: yes please", "应为 true 或 false", null)]
    [InlineData("office: { name: 办, email: nobody }", "“nobody” 不是有效的电子邮箱", null)]
    [InlineData("office：政务公开办", "YAML 语法错误", "请检查缩进、引号、括号和半角冒号")]
    [InlineData("calendar: { off: [2026-02-30] }", "“2026-02-30” 不是日期", null)]
    [InlineData("calendar: { off: [2026-03-03], work: [2026-03-03] }", "同时列为休息日和工作日", null)]
    [InlineData("indicators: missing.yaml", "找不到文件", null)]
    [InlineData("plans: [plans/none.yaml]", "找不到计划文件 “plans/none.yaml”", null)]
    [InlineData("plans: { a: b }", "“plans” 应为一个列表", null)]
    public void Tells_a_mistake_at_the_head_of_the_file(string line, string message, string? suggestion)
    {
        var mistake = files.MistakesOf($"{line}\n{CityFiles.SmallCity}")[0];

        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
        if (suggestion is not null) Assert.Equal(suggestion, mistake.Suggestion);
    }

    [Theory]
    [InlineData("id: Veterans", "编号 “Veterans” 不合要求")]
    [InlineData("id: ''", "“id” 是空的")]
    [InlineData("class: key", "“class” 的值 “key” 无效")]
    [InlineData("notApplicable: [FIS-9]", "指标体系中没有 “FIS-9”")]
    [InlineData("contact: { webhook: ftp://x/ }", "“ftp://x/” 不是有效的网址")]
    [InlineData("formerly: [{ id: old }]", "缺少必填项 “until”")]
    [InlineData("formerly: [{ id: old, until: 2019-13-01 }]", "应为日期")]
    [InlineData("sites: []", "缺少必填项 “sites”")]
    [InlineData("sites: [{ also: [] }]", "缺少必填项 “url”")]
    [InlineData("sites: [{ url: www.example.invalid }]", "“www.example.invalid” 不是有效的网址")]
    [InlineData("sites: [{ url: 'http://user:word@example.invalid/' }]", "不是有效的网址")]
    [InlineData("sites: [{ url: 'http://a.invalid/' }, { url: 'http://a.invalid' }]", "网址 http://a.invalid/ 在本单位重复登记")]
    [InlineData("sites: [{ url: 'http://a.invalid/', also: ['http://a.invalid/'] }]", "网址 http://a.invalid/ 重复")]
    [InlineData("sites: [{ url: 'http://a.invalid/', sections: { notices: 'http://b.invalid/tz/' } }]", "不在本单位登记的网站之内")]
    [InlineData("sites: [{ url: 'http://a.invalid/', sections: { notises: /tz/ } }]", "未知的栏目 “notises”")]
    public void Tells_a_mistake_in_a_bureau(string field, string message)
    {
        var fields = new[] { "id: veterans", "name: 某局", "sites: [{ url: 'http://a.invalid/' }]" }.Where(known => known.Split(':')[0] != field.Split(':')[0]).Append(field);

        var mistake = files.MistakesOf($"city: 试验市\nbureaus:\n  - {string.Join("\n    ", fields)}")[0];

        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_bureaus_cannot_share_an_id()
    {
        var mistake = Assert.Single(files.MistakesOf($"{CityFiles.SmallCity}\n  - id: veterans\n    name: 另一个局\n    sites: [{{ url: 'http://b.invalid/' }}]"));

        Assert.Equal((6, "部门编号 “veterans” 重复，第 3 行已用过"), (mistake.Line, mistake.Message));
    }

    [Fact]
    public void A_plan_with_twenty_two_mistakes_gives_twenty_two_messages_with_their_lines()
    {
        var mistakes = files.MistakesOfPlan("""
            plan: 试验方案
            year: 2026
            source: { url: nowhere, issuedOn: 2026-2-30 }
            duty: []
            duties:
              - { id: a b, check: home-updated }
              - { id: twice, check: home-updated }
              - { id: twice, check: home-updated }
              - { id: d4, check: section-updatd, section: news }
              - { id: d5, check: section-updated, section: 通知公告 }
              - { id: d6, check: section-updated }
              - { id: d7, check: home-updated, with: { wihtin: 3 months } }
              - { id: d8, check: home-updated, with: { within: 3 weeks } }
              - { id: d9, check: published-by, section: news, with: { title: 总结 } }
              - { id: d10, check: published-by, section: news, with: { title: 总结, due: 2025-06-30 } }
              - { id: d11, check: published-by, section: news, with: { title: 总结, due: 06-31 } }
              - { id: d12, check: series-complete, section: news, with: { every: weekly } }
              - { id: d13, check: home-updated, indicator: SITE-9 }
              - { id: d14, check: home-updated, veto: perhaps }
              - { id: d15, check: home-updated, ower: 办公室 }
              - { id: d16, check: items-paired, section: news, with: { with: interpretation } }
              - { id: d17, check: consultation-complete, section: news, with: { days: many } }
              - { check: home-updated }
              - { id: d19 }
            sections:
              - { key: Own, names: [自定] }
            """);

        Assert.Equal([3, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26], mistakes.Select(mistake => mistake.Line));
        Assert.All(mistakes, mistake => Assert.EndsWith("plan.yaml", mistake.File, StringComparison.Ordinal));
        Assert.Equal("您是否想写 notices（通知公告）？", mistakes[6].Suggestion);
        Assert.Equal("您是否想写 section-updated？", mistakes[5].Suggestion);
    }

    [Theory]
    [InlineData("elements-stated, section: disclosure-guide", "elements: giude", "您是否想写 guide？")]
    [InlineData("files-offered, section: policy-documents", "formats: [wrod, pdf]", "您是否想写 word？")]
    [InlineData("identity-marks", "required: [icp, polise]", "您是否想写 police？")]
    [InlineData("document-metadata, section: policy-documents", "required: [索引号, validty]", "您是否想写 validity？")]
    public void A_misspelt_word_of_a_list_is_told_with_what_was_meant(string check, string with, string suggestion)
    {
        var mistakes = files.MistakesOfPlan($"plan: 一\nyear: 2026\nduties: [{{ id: x, check: {check}, with: {{ {with} }} }}]");

        Assert.Equal(suggestion, Assert.Single(mistakes).Suggestion);
    }

    [Fact]
    public void Elements_may_be_named_as_pages_name_them()
    {
        files.Write("plan.yaml", "plan: 一\nyear: 2026\nduties: [{ id: x, check: elements-stated, section: disclosure-guide, with: { elements: [办公地址, E-mail, Email] } }]");

        Assert.Equal(["办公地址", "E-mail", "Email"], files.Read($"plans: [plan.yaml]\n{CityFiles.SmallCity}").Bureaus[0].Duties.Single(duty => duty.Id == "x").With.List("elements"));
    }

    [Fact]
    public void Mistakes_of_all_files_are_told_at_once()
    {
        files.Write("one.yaml", "plan: 一\nyear: 2026\nduties: [{ id: x, check: nothing }]");
        files.Write("two.yaml", "plan: 二\nyear: 2026\nduties: [{ id: x, check: home-updated, with: { within: soon } }]");
        files.Write("marks.yaml", "indicators: 表\ngroups: [{ id: g, name: 组, weight: 60, indicators: [{ id: A-1, name: 甲, points: 50, mode: auto }] }]");

        var mistakes = files.MistakesOf($"indicators: marks.yaml\nplans: [one.yaml, two.yaml]\ncrawl: {{ pages: none }}\n{CityFiles.SmallCity}");

        Assert.Equal(["marks.yaml", "city.yaml", "one.yaml", "two.yaml"], mistakes.Select(mistake => Path.GetFileName(mistake.File)).Distinct().Order(Comparer<string>.Create((left, right) => Place(left) - Place(right))));
        Assert.Contains(mistakes, mistake => mistake.Message.Contains("任务编号 “x” 已在", StringComparison.Ordinal));

        static int Place(string name) => Array.IndexOf(["marks.yaml", "city.yaml", "one.yaml", "two.yaml"], name);
    }

    [Fact]
    public void A_mistake_in_a_plan_of_many_bureaus_is_told_once()
    {
        files.Write("plan.yaml", "plan: 一\nyear: 2026\nduties: [{ id: x, check: nothing }]");

        Assert.Single(files.MistakesOf($"plans: [plan.yaml]\n{CityFiles.SmallCity}\n  - {{ id: other, name: 他局, sites: [{{ url: 'http://b.invalid/' }}] }}"));
    }

    [Theory]
    [InlineData("2027-01-31", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("01-31", false)]
    [InlineData("2027-02-01", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2028-01-31", true)]
    [InlineData("02-29", true)]
    public void A_due_day_lies_in_the_plans_year_or_in_the_january_after(string due, bool wrong)
    {
        files.Write("plan.yaml", $"plan: 一\nyear: 2026\nduties: [{{ id: x, check: published-by, section: news, with: {{ title: 总结, due: {due} }} }}]");
        var text = $"plans: [plan.yaml]\n{CityFiles.SmallCity}";

        Assert.Equal(wrong, Record.Exception(() => files.Read(text)) is InputException);
    }
}
