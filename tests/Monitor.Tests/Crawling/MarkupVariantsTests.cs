using Monitor.Pages;

namespace Monitor.Tests.Crawling;

/// <summary>
/// What pages hold, written otherwise than the fixtures of each dialect: other quotes, letter case and order, further parameters. The last word is
/// what a visit asks for; `-`: nothing more can be read, and that is told.
/// </summary>
public sealed class MarkupVariantsTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "trs upper", "/tzgg/", "<SCRIPT LANGUAGE=\"JavaScript\">\nvar m_nRecordCount = 45;\ncreatePageHTML(3, 0, \"index\", \"htm\");\n</SCRIPT>", "/tzgg/index_1.htm /tzgg/index_2.htm" },
        { "trs spaces", "/tzgg/", "<script>createPageHTML ( 3 , 0 , 'index' , 'html' )</script>", "/tzgg/index_1.html /tzgg/index_2.html" },
        { "trs multi", "/tzgg/", "<script>\ncreatePageHTML(\n  3,\n  0,\n  'index',\n  'html'\n);</script>", "/tzgg/index_1.html /tzgg/index_2.html" },
        { "hanweb attrs", "/col/col1/index.html", "<script type='text/xml'><DataStore><nextgroup ><![CDATA[<A HREF='/module/web/jpage/dataproxy.jsp?page=1&amp;startrecord=2&amp;endrecord=2&amp;perpage=1'></A>]]></nextgroup><totalrecord>2</totalrecord><recordset count='2'><record id='1'><![CDATA[<LI><A TARGET=_blank HREF='/art/2026/1/1/art_1_1.html'>关于甲的通知</A></LI>]]></record></recordset></DataStore></script>", "/art/2026/1/1/art_1_1.html /module/web/jpage/dataproxy.jsp?page=1&startrecord=2&endrecord=2&perpage=1" },
        { "hanweb double", "/col/col1/index.html", "<script>$(\"#1\").jpage({\"proxyUrl\":\"/module/web/jpage/dataproxy.jsp\",\"perPage\":1,\"totalRecord\":2,\"openCookies\":false,\"proxyParams\":{\"col\":1,\"webid\":21,\"columnid\":\"1220\"}});</script><datastore><recordset><record><![CDATA[<a href='/art/2026/1/1/art_1_1.html'>关于甲的通知</a>]]></record></recordset></datastore>", "/art/2026/1/1/art_1_1.html /module/web/jpage/dataproxy.jsp?startrecord=2&endrecord=2&perpage=1&col=1&webid=21&columnid=1220" },
        { "jpaas nums", "/col/col9/index.html", "<SCRIPT queryData='{\"webId\":12,\"pageId\":\"p2\",\"tagId\":\"列表\"}' url='/api-gateway/jpaas-publish-server/front/page/build/unit' SRC='/script/0/AuthorizedRead/unitbuild.js?v=3'></SCRIPT>", "/api-gateway/jpaas-publish-server/front/page/build/unit?webId=12&pageId=p2&tagId=%E5%88%97%E8%A1%A8" },
        { "jpaas entity", "/col/col9/index.html", "<script src=\"/script/0/AuthorizedRead/unitbuild.js\" querydata=\"{&quot;webId&quot;:&quot;a1&quot;,&quot;pageId&quot;:&quot;p2&quot;}\"></script>", "/api-gateway/jpaas-publish-server/front/page/build/unit?webId=a1&pageId=p2" },
        { "ucap post", "/c149343/nav_list.shtml", "<script>$.ajax({type:\"GET\",data:{\"channelid\":\"5057ae\",\"pagesize\":15},url:\"/szinf/info/getInfoCommon/\"})</script>", "/szinf/info/getInfoCommon/?pagesize=15&currpage=1&channelid=5057ae" },
        { "gkmlpt json", "/gkmlpt/index", "<div id=app></div><script>window._CONFIG={\"AREA\":\"x\",\"SID\":755001,\"URL\":\"/gkmlpt\"}</script>", "/gkmlpt/api/all/0?page=1&sid=755001" },
        { "lonsun pager", "/public/column/6600261?type=4&action=list", "<ul class=doc_list><li><A HREF='/public/6600261/1.html' title='关于甲的通知公告'>关于甲</A><SPAN class=date>2026-03-01</SPAN></li></ul><script>Ls.pagination('#page_list',{currPage:1,pageCount:3,total:45,link:'/public/column/6600261?type=4&action=list&pageIndex='})</script>", "/public/6600261/1.html /public/column/6600261?type=4&action=list&pageIndex=2 /public/column/6600261?type=4&action=list&pageIndex=3" },
        { "laypage", "/list.jsp?cid=3", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><div id=page></div><script>laypage({cont:'page',pages:3,curr:1,jump:function(e,first){if(!first)location.href='?cid=3&page='+e.curr;}});</script>", "/a1.html /list.jsp?cid=3&page=2 /list.jsp?cid=3&page=3" },
        { "layui count", "/list.jsp?cid=3", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><div id=page></div><script>layui.laypage.render({elem:'page',count:45,limit:15,curr:1,jump:function(o,first){if(!first)location.href='?cid=3&page='+o.curr;}});</script>", "/a1.html /list.jsp?cid=3&page=2 /list.jsp?cid=3&page=3" },
        { "vsb upper", "/xw/tzgg.htm", "<A HREF='tzgg/2.htm' class=Next>下页</A><A HREF=\"tzgg/1.htm\">尾页</A>", "/xw/tzgg/1.htm /xw/tzgg/2.htm" },
        { "asp", "/class.asp?class=1150", "<a href=\"class.asp?class=1150&page=2\">2</a> <a href='class.asp?page=3&class=1150'>[3]</a> 页次：1/3页", "/class.asp?class=1150&page=2 /class.asp?class=1150&page=3" },
        { "php pretty", "/list-33.html", "<div class=pages><a href='/list-33-2.html'>2</a><a href='/list-33-3.html'>3</a><a href='/list-33-2.html'>下一页</a></div>", "/list-33-2.html /list-33-3.html" },
        { "select pager", "/list.jsp", "<select name=p onchange=\"window.location.href='list.jsp?page='+this.value\"><option value=1>1</option><option value=2>2</option></select> 共2页", "/list.jsp?page=2" },
        { "button pager", "/list.jsp", "<button type=button onclick=\"location.href='/list.jsp?page=2'\">下一页</button>", "/list.jsp?page=2" },
        { "vue shell", "/list.jsp", "<div id=app></div><script src=/static/js/app.5f3a.js></script>", "-" },
        { "empty js stub", "/list.jsp", "<!DOCTYPE html><html><head><meta charset=utf-8><script src=/ab12cd34.js></script></head><body></body></html>", "-" },
        { "inline stub", "/list.jsp", "<html><script>var a='x';function b(){return a+document.cookie}setTimeout('b()',10)</script></html>", "-" },
        { "noscript", "/list.jsp", "<html><body><noscript>请启用JavaScript后访问</noscript><script>(function(){window.x=1})()</script></body></html>", "-" },
        { "fetch list", "/list.jsp", "<ul id=list></ul><script>fetch('/api/list?cid=3').then(r=>r.json()).then(d=>{document.getElementById('list').innerHTML=d.map(x=>x.t).join('')})</script>", "-" },
        { "axios post", "/list.jsp", "<div class='list-box' id=list></div><script>axios({method:'post',url:'/api/article/page',data:{size:10}}).then(function(res){render(res.data.records)})</script>", "-" },
        { "xhr open", "/list.jsp", "<tbody id=tb></tbody><script>var x=new XMLHttpRequest();x.open(\"POST\",\"/getList.do\");x.onload=function(){tb.innerHTML=x.responseText};x.send()</script>", "-" },
        { "jquery load", "/list.jsp", "<div id=con></div><script>$(function(){$('#con').load('/inc/list.html')})</script>", "-" },
        { "chinese loading", "/list.jsp", "<div id=con>正在加载，请稍候…</div><script src='/js/list.js'></script>", "-" },
        { "load more button", "/list.jsp", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><a href='javascript:loadMore()'>加载更多</a><script>function loadMore(){$.post('/list.do',{page:++p},function(d){$('ul').append(d)})}</script>", "-" },
        { "data-page", "/list.jsp", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><div class=pagination><a href='#' class=active>1</a><a href='#' data-page=2>2</a><a href='#'>下一页</a></div>", "-" },
        { "span pages", "/list.jsp", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><div><span>1</span><span onclick='page(2)'>2</span><span onclick='page(3)'>3</span><span onclick='page(2)'>下一页</span></div>", "-" },
        { "dead pager of one page", "/list.jsp", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul>共1页 <a href='#'>上一页</a> <a href='#'>1</a> <a href='javascript:void(0)'>下一页</a>", "/a1.html" },
        { "numbers of a picture show", "/dt/", "<div class=focus><a href='#'>1</a><a href='#'>2</a><a href='#'>3</a></div><ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul>", "/a1.html" },
        { "drawn pager", "/list.htm", "<ul><li><a href='/a1.html'>关于甲的通知公告</a><span>2026-03-01</span></li></ul><script>var totalPage=3;drawPager(totalPage)</script>", "-" },
        { "epoint row", "/001/001001/subPage.html", "<ul class=ewb-list id=record><li><a href='<?=el.link?>'><?=el.title?></a></li></ul><script src=/js/sub.js></script>", "-" },
        { "template script", "/list.jsp", "<script type='text/html' id=tpl><li><a href='{{url}}'>{{title}}</a></li></script><ul id=list></ul><script>$.getJSON('/data/list.json',function(d){render(d)})</script>", "-" },
        { "iframe list", "/list.jsp", "<IFRAME frameborder=0 SRC=\"/inc/list.html\"></IFRAME>", "/inc/list.html" },
        { "meta refresh nq", "/list.jsp", "<META content='0; URL=/inc/list.html' http-equiv=refresh>", "/inc/list.html" },
        { "base href", "/list.jsp", "<base target=_self href='/sub/'><a href=a.html>甲</a>", "/sub/a.html" },
        { "bare attrs", "/list.jsp", "<a class=x href=/b.html target=_blank>甲</a><AREA SHAPE=rect COORDS=0,0,1,1 HREF=/c.html>", "/b.html /c.html" },
        { "entity href", "/list.jsp", "<a href='/v.jsp?id=1&amp;t=2&#38;u=3'>甲</a>", "/v.jsp?id=1&t=2&u=3" },
        { "space href", "/list.jsp", "<a href=' /d.html\n'>甲</a>", "/d.html" },
        { "backslash", "/list.jsp", "<a href='\\e\\f.html'>甲</a>", "/e/f.html" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Leads_to_what_it_leads_readers_to_or_is_told_as_unread(string name, string path, string markup, string expected)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", $"<title>首页</title><h1>示例市某局</h1><a href='{path.Replace("&", "&amp;", StringComparison.Ordinal)}'>栏目</a>")
            .Page(path, markup.StartsWith("<!D", StringComparison.Ordinal) || markup.StartsWith("<html", StringComparison.Ordinal) ? markup : $"<html><head><title>栏目</title></head><body>{markup}</body></html>");
        var seen = await Sample.CrawlAsync(Sample.Order(site.Root));
        var asked = site.Paths.Where(one => one != "/" && one != path && one != "/sitemap.xml" && !one.EndsWith(".js", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        var got = expected == "-" && seen.State == SiteState.Partial ? "-" : string.Join(' ', asked);
        Assert.Equal($"{name}: {string.Join(' ', expected.Split(' ').Order(StringComparer.Ordinal))}", $"{name}: {got}");
    }

    [Fact]
    public async Task Paths_in_a_charset_of_the_server_s_own_stay_as_written()
    {
        await using var raw = new RawServer([.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gb2312\r\nConnection: close\r\n\r\n<title>x</title><a href='/%D6%D0/a.html'>a</a><a href='/%d6%d0/b.asp?k=%CE%C4'>b</a><a href='c.asp?k="u8, 0xCE, 0xC4, .. "'>c</a><a href='/"u8, 0xD6, 0xD0, .. "/d.html'>d</a>"u8]);
        await Sample.CrawlAsync(Sample.Order(raw.Root));
        Assert.Contains("/%D6%D0/a.html", raw.Asked);
        Assert.Contains("/%d6%d0/b.asp?k=%CE%C4", raw.Asked);
        Assert.Contains(raw.Asked, one => one.EndsWith("c.asp?k=%CE%C4", StringComparison.Ordinal));
        Assert.Contains("/%E4%B8%AD/d.html", raw.Asked);
    }
}
