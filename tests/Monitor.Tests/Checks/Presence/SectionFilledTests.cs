using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Presence;

public sealed class SectionFilledTests
{
    private static readonly Monitor.Planning.Duty Duty = Sample.Duty("section-filled", "fees");

    public static TheoryData<string, SectionMatch, Outcome> Cases => new()
    {
        { "one item", Sample.List("fees", Sample.Item("收费目录", "2019-01-01")), Outcome.Met },
        { "body text", Sample.Document("fees", Sample.Page("收费", "本局收取考试报名费，依据某省物价局文件，每人每科五十元，缴入国库。")), Outcome.Met },
        { "an attachment", Sample.Document("fees", Sample.Page("收费") with { Attachments = [new("目录.pdf", Sample.Url("/a.pdf"))] }), Outcome.Met },
        { "a placeholder", Sample.Document("fees", Sample.Page("行政事业性收费", "行政事业性收费\n暂无内容")), Outcome.Missed },
        { "under construction", Sample.Document("fees", Sample.Page("收费", "栏目正在建设中，敬请期待！")), Outcome.Missed },
        { "a sentence that there is none", Sample.Document("fees", Sample.Page("行政事业性收费", "行政事业性收费\n本单位无行政事业性收费项目。\n更新日期：2026-03-08")), Outcome.Met },
        { "the same in other words", Sample.Document("fees", Sample.Page("收费", "本局暂无行政事业性收费项目")), Outcome.Met },
        { "a placeholder in a table of blank cells", Sample.Document("fees", Sample.Page("收费", "暂无内容") with { Tables = [new([[""], ["", ""]])] }), Outcome.Missed },
        { "no content of any kind", Sample.Document("fees", Sample.Page("收费", "暂无相关信息")), Outcome.Missed },
        { "nothing", Sample.Document("fees", Sample.Page("收费")), Outcome.Missed },
        { "a script list", Sample.Document("fees", Sample.Page("收费") with { ScriptedList = "/api/list" }), Outcome.Unclear },
        { "an unread list", Sample.Unread("fees", "列表由脚本加载"), Outcome.Unclear },
        { "a picture", Sample.Document("fees", Sample.Page("收费") with { Images = new(1, 1, 1) }), Outcome.Unclear },
        { "no section", Sample.Missing(), Outcome.Unclear },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judges_what_the_section_holds(string what, SectionMatch section, Outcome expected)
    {
        var verdict = Sample.One(Duty, Sample.With("fees", section));

        Assert.Equal((what, expected, "fees"), (what, verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData(9, Outcome.Missed)]
    [InlineData(3, Outcome.Unclear)]
    public void Links_that_the_template_repeats_on_most_pages_fill_nothing(int pages, Outcome expected)
    {
        var link = new PageLink("工作动态", Sample.Url("/list.html"), LinkPlace.Body);
        var blank = Sample.Page("收费") with { Url = Sample.Url("/fees/"), Links = [link] };
        var others = Enumerable.Range(0, 10).Select(i => Sample.Read($"/{i}.html", Sample.Article($"文{i}") with { Links = i < pages ? [link] : [] }));
        var list = Sample.Page("工作动态", kind: PageKind.Column) with { Rows = [new("一", Sample.Url("/1.html"), null, null)] };
        var site = Sample.Site([Sample.Read("/", Sample.Page("首页", kind: PageKind.Home) with { Links = [link] }), Sample.Read("/list.html", list), .. others], new Dictionary<string, SectionMatch> { ["fees"] = Sample.Document("fees", blank) });

        Assert.Equal(expected, Sample.One(Duty, site).Outcome);
    }

    [Fact]
    public void A_nil_note_fills_it_at_the_nil_note_rate()
    {
        var verdict = Sample.One(Duty, Sample.With("fees", Sample.List("fees", Sample.Item("关于无行政事业性收费项目的情况说明", "2026-01-01", nil: true))));

        Assert.True(verdict is { Outcome: Outcome.Met, NilNote: true });
    }

    [Fact]
    public void The_way_home_is_no_content_beneath()
    {
        var home = Sample.Read("/", Sample.Page("某局") with { Rows = [new("工作动态一则", Sample.Url("/n/1.html"), null)] });
        var empty = Sample.Document("fees", Sample.Page("收费", "暂无内容") with { Links = [new("某局", Sample.Url("/"))] });

        var verdict = Sample.One(Duty, Sample.Site([home], new Dictionary<string, SectionMatch> { ["fees"] = empty }));

        Assert.Equal(Outcome.Missed, verdict.Outcome);
    }

    [Fact]
    public void A_tree_of_columns_is_as_full_as_they_are()
    {
        var child = Sample.Read("/budget/", Sample.Page("部门预算") with { Rows = [new("2026年部门预算", Sample.Url("/b/1.html"), null)] });
        var tree = Sample.Document("statutory-disclosure", Sample.Page("法定主动公开内容") with { Links = [new("部门预算", child.Url, LinkPlace.Navigation)] });

        var verdict = Sample.One(Sample.Duty("section-filled", "statutory-disclosure"), Sample.Site([Sample.Read("/"), child], new Dictionary<string, SectionMatch> { ["statutory-disclosure"] = tree }));

        Assert.Equal(Outcome.Met, verdict.Outcome);
    }

    [Theory]
    [InlineData("暂无内容", Outcome.Missed)]
    [InlineData("", Outcome.Unclear)]
    public void Links_of_the_frame_are_no_content(string text, Outcome expected)
    {
        var sister = Sample.Read("/news/", Sample.Page("工作动态") with { Rows = [new("调研", Sample.Url("/n/1.html"), null)] });
        var home = Sample.Read("/", Sample.Page("某局") with { Links = [new("工作动态", sister.Url)] });
        var empty = Sample.Document("fees", Sample.Page("收费", text) with { Links = [new("工作动态", sister.Url)] });

        var verdict = Sample.One(Duty, Sample.Site([home, sister], new Dictionary<string, SectionMatch> { ["fees"] = empty }));

        Assert.Equal(expected, verdict.Outcome);
    }

    [Fact]
    public void A_menu_of_sister_columns_is_not_what_lies_beneath()
    {
        string[] names = ["机构职能", "政策文件", "部门预算", "通知公告", "领导信息"];
        var sisters = names.Select((name, i) => Sample.Read($"/s{i}/", Sample.Page(name) with { Rows = [new("一条信息", Sample.Url($"/s{i}/1.html"), null)] })).ToList();
        var empty = Sample.Document("fees", Sample.Page("收费", "栏目建设中") with { Links = [.. sisters.Select((page, i) => new PageLink(names[i], page.Url))] });

        var verdict = Sample.One(Duty, Sample.Site([Sample.Read("/"), .. sisters], new Dictionary<string, SectionMatch> { ["fees"] = empty }));

        Assert.Equal(Outcome.Missed, verdict.Outcome);
    }

    [Fact]
    public void The_placeholder_is_quoted() =>
        Assert.Equal("暂无内容", Sample.One(Duty, Sample.With("fees", Sample.Document("fees", Sample.Page("收费", "暂无内容")))).Evidence?.Quote);

    [Fact]
    public void A_sentence_that_there_is_none_is_a_nil_note()
    {
        var verdict = Sample.One(Duty, Sample.With("fees", Sample.Document("fees", Sample.Page("行政事业性收费", "本单位不收取任何行政事业性费用。"))));

        Assert.True(verdict is { Outcome: Outcome.Met, NilNote: true });
    }

    [Fact]
    public void No_sentence_stands_in_for_what_every_organ_has() =>
        Assert.Equal(Outcome.Missed, Sample.One(Sample.Duty("section-filled", "disclosure-guide"), Sample.With("disclosure-guide", Sample.Document("disclosure-guide", Sample.Page("公开指南", "暂无政府信息公开指南")))).Outcome);
}
