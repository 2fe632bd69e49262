using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class TrsPagingTests
{
    private readonly TrsPaging dialect = new();

    [Theory]
    [InlineData("""createPageHTML(3, 0, "index", "html");""", "http://s.test/tzgg/", "index_1.html index_2.html")]
    [InlineData("""createPageHTML(3, 1, "index", "html");""", "http://s.test/tzgg/index_1.html", "index_2.html")]
    [InlineData("""createPageHTML('page_div', 2, 1, 'fenye', 'shtml', 30);""", "http://s.test/tzgg/", "fenye_1.shtml")]
    [InlineData("""var countPage = 3; var currentPage = 0; createPageHTML(countPage, currentPage, "index", "htm")""", "http://s.test/tzgg/", "index_1.htm index_2.htm")]
    [InlineData("""createPageHTML("pages", "3", "0", "index", "shtml", "45");""", "http://s.test/tzgg/", "index_1.shtml index_2.shtml")]
    [InlineData("""createPageHTML(3, 0, "list", "htm", 60, "zh");""", "http://s.test/tzgg/list.htm", "list_1.htm list_2.htm")]
    [InlineData("""createPageHTML(3, 0, "index");""", "http://s.test/tzgg/index.shtml", "index_1.shtml index_2.shtml")]
    [InlineData("""createPageHTML(3, 0);""", "http://s.test/tzgg/", "index_1.html index_2.html")]
    [InlineData("""createPageHTML(/*总页数*/3, /*当前页*/0, 'index', 'html')""", "http://s.test/tzgg/", "index_1.html index_2.html")]
    [InlineData("""createPagerHtml(3, 0, "index", "html");""", "http://s.test/tzgg/", "index_1.html index_2.html")]
    [InlineData("""createPageHTML(3, 1, "index", "html");""", "http://s.test/tzgg/index_2.html", "index_1.html index_3.html")]
    [InlineData("""var currentPage = 0; var nextPage = currentPage + 1; var countPage = 3; document.write("<a href=\"index" + "_" + nextPage + "." + "shtml\">下一页</a>");""", "http://s.test/tzgg/", "index_1.shtml index_2.shtml")]
    public void Names_every_further_page_from_the_second_on(string script, string url, string pages) =>
        Assert.Equal(pages.Split(' ').Select(page => "http://s.test/tzgg/" + page), dialect.Page($"<ul><li>示例</li></ul><script>{script}</script>", url)!.MorePages);

    [Fact]
    public void Goes_on_from_the_base_element_as_what_a_script_writes_does() =>
        Assert.Equal(["http://s.test/other/index_1.html"], dialect.Page("<base href='/other/'><script>createPageHTML(2, 0, 'index', 'html')</script>", "http://s.test/tzgg/")!.MorePages);

    [Theory]
    [InlineData("""createPageHTML(1, 0, "index", "html");""")]
    [InlineData("""createPageHTML(9, 0, "../../etc", "html");""")]
    [InlineData("""function createPageHTML(a, b, c, d) { }""")]
    [InlineData("没有分页")]
    public void Says_nothing_where_there_is_one_page_or_nonsense(string script) => Assert.Null(dialect.Page($"<script>{script}</script>", "http://s.test/tzgg/"));

    [Fact]
    public void Never_names_more_than_a_bounded_number() =>
        Assert.Equal(500, dialect.Page("""<script>createPageHTML(999999, 0, "index", "html")</script>""", "http://s.test/")!.MorePages.Count);
}
