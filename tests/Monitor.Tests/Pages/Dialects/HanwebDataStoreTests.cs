using Monitor.Pages.Dialects;

namespace Monitor.Tests.Pages.Dialects;

public sealed class HanwebDataStoreTests
{
    private const string url = "http://s.test/col/col1220/index.html";
    private readonly HanwebDataStore dialect = new();

    private const string island = """
        <datastore>
        <nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=21&columnid=1220&unitid=9&startrecord=3&endrecord=4&perpage=2"></a>]]></nextgroup>
        <totalrecord>7</totalrecord><totalpage>4</totalpage>
        <recordset>
        <record><![CDATA[<li><a href="/art/2026/3/2/art_1220_11.html" title="关于春季检查的通知">关于春季检…</a><span>2026-03-02</span></li>]]></record>
        <record><![CDATA[<li><span>[02-28]</span><a href="/art/2026/2/28/art_1220_10.html">关于停车的公告</a></li>]]></record>
        </recordset></datastore>
        """;

    [Fact]
    public void Reads_the_rows_of_the_island_with_their_days()
    {
        var rows = dialect.Page($"<div id='1'></div><script type='text/xml'>{island}</script>", url)!.Rows;

        Assert.Equal(["关于春季检查的通知", "关于停车的公告"], rows.Select(row => row.Title));
        Assert.Equal(["http://s.test/art/2026/3/2/art_1220_11.html", "http://s.test/art/2026/2/28/art_1220_10.html"], rows.Select(row => row.Url));
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 28)], rows.Select(row => row.Shown!.Day));
    }

    [Fact]
    public void Names_every_further_group_up_to_the_total() =>
        Assert.Equal(["startrecord=3&endrecord=4", "startrecord=5&endrecord=6", "startrecord=7&endrecord=7"],
            dialect.Page($"<script type='text/xml'>{island}</script>", url)!.MorePages.Select(page => page[page.IndexOf("startrecord", StringComparison.Ordinal)..page.IndexOf("&perpage", StringComparison.Ordinal)]));

    [Fact]
    public void A_group_that_is_only_counted_is_asked_for_by_its_records_too()
    {
        var counted = "<datastore><nextgroup><![CDATA[<a href='/module/web/jpage/dataproxy.jsp?page=1&columnid=1220'></a>]]></nextgroup><totalrecord>5</totalrecord><recordset>"
            + "<record><![CDATA[<a href='/a/1.html'>第一条信息</a>]]></record><record>&lt;a href='/a/2.html'&gt;第二条信息&lt;/a&gt;</record></recordset></datastore>";
        var reading = dialect.Page($"<script type='text/xml'>{counted}</script>", url)!;
        Assert.Equal(["http://s.test/a/1.html", "http://s.test/a/2.html"], reading.Rows.Select(row => row.Url));
        Assert.Equal(["?page=1&columnid=1220&startrecord=3&endrecord=4&perpage=2", "?page=2&columnid=1220&startrecord=5&endrecord=5&perpage=2"], reading.MorePages.Select(page => new Uri(page).Query));
        Assert.Empty(dialect.Data(counted, "http://s.test" + "/module/web/jpage/dataproxy.jsp?page=1&startrecord=3&endrecord=4&perpage=2")!.MorePages);
    }

    [Fact]
    public void Reads_settings_that_stand_before_the_island() =>
        Assert.Single(dialect.Page("<script>$('#1').jpage({ totalRecord: 2, proxyUrl: '/module/jpage/dataproxy.jsp', perPage: 1 });</script>"
            + "<datastore><recordset><record><![CDATA[<a href='/a/1.html'>第一条信息</a>]]></record></recordset></datastore>", url)!.MorePages);

    [Fact]
    public void Makes_the_address_from_the_settings_where_the_island_names_none()
    {
        var html = "<script type='text/xml'><datastore><totalrecord>4</totalrecord><recordset><record><![CDATA[<a href='/a/1.html'>第一条信息</a>]]></record></recordset></datastore></script>"
            + "<script>$('#1').jpage({ totalRecord: 4, proxyUrl: '/module/web/jpage/dataproxy.jsp', perPage: 2, proxyParam: {'columnid':'1220','unitid':'9','webname':'示例'} });</script>";

        Assert.Equal(["http://s.test/module/web/jpage/dataproxy.jsp?startrecord=3&endrecord=4&perpage=2&columnid=1220&unitid=9&webname=%E7%A4%BA%E4%BE%8B"], dialect.Page(html, url)!.MorePages);
    }

    [Fact]
    public void Reads_what_the_proxy_answers() =>
        Assert.Equal("http://s.test/art/2026/3/2/art_1220_11.html", dialect.Data(island, "http://s.test/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=2&perpage=2")!.Rows[0].Url);

    [Fact]
    public void Tells_a_list_that_only_the_proxy_knows() =>
        Assert.NotNull(dialect.Page("<script>$('#1').jpage({ proxyUrl: '/module/jpage/dataproxy.jsp' });</script>", url)!.Unread);

    [Fact]
    public void Leaves_other_pages_alone()
    {
        Assert.Null(dialect.Page("<ul><li><a href='/a.html'>通知</a></li></ul>", url));
        Assert.Null(dialect.Data("{}", url));
    }
}
