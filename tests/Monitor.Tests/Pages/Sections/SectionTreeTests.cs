using Monitor.Pages;

namespace Monitor.Tests.Pages.Sections;

public sealed class SectionTreeTests
{
    private const string Menu = """
        <ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/gzdt/">工作动态</a></li><li><a href="/bsfw/">办事服务</a></li></ul>
        """;

    private static string Crumbs(params (string Name, string Path)[] steps) =>
        $"""<div class="position">当前位置：<a href="/">首页</a> &gt; {string.Join(" &gt; ", steps.Select(step => $"<a href=\"{step.Path}\">{step.Name}</a>"))}</div>""";

    private static string List(params (string Title, string Path, string Day)[] rows) =>
        $"""<ul class="list">{string.Concat(rows.Select(row => $"<li><a href=\"{row.Path}\">{row.Title}</a><span>{row.Day}</span></li>"))}</ul>""";

    private static SiteOfOurs Site() => new SiteOfOurs()
        .With("/", Menu + List(("关于开展义务植树的通知", "/tzgg/1.html", "2026-03-02"), ("林业有害生物防治工作启动", "/gzdt/1.html", "2026-03-01")))
        .With("/zwgk/", $"{Menu}{Crumbs(("政务公开", "/zwgk/"))}<div class=\"content\"><p><a href=\"/zwgk/zn.html\">信息公开指南</a></p><p><a href=\"/fgwj/\">政策文件</a></p></div>")
        .With("/zwgk/zn.html", $"{Menu}{Crumbs(("政务公开", "/zwgk/"), ("信息公开指南", "/zwgk/zn.html"))}<h1>信息公开指南</h1><div class=\"content\"><p>{new string('公', 120)}</p></div>")
        .With("/fgwj/", $"{Menu}{Crumbs(("政务公开", "/zwgk/"), ("政策文件", "/fgwj/"))}{List(("关于印发林长制实施办法的通知", "/fgwj/1.html", "2025-11-20"))}", head: "<meta name=\"ColumnName\" content=\"政策文件\">")
        .With("/tzgg/", $"{Menu}{Crumbs(("通知公告", "/tzgg/"))}{List(("关于开展义务植树的通知", "/tzgg/1.html", "2026-03-02"), ("关于森林防火的公告", "/tzgg/2.html", "2026-02-02"))}<div class=\"page\"><a href=\"/tzgg/index_2.html\">2</a> <a href=\"/tzgg/index_2.html\">下一页</a></div>")
        .With("/tzgg/index_2.html", $"{Menu}{Crumbs(("通知公告", "/tzgg/"))}{List(("关于林木采伐的公告", "/tzgg/3.html", "2025-12-02"))}<div class=\"page\"><a href=\"/tzgg/\">1</a> <a href=\"/tzgg/\">上一页</a></div>")
        .With("/tzgg/1.html", $"{Menu}{Crumbs(("通知公告", "/tzgg/"))}<h1>关于开展义务植树的通知</h1><div class=\"content\"><p>{new string('植', 120)}</p></div>", head: "<meta name=\"ArticleTitle\" content=\"关于开展义务植树的通知\">")
        .With("/gzdt/", $"{Menu}{List(("林业有害生物防治工作启动", "/gzdt/1.html", "2026-03-01"), ("本年度无新增收费事项的情况说明", "/gzdt/2.html", "2026-03-05"))}")
        .Failed("/bsfw/", FetchOutcome.NotFound)
        .Asking("notices", "news", "disclosure-guide", "policy-documents", "service-guides", "budget");

    private static SectionNode Node(SectionTree tree, string path) => Assert.Single(tree.Nodes, node => new Uri(node.Url).PathAndQuery == path && !node.Seen.Any(seen => seen.In == SeenIn.List && seen.On == node.Url));

    private static RequiredSection Required(SectionTree tree, string key) => Assert.Single(tree.Required, section => section.Key == key);

    [Fact]
    public void Columns_stand_once_in_one_tree_and_articles_and_further_list_pages_do_not()
    {
        var tree = Site().Tree();

        Assert.Equal(["/", "/zwgk/", "/zwgk/zn.html", "/fgwj/", "/tzgg/", "/gzdt/", "/bsfw/"], tree.Nodes.Select(node => new Uri(node.Url).PathAndQuery));
        Assert.Equal([0, 1, 2, 2, 1, 1, 1], tree.Nodes.Select(node => node.Depth));
    }

    [Fact]
    public void Each_node_tells_where_it_was_seen()
    {
        var tree = Site().Tree();

        Assert.Equal([SeenIn.Navigation, SeenIn.Breadcrumb], Node(tree, "/tzgg/").Seen.Select(seen => seen.In).Where(place => place != SeenIn.Title));
        Assert.Contains(new Sighting(SeenIn.Body, "信息公开指南", "http://lyj.example.gov.cn/zwgk/"), Node(tree, "/zwgk/zn.html").Seen);
        Assert.Contains(SeenIn.Meta, Node(tree, "/fgwj/").Seen.Select(seen => seen.In));
        Assert.All(tree.Nodes.Skip(1), node => Assert.NotEmpty(node.Seen));
    }

