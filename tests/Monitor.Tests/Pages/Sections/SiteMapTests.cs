using Monitor.Pages;

namespace Monitor.Tests.Pages.Sections;

public sealed class SiteMapTests
{
    private const string Rows = """
        <ul class="x1"><li><a href="a.html">关于开展春季森林防火检查的通知</a><span>2026-03-11</span></li>
        <li><a href="b.html">关于林木采伐许可有关事项的公告</a><span>2026-01-05</span></li></ul>
        """;

    private static SiteOfOurs Home(string more = "") => new SiteOfOurs().With("/", SiteOfOurs.Menu + more);

    [Fact]
    public void A_menu_link_leads_to_the_section_and_its_items()
    {
        var section = Home().With("/tzgg/", SiteOfOurs.Menu + "<h2>通知公告</h2>" + Rows).Section("notices");

        Assert.Equal(("通知公告", "http://lyj.example.gov.cn/tzgg/", "http://lyj.example.gov.cn/"), (section.Name, section.Url, section.FoundOn));
        Assert.Equal([Sheet.Day("2026-03-11"), Sheet.Day("2026-01-05")], section.Items.Select(item => item.Published!.Day));
        Assert.Null(section.Unread);
    }

    [Fact]
    public void A_pin_comes_before_everything()
    {
        var section = Home().With("/tzgg/", Rows).With("/old/7.html", "<p>本局政府信息公开指南正文，说明获取方式与受理机构。</p>").Pin("notices", "/old/7.html").Section("notices");

        Assert.Equal("http://lyj.example.gov.cn/old/7.html", section.Url);
    }

    [Theory]
    [InlineData("""<a href="/gkzn/"><img src="z.png" alt="政府信息公开指南"></a>""")]
    [InlineData("""<a href="/gkzn/" title="政府信息公开指南">指南</a>""")]
    [InlineData("""<a href="/gkzn/" aria-label="政府信息公开指南"><i></i></a>""")]
    [InlineData("""<a href="/gkzn/">政 府 信 息 公 开 指 南 &gt;&gt;</a>""")]
    [InlineData("""<a href="/gkzn/">政府信息公開指南</a>""")]
    [InlineData("""<a href="/gkzn/">示例市林业局政府信息公开指南</a>""")]
    [InlineData("""<a href="/gkzn/">【公开指南】</a>""")]
    [InlineData("""<a href="javascript:void(0)" onclick="window.open('/gkzn/')">公开指南</a>""")]
    [InlineData("""<h3><span>信息公开指南</span></h3><a href="/gkzn/">更多</a>""")]
    public void A_section_is_known_by_the_names_people_see(string link)
    {
        var section = Home(link).With("/gkzn/", "<p>为方便公民、法人获取政府信息，制作本指南。联系电话：0000-1234567。</p>").Section("disclosure-guide");

        Assert.Equal("http://lyj.example.gov.cn/gkzn/", section.Url);
    }

    [Fact]
    public void The_last_step_above_an_article_names_the_column_not_the_article()
    {
        const string Article = "<div class=\"crumbs\"><span>首页</span> &gt; <span>政策</span> &gt; <span>文件清理</span></div><h1>2025年度规范性文件清理结果</h1><p>发布时间：2025-12-10 09:30</p><p>经清理，继续有效的规范性文件八件，宣布废止一件，修改的没有，自公布之日起执行。</p>";
        var section = Home("<a href=\"/wjql/\">文件清理</a>").With("/wjql/", "<ul><li><a href=\"1.html\">2025年度规范性文件清理结果</a><span>2025-12-10</span></li></ul>")
            .With("/wjql/1.html", Article, head: "<meta name=\"ArticleTitle\" content=\"2025年度规范性文件清理结果\"><meta name=\"ColumnName\" content=\"文件清理\">").Section("document-cleanup");

        Assert.Equal("http://lyj.example.gov.cn/wjql/", section.Url);
        Assert.Equal(["2025年度规范性文件清理结果"], section.Items.Select(item => item.Title));
        Assert.Empty(section.Namesakes);
    }

