using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class PageMetadataTests
{
    private static Page Tagged(Page page, params string[] names) => page with { Metas = names.ToDictionary(name => name.ToLowerInvariant(), name => "值") };

    private static readonly string[] Article = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ArticleTitle", "PubDate", "ContentSource"];

    private static IReadOnlyList<Verdict> Judge(params PageRecord[] pages) => Sample.Judge(Sample.Duty("page-metadata"), Sample.Site(pages));

    [Fact]
    public void Tagged_pages_meet_it() => Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/a.html", Tagged(Sample.Article("文"), Article)))).Outcome);

    [Fact]
    public void A_missing_tag_is_named_with_its_page()
    {
        var verdict = Assert.Single(Judge(Sample.Read("/a.html", Tagged(Sample.Article("文"), [.. Article.Where(name => name != "PubDate")]))));

        Assert.Equal((Outcome.Missed, "/a.html"), (verdict.Outcome, verdict.Subject));
        Assert.Contains("PubDate", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_one_document_needs_the_tags_of_a_column() =>
        Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/jg.html", Tagged(Sample.Article("机构简介"), "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType")))).Outcome);

    [Fact]
    public void A_fault_of_the_template_is_told_once()
    {
        var verdict = Assert.Single(Judge([.. Enumerable.Range(10, 20).Select(i => Sample.Read($"/{i}.html", Tagged(Sample.Article("文"), "SiteName")))]));

        Assert.Equal("/10.html", verdict.Subject);
        Assert.Contains("20个", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_another_shows_in_a_frame_is_a_part_of_it()
    {
        var shell = Tagged(Sample.Article("文"), Article) with { Links = [new("", Sample.Url("/list.html"), LinkPlace.Frame)] };

        Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/a.html", shell), Sample.Read("/list.html", Sample.Article("文")))).Outcome);
    }

    [Fact]
    public void What_a_frame_turns_over_to_is_a_part_too()
    {
        var shell = Tagged(Sample.Article("文"), Article) with { Links = [new("", Sample.Url("/list.html?p=1"), LinkPlace.Frame)] };
        var first = Sample.Article("文") with { MorePages = [Sample.Url("/list.html?p=2")] };

        Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/a.html", shell), Sample.Read("/list.html?p=1", first), Sample.Read("/list.html?p=2", Sample.Article("文")))).Outcome);
    }

    [Fact]
    public void Other_pages_need_none() => Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/x.html", Sample.Page("弹窗")))).Outcome);
}