    [Fact]
    public void Items_are_counted_over_all_list_pages_with_the_newest_day_and_the_nil_note()
    {
        var tree = Site().Tree();

        Assert.Equal((3, new DateOnly(2026, 3, 2)), (Node(tree, "/tzgg/").Items, Node(tree, "/tzgg/").Newest));
        Assert.Equal("本年度无新增收费事项的情况说明", Node(tree, "/gzdt/").NilNote);
        Assert.Equal(NodeState.Dead, Node(tree, "/bsfw/").State);
    }

    [Fact]
    public void The_tree_says_of_required_sections_what_the_checks_are_told()
    {
        var site = Site().Asking([.. Monitor.Planning.SectionVocabulary.Default.All.Select(section => section.Key)]);
        var (map, tree) = (site.Map(), site.Tree());

        foreach (var section in tree.Required)
            switch (map.Find(section.Key))
            {
                case SectionMatch.Found { Section: var found }:
                    Assert.Equal((SectionState.Found, found.Name, found.Items.Count), (section.State, section.Told, section.Items));
                    var node = Assert.Single(tree.Nodes, node => node.Id == section.Node);
                    Assert.Contains(section.Key, node.Keys);
                    break;
                case SectionMatch.Missing missing:
                    Assert.Equal(SectionState.Missing, section.State);
                    Assert.Subset(section.NearMisses.Select(near => near.Words).ToHashSet(), missing.NearMisses.Select(near => near.Text).ToHashSet());
                    Assert.Contains("已读取8个页面", section.Why, StringComparison.Ordinal);
                    break;
                default:
                    Assert.NotEqual(SectionState.Found, section.State);
                    break;
            }
    }