    [Fact]
    public void A_group_and_a_column_in_it_may_both_bear_a_sections_name()
    {
        var section = Home("<a href=\"/jgxx/\">机构信息</a><a href=\"/jgxx/jggk/\">机构概况</a>").With("/jgxx/", "<p>请选择栏目。</p>").With("/jgxx/jggk/", "<p>本局贯彻执行林业法律法规，拟订规划并组织实施。</p>").With("/jgzn/", "<p>本局承担林业管理职责，办公地址在人民路。</p>").Section("organisation");

        Assert.Equal(["http://lyj.example.gov.cn/jgxx/", "http://lyj.example.gov.cn/jgxx/jggk/"], section.Namesakes.Select(page => page.Url).Order());
    }

    [Theory]
    [InlineData("<a href=\"/czzj/bmys/\">部门预算</a><a href=\"/czzj/bmjs/\">部门决算</a>", "http://lyj.example.gov.cn/czzj/bmys/")]
    [InlineData("<a href=\"/czzj/cgxx/\">采购信息</a>", "http://lyj.example.gov.cn/czzj/")]
    public void A_group_that_leads_to_the_column_is_not_the_column(string inner, string expected)
    {
        var site = Home("<a href=\"/czzj/\">财政资金</a>").With("/czzj/", inner + Rows).With("/czzj/bmys/", Rows).With("/czzj/bmjs/", Rows);

        Assert.Equal(expected, site.Section("budget").Url);
    }

    [Fact]
    public void A_column_that_bears_another_sections_name_is_no_near_miss() =>
        Assert.Null(Assert.IsType<SectionMatch.Missing>(Home("<a href=\"/gfx/\">全市规范性文件</a>").With("/gfx/", Rows).Find("disclosure-institutions")).Perhaps);

    [Fact]
    public void A_page_that_only_mentions_the_words_is_not_the_section()
    {
        var match = Home("""<ul><li><a href="/n/1.html">我局举办政府信息公开指南培训会</a><span>2026-02-01</span></li><li><a href="/n/2.html">关于修订政府信息公开指南的通知</a><span>2026-01-01</span></li></ul>""")
            .With("/n/1.html", "<h1>我局举办政府信息公开指南培训会</h1><p>培训会讲解了政府信息公开指南。</p>").Find("disclosure-guide");

        Assert.IsType<SectionMatch.Missing>(match);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("")]
    [InlineData("/index.html")]
    public void A_menu_item_that_leads_nowhere_does_not_make_its_page_the_section(string href) =>
        Assert.IsType<SectionMatch.Missing>(Home($"<ul class='nav'><li><a href='{href}'>行政事业性收费</a></li></ul>").Find("fees"));

    [Theory]
    [InlineData("disclosure-institutions", "制度规范")]
    [InlineData("policy-documents", "文件通知")]
    public void A_column_of_a_name_of_its_own_may_be_the_section(string key, string name)
    {
        var missing = Assert.IsType<SectionMatch.Missing>(Home($"<a href='/own/'>{name}</a>").With("/own/", SiteOfOurs.Menu + Rows, name).Find(key));

        Assert.Equal((name, "http://lyj.example.gov.cn/own/"), (missing.Perhaps?.Text, missing.Perhaps?.Url));
    }

    [Theory]
    [InlineData("disclosure-institutions", "规范性文件")]
    [InlineData("final-accounts", "部门预算")]
    [InlineData("statutory-disclosure", "政府信息公开")]
    public void Another_sections_column_and_words_of_every_column_are_not_taken_for_it(string key, string name) =>
        Assert.Null(Assert.IsType<SectionMatch.Missing>(Home($"<a href='/own/'>{name}</a>").With("/own/", SiteOfOurs.Menu + Rows, name).Find(key)).Perhaps);

