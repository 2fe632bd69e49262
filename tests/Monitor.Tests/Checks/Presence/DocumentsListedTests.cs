using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Presence;

public sealed class DocumentsListedTests
{
    private const string Key = "disclosure-institutions";

    private static Monitor.Planning.Duty Duty(string titles) => Sample.Duty("documents-listed", Key, ("titles", titles));

    [Theory]
    [InlineData("示例市退役军人事务局依申请公开工作制度", Outcome.Met)]
    [InlineData("依申请公开 工作制度（试行）", Outcome.Met)]
    [InlineData("关于印发《依申请公开工作制度》的通知", Outcome.Met)]
    [InlineData("政府信息依申请公开制度", Outcome.Unclear)]
    [InlineData("主动公开工作制度", Outcome.Missed)]
    [InlineData("我局召开会议学习依申请公开工作制度", Outcome.Unclear)]
    [InlineData("举办依申请公开工作制度培训", Outcome.Unclear)]
    [InlineData("培训机构依申请公开工作制度", Outcome.Met)]
    public void Judges_titles_by_their_words(string listed, Outcome expected)
    {
        var verdict = Sample.One(Duty("依申请公开工作制度"), Sample.With(Key, Sample.List(Key, Sample.Item(listed, "2024-01-01"))));

        Assert.Equal((expected, "依申请公开工作制度"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void Gives_one_verdict_a_title()
    {
        var site = Sample.With(Key, Sample.List(Key, Sample.Item("主动公开工作制度"), Sample.Item("发布审查制度")));

        Assert.Equal([Outcome.Met, Outcome.Missed, Outcome.Met], Sample.Judge(Duty("主动公开工作制度|年度报告制度|发布审查制度"), site).Select(verdict => verdict.Outcome));
    }

    [Fact]
    public void Attachments_of_the_page_and_of_its_articles_count()
    {
        var page = Sample.Page("依申请公开", "下载") with { Attachments = [new("申请表.doc", Sample.Url("/sqb.doc"))] };
        var article = Sample.Article("依申请公开说明", "2025-01-01") with { Attachments = [new("受理流程图", Sample.Url("/lct.jpg"))] };

        Assert.Equal(Outcome.Met, Sample.One(Duty("申请表"), Sample.With(Key, Sample.Document(Key, page))).Outcome);
        Assert.Equal(Outcome.Met, Sample.One(Duty("流程图"), Sample.With(Key, Sample.List(Key, Sample.Item("依申请公开说明", article: article)))).Outcome);
    }

    [Fact]
    public void Found_elsewhere_on_the_site_is_doubtful()
    {
        var site = Sample.Site([Sample.Read("/"), Sample.Read("/n/1.html", Sample.Article("年度报告制度", "2024-05-01"))], new Dictionary<string, SectionMatch> { [Key] = Sample.List(Key, Sample.Item("其他")) });

        Assert.Equal(Outcome.Unclear, Sample.One(Duty("年度报告制度"), site).Outcome);
    }

    [Fact]
    public void An_unread_list_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Sample.One(Duty("年度报告制度"), Sample.With(Key, Sample.Unread(Key, "翻页未读完", Sample.Item("其他")))).Outcome);
}
