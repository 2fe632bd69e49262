using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class ItemsPairedTests
{
    private static Page Linking(Page page, params string[] paths) => page with { Links = [.. paths.Select(path => new PageLink("相关", Sample.Url(path)))] };

    private static Verdict Judge(SectionItem item, SectionItem[] others, string? within = null, string section = "policy-documents", string with = "policy-interpretation")
    {
        var duty = within is null ? Sample.Duty("items-paired", section, ("with", with)) : Sample.Duty("items-paired", section, ("with", with), ("within", within));
        return Sample.One(duty, Sample.Site(sections: new Dictionary<string, SectionMatch> { [section] = Sample.List(section, item), [with] = Sample.List(with, others) }));
    }

    private static SectionItem Document(params string[] links) => Sample.Item("示例市退役军人就业创业扶持办法", "2026-03-02", "/d/1.html", Linking(Sample.Article("示例市退役军人就业创业扶持办法", "2026-03-02"), links));

    private static SectionItem Interpretation(string published, params string[] links) => Sample.Item("《示例市退役军人就业创业扶持办法》政策解读", published, "/i/1.html", Linking(Sample.Article("《示例市退役军人就业创业扶持办法》政策解读", published), links));

    [Theory]
    [InlineData("2026-03-02", Outcome.Met)]
    [InlineData("2026-03-05", Outcome.Met)]
    [InlineData("2026-03-06", Outcome.Missed)]
    public void Judges_the_interpretation_against_the_limit(string published, Outcome expected)
    {
        var verdict = Judge(Document("/i/1.html"), [Interpretation(published, "/d/1.html")], "3 working days");

        Assert.Equal((expected, "/d/1.html"), (verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData(true, true, Outcome.Met)]
    [InlineData(true, false, Outcome.Missed)]
    [InlineData(false, true, Outcome.Missed)]
    [InlineData(false, false, Outcome.Missed)]
    public void Both_must_link_to_each_other(bool there, bool back, Outcome expected) =>
        Assert.Equal(expected, Judge(Document(there ? ["/i/1.html"] : []), [Interpretation("2026-03-02", back ? ["/d/1.html"] : [])]).Outcome);

    [Fact]
    public void What_has_no_counterpart_is_absent() =>
        Assert.True(Judge(Document(), [Sample.Item("《示例市义务兵优待办法》解读", "2026-01-01")]) is { Outcome: Outcome.Missed, IsAbsence: true });

    [Fact]
    public void An_absence_is_charged_once_where_two_duties_of_a_plan_ask_for_the_same_counterpart()
    {
        var linked = Sample.Duty("items-paired", "policy-documents", ("with", "policy-interpretation")) with { Id = "linked", Title = "相互链接", Indicator = "INT-2" };
        var timely = Sample.Duty("items-paired", "policy-documents", ("with", "policy-interpretation"), ("within", "3 working days")) with { Id = "timely", Indicator = "INT-3" };
        var site = Sample.Site(sections: new Dictionary<string, SectionMatch> { ["policy-documents"] = Sample.List("policy-documents", Document()), ["policy-interpretation"] = Sample.List("policy-interpretation", Sample.Item("《示例市义务兵优待办法》解读", "2026-01-01")) }, duties: [linked, timely]);

        Assert.Equal(Outcome.Missed, Sample.One(linked, site).Outcome);
        Assert.True(Sample.One(timely, site) is { Outcome: Outcome.Unclear, Follows: true });
    }

    [Fact]
    public void What_interprets_another_document_of_like_name_raises_no_doubt()
    {
        var other = Sample.Item("示例市退役军人创业孵化基地扶持办法", "2026-02-02", "/d/2.html", Sample.Article("示例市退役军人创业孵化基地扶持办法", "2026-02-02"));
        var sections = new Dictionary<string, SectionMatch>
        {
            ["policy-documents"] = Sample.List("policy-documents", Document(), other),
            ["policy-interpretation"] = Sample.List("policy-interpretation", Sample.Item("一问一答：《示例市退役军人创业孵化基地扶持办法》", "2026-02-02")),
        };

        var verdicts = Sample.Judge(Sample.Duty("items-paired", "policy-documents", ("with", "policy-interpretation")), Sample.Site(sections: sections));

        Assert.Equal(Outcome.Missed, verdicts.Single(verdict => verdict.Subject == "/d/1.html").Outcome);
    }

    [Fact]
    public void What_is_not_due_yet_is_counted_down()
    {
        var item = Sample.Item("示例市烈士纪念设施办法", "2026-04-08", "/d/2.html");

        Assert.Equal(Outcome.NotDue, Judge(item, [], "3 working days").Outcome);
    }

    [Fact]
    public void A_document_passed_on_from_above_may_need_none() =>
        Assert.Equal(Outcome.Unclear, Judge(Sample.Item("转发省厅关于某工作的通知", "2026-01-01"), []).Outcome);

    [Fact]
    public void Another_years_feedback_is_no_counterpart()
    {
        var consultation = Sample.Item("关于2025年双拥工作方案公开征求意见的公告", "2025-06-01", "/c/1.html", Sample.Article("关于2025年双拥工作方案公开征求意见的公告", "2025-06-01", "征求意见时间：2025年6月1日至2025年7月1日"));

        Assert.Equal(Outcome.Missed, Judge(consultation, [Sample.Item("2024年双拥工作方案意见采纳情况", "2024-08-01")], "2 months", "public-consultation", "consultation-feedback").Outcome);
        Assert.Equal(Outcome.Met, Judge(consultation, [Sample.Item("2025年双拥工作方案意见采纳情况", "2025-09-01")], "2 months", "public-consultation", "consultation-feedback").Outcome);
        Assert.Equal(Outcome.Missed, Judge(consultation, [Sample.Item("2025年双拥工作方案意见采纳情况", "2025-09-02")], "2 months", "public-consultation", "consultation-feedback").Outcome);
    }

    [Fact]
    public void A_missing_counterpart_section_is_told_elsewhere()
    {
        var site = Sample.Site(sections: new Dictionary<string, SectionMatch> { ["policy-documents"] = Sample.List("policy-documents", Document()), ["policy-interpretation"] = Sample.Missing() });

        Assert.True(Sample.One(Sample.Duty("items-paired", "policy-documents", ("with", "policy-interpretation")), site) is { Outcome: Outcome.Unclear, Follows: true });
    }

    [Fact]
    public void The_bureaus_name_in_both_titles_makes_nothing_alike()
    {
        var item = Sample.Item("示例市退役军人事务局关于做好冬春走访慰问工作的通知", "2026-03-02", "/d/2.html", Sample.Article("示例市退役军人事务局关于做好冬春走访慰问工作的通知", "2026-03-02"));
        var other = Sample.Item("负责人解读《示例市退役军人事务局走访登记管理办法》", "2026-03-02", "/i/2.html", Sample.Article("负责人解读《示例市退役军人事务局走访登记管理办法》", "2026-03-02"));

        Assert.Equal(Outcome.Missed, Judge(item, [other]).Outcome);
    }
}