    [Fact]
    public void A_menu_label_that_leads_nowhere_leaves_a_doubt()
    {
        var tree = "<div id='tree'><div><span>法定主动公开内容</span><ul style='display:none'><li><a href='/ys/'>部门预算</a></li><li><a href='/js/'>部门决算</a></li><li><a href='/ry/'>人事信息</a></li></ul></div></div>";
        var missing = Assert.IsType<SectionMatch.Missing>(Home().With("/zwgk/", SiteOfOurs.Menu + tree).Find("statutory-disclosure"));

        Assert.Equal(("法定主动公开内容", "http://lyj.example.gov.cn/zwgk/"), (missing.Perhaps?.Text, missing.Perhaps?.Url));
    }

    [Theory]
    [InlineData("林业动态", true)]
    [InlineData("农业动态", false)]
    public void News_may_bear_the_bureaus_own_field(string name, bool found) =>
        Assert.Equal(found, new SiteOfOurs().With("/", $"<ul class='nav'><li><a href='/d/'>{name}</a></li></ul>").With("/d/", Rows, name).Find("news") is SectionMatch.Found);

    [Fact]
    public void The_way_home_is_no_item_of_a_column()
    {
        var section = Home().With("/tzgg/", "<div class='top'><a href='/'>示例市林业局</a></div><h2>通知公告</h2>" + Rows).Section("notices");

        Assert.DoesNotContain(section.Items, item => item.Title == "示例市林业局");
    }

    [Fact]
    public void Near_misses_are_told()
    {
        var missing = Assert.IsType<SectionMatch.Missing>(Home("""<div><a href="/zy/">公开指引</a></div>""").With("/zy/", "<p>指引</p>").Find("disclosure-guide"));

        Assert.Contains(missing.NearMisses, near => near is { Text: "公开指引", Url: "http://lyj.example.gov.cn/zy/" });
        Assert.Equal("http://lyj.example.gov.cn/", missing.MenuUrl);
    }

    [Fact]
    public void Navigation_comes_before_body_and_exact_before_contained()
    {
        var section = Home("""<div><a href="/b/">政府信息公开年报汇编栏</a> <a href="/c/">政府信息公开年报</a></div>""")
            .With("/b/", Rows).With("/c/", Rows.Replace("a.html", "c.html", StringComparison.Ordinal)).Section("annual-reports");

        Assert.Equal("http://lyj.example.gov.cn/c/", section.Url);
    }

    [Fact]
    public void A_dead_menu_link_is_told_as_dead()
    {
        var dead = Assert.IsType<SectionMatch.Dead>(Home().Failed("/tzgg/", FetchOutcome.NotFound).Find("notices"));

        Assert.Equal(("通知公告", "http://lyj.example.gov.cn/tzgg/"), (dead.Name, dead.Url));
    }

    [Fact]
    public void A_refused_page_is_unreadable_not_missing() =>
        Assert.IsType<SectionMatch.Unreadable>(Home().Failed("/tzgg/", FetchOutcome.TimedOut).Find("notices"));

    [Fact]
    public void A_column_on_an_unregistered_host_is_unreadable() =>
        Assert.IsType<SectionMatch.Unreadable>(Home("""<div><a href="http://other.example.gov.cn/zn/">公开指南</a></div>""").Find("disclosure-guide"));

    [Fact]
    public void A_column_on_a_further_registered_host_is_followed()
    {
        var section = Home("""<div><a href="http://zwgk.example.gov.cn/lyj/zn/">公开指南</a></div>""").Also("http://zwgk.example.gov.cn/lyj/")
            .With("http://zwgk.example.gov.cn/lyj/zn/", "<p>本指南说明政府信息的分类和获取方式，以及工作机构。</p>").Section("disclosure-guide");

        Assert.Equal("http://zwgk.example.gov.cn/lyj/zn/", section.Url);
    }