    [Theory]
    [InlineData("notices", NameMatch.Official, "与规定名称一致")]
    [InlineData("disclosure-guide", NameMatch.Synonym, "常用名称")]
    public void A_match_tells_by_which_name(string key, NameMatch by, string why)
    {
        var section = Required(Site().Tree(), key);

        Assert.Equal((SectionState.Found, by), (section.State, section.By));
        Assert.Contains(why, section.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_plan_adds_is_an_accepted_alias()
    {
        var site = Site().With("/hygg/", $"{Menu}{List(("关于林业公示的通告", "/hygg/1.html", "2026-02-02"))}", "护林之窗").With("/map.html", "<h1>网站地图</h1><div class=\"content\"><p><a href=\"/hygg/\">护林之窗</a></p></div>", "网站地图");

        var before = Required(site.Tree(), "budget");
        var after = Required(site.Accepting("budget", "护林之窗").Tree(), "budget");

        Assert.Equal(SectionState.Missing, before.State);
        Assert.Equal((SectionState.Found, NameMatch.Accepted), (after.State, after.By));
        Assert.Contains(SeenIn.Sitemap, Node(site.Tree(), "/hygg/").Seen.Select(seen => seen.In));
    }

    [Fact]
    public void A_pin_is_told_as_one()
    {
        var tree = Site().With("/x/1.html", $"<h1>指南</h1><p>{new string('指', 80)}</p>").Pin("disclosure-guide", "/x/1.html").Tree();

        Assert.Equal((NameMatch.Pin, "城市配置文件指定"), (Required(tree, "disclosure-guide").By, Required(tree, "disclosure-guide").Why));
        Assert.Equal([SeenIn.Pin], Node(tree, "/x/1.html").Seen.Select(seen => seen.In).Where(place => place is not (SeenIn.Title or SeenIn.List)));
    }

    [Fact]
    public void Lists_of_a_page_with_several_are_nodes_of_their_own()
    {
        var tree = new SiteOfOurs()
            .With("/", $"<ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/xxgk/\">信息公开</a></li></ul>")
            .With("/xxgk/", $"<h1>信息公开</h1><div><h3>通知公告</h3>{List(("关于森林防火的公告", "/a/2.html", "2026-02-02"), ("关于林木采伐的公告", "/a/3.html", "2025-12-02"))}</div><div><h3>人事信息</h3>{List(("拟任职公示名单公告", "/a/4.html", "2026-01-02"), ("公开招聘工作人员公告", "/a/5.html", "2025-10-02"))}</div>", "信息公开")
            .Asking("notices").Tree();

        var lists = tree.Nodes.Where(node => node.Seen is [{ In: SeenIn.List }]).ToList();

        Assert.Equal([("通知公告", 2), ("人事信息", 2)], lists.Select(node => (node.Name, node.Items)));
        Assert.Equal(lists[0].Id, Required(tree, "notices").Node);
        Assert.All(lists, node => Assert.Equal(Node(tree, "/xxgk/").Id, node.Parent));
    }

    [Fact]
    public void A_column_on_another_registered_host_and_the_organ_id_of_a_platform_are_told()
    {
        var tree = new SiteOfOurs()
            .With("/", """<ul class="nav"><li><a href="/">首页</a></li><li><a href="http://xxgk.example.gov.cn/bm/10234/">政务公开</a></li><li><a href="http://other.example.cn/">外部链接大厅</a></li></ul>""")
            .Also("http://xxgk.example.gov.cn/bm/10234/")
            .With("http://xxgk.example.gov.cn/bm/10234/", """<ul class="nav"><li><a href="/bm/10234/tzgg/">通知公告</a></li><li><a href="/bm/99999/tzgg/">外单位公告</a></li></ul>""")
            .With("http://xxgk.example.gov.cn/bm/10234/tzgg/", List(("关于森林防火的公告", "/bm/10234/1.html", "2026-02-02"), ("关于林木采伐的公告", "/bm/10234/2.html", "2026-01-02")))
            .Asking("notices").Tree();

        var node = Node(tree, "/bm/10234/tzgg/");

        Assert.Equal(("xxgk.example.gov.cn", true, "10234"), (node.Host, node.IsRegistered, node.Organ));
        Assert.DoesNotContain(tree.Nodes, other => other.Url.Contains("99999", StringComparison.Ordinal) || other.Url.Contains("other.example.cn", StringComparison.Ordinal));
        Assert.Equal(node.Id, Required(tree, "notices").Node);
    }

    [Fact]
    public void Breadcrumbs_in_a_circle_and_endless_depth_still_give_a_tree()
    {
        var site = new SiteOfOurs().With("/", Menu);
        for (var at = 0; at < 60; at++)
            site.With($"/c{at}/", $"{Crumbs(($"栏目之{(at + 59) % 60}", $"/c{(at + 59) % 60}/"), ($"栏目之{at}", $"/c{at}/"))}{List(($"关于第{at}项工作的通知", $"/c{at}/1.html", "2026-02-02"), ($"关于第{at}项工作的公告", $"/c{at}/2.html", "2026-02-01"))}", $"栏目之{at}");

        var tree = site.Tree();

        var seen = new HashSet<string>();
        Assert.All(tree.Nodes, node => { Assert.True(node.Parent is null || seen.Contains(node.Parent)); seen.Add(node.Id); });
        Assert.Equal(60, tree.Nodes.Count(node => node.Url.Contains("/c", StringComparison.Ordinal)));
        Assert.InRange(tree.Nodes.Max(node => node.Depth), 1, 12);
    }

    [Fact]
    public void What_only_leads_into_a_circle_stays_where_its_own_breadcrumb_says()
    {
        var tree = new SiteOfOurs().With("/", Menu)
            .With("/z/", $"{Crumbs(("工作专栏甲", "/a/"), ("工作专栏丙", "/z/"))}{List(("关于第一项工作的通知", "/z/1.html", "2026-02-02"), ("关于第一项工作的公告", "/z/2.html", "2026-02-01"))}", "工作专栏丙", head: "<meta name=\"ColumnName\" content=\"工作专栏丙\">")
            .With("/a/", $"{Crumbs(("工作专栏乙", "/b/"), ("工作专栏甲", "/a/"))}{List(("关于第二项工作的通知", "/a/1.html", "2026-02-02"), ("关于第二项工作的公告", "/a/2.html", "2026-02-01"))}", "工作专栏甲")
            .With("/b/", $"{Crumbs(("工作专栏甲", "/a/"), ("工作专栏乙", "/b/"))}{List(("关于第三项工作的通知", "/b/1.html", "2026-02-02"), ("关于第三项工作的公告", "/b/2.html", "2026-02-01"))}", "工作专栏乙").Tree();

        Assert.Equal(Node(tree, "/a/").Id, Node(tree, "/z/").Parent);
        Assert.Single(new[] { "/a/", "/b/" }, path => Node(tree, path).Parent == Node(tree, "/").Id);
    }

    [Fact]
    public void More_columns_than_the_bound_are_counted_and_the_required_ones_kept()
    {
        var site = new SiteOfOurs().With("/", Menu);
        for (var page = 0; page < 130; page++)
            site.With($"/m{page}/", $"<ul class=\"nav\">{string.Concat(Enumerable.Range(page * 20, 20).Select(at => $"<li><a href=\"/c{at}/\">栏目{at}</a></li>"))}</ul>");
        site.With("/tzgg/", List(("关于森林防火的公告", "/a/2.html", "2026-02-02"), ("关于林木采伐的公告", "/a/3.html", "2025-12-02"))).Asking("notices");

        var tree = site.Tree();

        Assert.Equal(2_000, tree.Nodes.Count);
        Assert.True(tree.LeftOut >= 500);
        Assert.Contains(tree.Nodes, node => node.Id == Required(tree, "notices").Node);
    }

    [Fact]
    public void A_site_that_was_never_read_gives_an_empty_tree()
    {
        var tree = new SiteOfOurs().Failed("/", FetchOutcome.TimedOut).Asking("notices").Tree();

        Assert.Empty(tree.Nodes);
        Assert.Equal(SectionState.Missing, Required(tree, "notices").State);
    }
}
