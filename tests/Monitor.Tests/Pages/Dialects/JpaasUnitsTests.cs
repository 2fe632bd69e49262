using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class JpaasUnitsTests
{
    private const string shell = """
        <div class="list"></div>
        <script src="/script/0/AuthorizedRead/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'webId':'a1','pageId':'p2','parseType':'buildstatic','pageType':'column','tagId':'列表','tplSetId':'t3'}"></script>
        """;

    [Fact]
    public void Names_the_address_of_each_unit() =>
        Assert.Equal(["http://s.test/api-gateway/jpaas-publish-server/front/page/build/unit?webId=a1&pageId=p2&parseType=buildstatic&pageType=column&tagId=%E5%88%97%E8%A1%A8&tplSetId=t3"],
            new JpaasUnits().Page(shell, "http://s.test/col/col9/index.html")!.MorePages);

    [Fact]
    public void Reads_the_markup_inside_the_answer_and_counts_its_pages()
    {
        var body = """{"success":true,"data":{"html":"<ul><li><a href='/col/col9/art/2026/art_0a.html'>年度工作要点</a><span>2026-02-11</span></li></ul><div class='pagination' rows='15' count='31'></div>"}}""";

        var reading = new JsonLists().Data(body, "http://s.test/api-gateway/jpaas-publish-server/front/page/build/unit?webId=a1")!;

        Assert.Equal(("http://s.test/col/col9/art/2026/art_0a.html", new DateOnly(2026, 2, 11)), (reading.Rows[0].Url, reading.Rows[0].Shown!.Day));
        Assert.Equal(["%7B%22pageNo%22%3A2%2C%22pageSize%22%3A15%7D", "%7B%22pageNo%22%3A3%2C%22pageSize%22%3A15%7D"], reading.MorePages.Select(page => page.Split("paramJson=")[1]));
    }

    [Fact]
    public void A_unit_without_parameters_is_told_as_unread() => Assert.NotNull(new JpaasUnits().Page("<script src='/unitbuild.js'></script>", "http://s.test/")!.Unread);

    [Fact]
    public void Other_pages_are_left_alone() => Assert.Null(new JpaasUnits().Page("<script src='/jquery.js'></script>", "http://s.test/"));
}