    [Fact]
    public void Two_equally_good_candidates_are_ambiguous_unless_one_is_empty()
    {
        const string two = """<ul class="nav"><li><a href="/">首页</a></li><li><a href="/x/zcjd/">政策解读</a></li><li><a href="/y/zcjd/">政策解读</a></li><li><a href="/z/">办事</a></li></ul>""";
        var other = Rows.Replace("a.html", "/q/1.html", StringComparison.Ordinal).Replace("b.html", "/q/2.html", StringComparison.Ordinal).Replace("检查", "演练", StringComparison.Ordinal);

        Assert.IsType<SectionMatch.Ambiguous>(new SiteOfOurs().With("/", two).With("/x/zcjd/", Rows).With("/y/zcjd/", other).Find("policy-interpretation"));
        Assert.Equal("http://lyj.example.gov.cn/y/zcjd/", new SiteOfOurs().With("/", two).With("/x/zcjd/", "<p>暂无</p>").With("/y/zcjd/", other).Section("policy-interpretation").Url);
    }

    [Fact]
    public void One_of_several_lists_on_a_page_can_be_the_section()
    {
        var section = new SiteOfOurs().With("/", """
            <div><h3>工作动态</h3><ul><li><a href="/g/1.html">我市完成春季造林任务</a><span>2026-03-01</span></li><li><a href="/g/2.html">全市林长制会议召开</a><span>2026-02-01</span></li></ul></div>
            <div><h3>公示公告</h3><ul><li><a href="/t/1.html">林木采伐许可公示情况</a><span>2026-01-09</span></li><li><a href="/t/2.html">关于古树名木的公告</a><span>2025-12-01</span></li></ul></div>
            """).Section("notices");

        Assert.Equal(["林木采伐许可公示情况", "关于古树名木的公告"], section.Items.Select(item => item.Title));
    }

    [Fact]
    public void List_pages_are_joined_and_each_article_counts_once()
    {
        const string paging = """<div class="page"><a href="/tzgg/">1</a><a href="/tzgg/index_1.html">2</a><a href="/tzgg/index_1.html">下一页</a></div>""";
        var section = Home().With("/tzgg/", Rows + paging)
            .With("/tzgg/index_1.html", """<ul><li><a href="b.html">关于林木采伐许可有关事项的公告</a><span>2026-01-05</span></li><li><a href="c.html">关于补录护林员的公告公示</a><span>2025-06-05</span></li></ul>""" + paging)
            .Section("notices");

        Assert.Equal(2, section.Pages.Count);
        Assert.Equal(["a.html", "b.html", "c.html"], section.Items.Select(item => item.Url.Split('/')[^1]));
    }

    [Fact]
    public void An_unread_further_page_is_told() =>
        Assert.NotNull(Home().With("/tzgg/", Rows + """<div class="page"><a href="/tzgg/index_1.html">下一页</a></div>""").Failed("/tzgg/index_1.html", FetchOutcome.ServerError).Section("notices").Unread);

    [Fact]
    public void An_items_day_is_its_articles_own_and_the_formation_day_is_kept_apart()
    {
        var item = Home().With("/tzgg/", Rows)
            .With("/tzgg/a.html", """<h1>关于开展春季森林防火检查的通知</h1><table><tr><td>索 引 号：</td><td>LY-2026-3</td><td>成文日期：</td><td>2026年3月2日</td></tr><tr><td>发布机构：</td><td>市林业局</td><td>发布日期：</td><td>2026-03-10</td></tr></table><p>各县区林业局：为做好春季森林防火工作，现就检查事项通知如下，请认真执行。</p>""", firstSeen: Sheet.Day("2026-03-12"))
            .Section("notices").Items[0];

        Assert.Equal((Sheet.Day("2026-03-10"), Sheet.Day("2026-03-02"), Sheet.Day("2026-03-12")), (item.Published!.Day, item.Formed!.Day, item.FirstSeenOn!.Value));
    }

    [Theory]
    [InlineData("关于2025年度行政事业性收费的情况说明", "我局2025年度无行政事业性收费项目，特此说明。", true)]
    [InlineData("2025年规范性文件制定情况说明", "2025年，我局未制定规范性文件。", true)]
    [InlineData("关于部门预算调整的情况说明", "因人员变动，预算调增十二万元，主要用于森林防火设备购置。", false)]
    public void A_note_that_there_is_nothing_is_a_nil_note(string title, string text, bool nil)
    {
        var item = Home().With("/tzgg/", Rows.Replace("关于开展春季森林防火检查的通知", title, StringComparison.Ordinal)).With("/tzgg/a.html", $"<h1>{title}</h1><p>{text}</p>").Section("notices").Items[0];

        Assert.Equal(nil, item.IsNilNote);
    }

    [Fact]
    public void The_shared_platforms_own_menu_is_not_the_bureaus_section()
    {
        const string platform = """<ul class="nav"><li><a href="/">首页</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/fw/">办事服务</a></li></ul>""";
        var site = new SiteOfOurs("http://www.example.gov.cn/xxgk/lyj/").With("http://www.example.gov.cn/xxgk/lyj/", platform + """<div><a href="/xxgk/lyj/gsgg/">公示公告</a></div>""")
            .With("http://www.example.gov.cn/tzgg/", Rows).With("http://www.example.gov.cn/xxgk/lyj/gsgg/", platform + Rows);

        Assert.Equal("http://www.example.gov.cn/xxgk/lyj/gsgg/", site.Section("notices").Url);
    }

    [Fact]
    public void An_organ_id_bounds_the_bureau_on_a_shared_host()
    {
        var site = new SiteOfOurs("http://www.example.gov.cn/public/column/6600261?type=2")
            .With("http://www.example.gov.cn/public/column/6600261?type=2", """<ul class="menu"><li><a href="/public/column/6600261?type=4&catId=7">规范性文件</a></li><li><a href="/public/column/6600999?type=4&catId=7">政策文件</a></li><li><a href="/public/column/6600261?type=2">首页</a></li><li><a href="/x">帮助</a></li></ul>""")
            .With("http://www.example.gov.cn/public/column/6600261?type=4&catId=7", Rows).With("http://www.example.gov.cn/public/column/6600999?type=4&catId=7", Rows);

        Assert.IsType<SectionMatch.Found>(site.Find("normative-documents"));
        Assert.IsType<SectionMatch.Missing>(site.Find("policy-documents"));
    }

    [Fact]
    public void A_column_of_columns_holds_what_lies_beneath()
    {
        var section = Home("""<div><a href="/zwgk/fdgk/">法定主动公开内容</a></div>""")
            .With("/zwgk/fdgk/", SiteOfOurs.Menu + """<ul><li><a href="/zwgk/fdgk/ys/">财政预算</a></li><li><a href="/zwgk/fdgk/zc/">政策文件</a></li></ul>""")
            .With("/zwgk/fdgk/ys/", Rows).Section("statutory-disclosure");

        Assert.Equal(2, section.Items.Count);
    }

    [Fact]
    public void Columns_that_are_files_of_one_folder_lend_each_other_nothing()
    {
        const string tree = """<ul class="tree"><li><a href="/zwgk/hygk.htm">会议公开</a></li><li><a href="/zwgk/ghjh.htm">规划计划</a></li><li><a href="/zwgk/bmys.htm">部门预算</a></li><li><a href="/zwgk/bmjs.htm">部门决算</a></li><li><a href="/zwgk/xzzf.htm">行政执法</a></li><li><a href="/zwgk/qt.htm">林业站所</a></li></ul>""";
        var site = Home(tree).With("/zwgk/hygk.htm", SiteOfOurs.Menu + tree + "<p>栏目建设中，敬请期待</p>", "会议公开");
        foreach (var (path, name) in new[] { ("ghjh", "规划计划"), ("bmys", "部门预算"), ("bmjs", "部门决算"), ("xzzf", "行政执法"), ("qt", "林业站所") }) site.With($"/zwgk/{path}.htm", SiteOfOurs.Menu + tree + Rows, name);

        Assert.Empty(site.Section("meetings").Items);
    }

    [Fact]
    public void A_list_in_a_frame_beside_the_tree_of_its_folder_is_the_columns_own()
    {
        const string tree = """<ul class="tree"><li><a href="/zwgk/ghjh.htm">规划计划</a></li><li><a href="/zwgk/bmys.htm">部门预算</a></li><li><a href="/zwgk/bmjs.htm">部门决算</a></li><li><a href="/zwgk/xzzf.htm">行政执法</a></li></ul>""";
        var site = Home("""<div><a href="/zwgk/hygk.htm">会议公开</a></div>""").With("/zwgk/hygk.htm", SiteOfOurs.Menu + tree + "<iframe src='/zwgk/list.htm?c=9'></iframe>", "会议公开").With("/zwgk/list.htm?c=9", Rows, "");
        foreach (var (path, name) in new[] { ("ghjh", "规划计划"), ("bmys", "部门预算"), ("bmjs", "部门决算"), ("xzzf", "行政执法") }) site.With($"/zwgk/{path}.htm", SiteOfOurs.Menu + tree, name);

        Assert.Equal(2, site.Section("meetings").Items.Count);
    }

    [Fact]
    public void A_list_filled_by_an_unread_script_is_told() =>
        Assert.NotNull(Home().With("/tzgg/", SiteOfOurs.Menu + """<h2>通知公告</h2><div id="list"></div><script>$.ajax({url:"/api/list?channelId=3",success:function(d){$("#list").html(d.rows)}})</script>""").Section("notices").Unread);

    [Fact]
    public void A_list_in_a_frame_and_its_further_page_are_one_column()
    {
        static string Around(int at) => SiteOfOurs.Menu + $"<iframe src=\"/inc/tzgg_{at}.htm\"></iframe><a href=\"/tzgg_2.htm\">下一页</a>";
        const string Named = "<meta name=\"ColumnName\" content=\"通知公告\">";
        var section = new SiteOfOurs().With("/", SiteOfOurs.Menu.Replace("/tzgg/", "/tzgg.htm", StringComparison.Ordinal)).With("/tzgg.htm", Around(1), head: Named).With("/tzgg_2.htm", Around(2), head: Named)
            .With("/inc/tzgg_1.htm", "<table><tr><td><a href=\"/a.htm\">关于护林的通告</a></td><td>2026-03-08</td></tr><tr><td><a href=\"/b.htm\">关于封山的通告</a></td><td>2026-02-08</td></tr></table>", head: Named)
            .With("/inc/tzgg_2.htm", "<table><tr><td><a href=\"/c.htm\">关于采伐的通告</a></td><td>2025-03-08</td></tr><tr><td><a href=\"/d.htm\">关于防火的通告</a></td><td>2025-02-08</td></tr></table>", head: Named).Section("notices");

        Assert.Equal(["关于护林的通告", "关于封山的通告", "关于采伐的通告", "关于防火的通告"], section.Items.Select(item => item.Title));
    }

    [Fact]
    public void What_stands_beside_an_empty_list_on_every_page_does_not_fill_it()
    {
        const string Beside = "<div><h3>近期文章</h3><ul><li><a href=\"/a.htm\">关于护林的通告</a></li><li><a href=\"/b.htm\">关于封山的通告</a></li><li><a href=\"/c.htm\">关于采伐的通告</a></li></ul></div>";
        Assert.Empty(Home(Beside).With("/tzgg/", SiteOfOurs.Menu + "<h2>通知公告</h2><p>栏目建设中</p>" + Beside).Section("notices").Items);
    }
}
