using System.Text;
using Monitor.Checks;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Checks.Evaluation;

/// <summary>
/// A bureau's site written as HTML by one template, with chosen faults among decoys (pinned rows, last year's report, nil notes, today's date in the
/// head, footer telephones, credit codes), read by the real page reader.
/// </summary>
internal sealed class SyntheticSite(SiteTemplate template, IReadOnlySet<string> faults)
{
    private const string Root = "http://site.example/";
    private static readonly DateOnly Today = new(2026, 4, 10);
    private readonly Dictionary<string, string> pages = [];
    private readonly List<(string Key, string Name, string Url)> menu = [];
    private readonly List<Label> labels = [];

    public static IReadOnlyList<string> Faults { get; } =
    [
        "guide-fax", "guide-old", "notices-stale", "home-stale", "report-late", "report-missing", "fees-empty", "no-icp", "dead-link", "policy-late", "no-organisation", "gap",
        "penalty-late", "no-validity", "no-pdf", "no-interpretation", "letter-open", "no-sangong", "identity-card", "hidden-link", "institution-missing", "interpretation-late", "number-differs", "short-consultation",
    ];

    public LabelledSite Build(string name)
    {
        Sections();
        Home();
        var bureau = new Bureau
        {
            Id = "b",
            Name = "示例市民政局",
            Sites = [new() { Key = "b-1", Bureau = "b", Url = new(Root) }],
            Duties = Duties(),
            Sections = SectionVocabulary.Default,
        };
        var snapshot = new SiteSnapshot { Bureau = "b", Site = "b-1", Url = Root, TakenAt = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero), State = SiteState.Whole, Pages = [.. Records()] };
        return new(name, new(bureau, [snapshot], new SiteMap(bureau, [snapshot]), WorkingDayCalendar.Default, Today), labels);
    }

    private bool Has(string fault, string duty, string subject)
    {
        if (!faults.Contains(fault)) return false;
        labels.Add(new(duty, subject));
        return true;
    }

    private void Sections()
    {
        var fax = Has("guide-fax", "guide", "disclosure-guide#传真号码") ? "" : "<p>传　真：0551-1234568</p>";
        var updated = Has("guide-old", "guide-dated", "disclosure-guide") ? "2024年3月1日" : "2026年1月8日";
        Page("disclosure-guide", "政府信息公开指南", "/zn.html", $"<p>更新日期：{updated}</p><p>一、信息的分类和编排体系：本机关主动公开的信息按主题分类，并按时间编排。</p><p>二、获取方式：公众可通过本网站查阅本机关主动公开的政府信息，也可到查阅点查阅。</p><p>三、工作机构</p><p>机构名称：示例市民政局办公室</p><p>办公地址：示例市长江路 6 号</p><p>办公时间：工作日 8:00-12:00</p><p>联系电话：0551-1234567</p>{fax}<p>电子邮箱：mz@example.invalid</p>");
        List("notices", "通知公告", "/tz/", [("关于值班安排的公告（置顶）", new(2020, 1, 2)), ("关于春季工作的通知", Has("notices-stale", "notices-fresh", "notices") ? new(2025, 9, 1) : new(2026, 3, 20)), ("关于评审的公示", new(2025, 8, 1))]);
        var late = Has("report-late", "report", "annual-reports");
        var missing = !late && Has("report-missing", "report", "annual-reports");
        (string, DateOnly)[] report = missing ? [] : [("示例市民政局2025年政府信息公开工作年度报告", late ? new(2026, 2, 3) : new(2026, 1, 31))];
        List("annual-reports", "政府信息公开年报", "/nb/", [.. report, ("示例市民政局2024年政府信息公开工作年度报告", new(2025, 1, 20)), ("示例市民政局2023年政府信息公开工作年度报告", new(2024, 1, 22))]);
        if (Has("fees-empty", "fees-filled", "fees")) Page("fees", "行政事业性收费", "/sf/", "<p>暂无内容</p>");
        else List("fees", "行政事业性收费", "/sf/", [("关于本局无行政事业性收费项目的情况说明", new(2026, 1, 5))]);
        if (!Has("no-organisation", "organisation", "organisation")) Page("organisation", "机构职能", "/jg.html", "<p>主要职责：贯彻执行民政工作的法律法规，拟订全市民政事业发展规划并组织实施。</p><p>内设机构：办公室、社会救助科。</p>");
        Documents();
        Others();
    }

    private void Documents()
    {
        var lateDay = Has("policy-late", "policy-in-20", "/zc/1.html") ? new DateOnly(2026, 3, 9) : new(2026, 2, 9);
        var validity = Has("no-validity", "metadata", "/zc/1.html") ? "" : "<tr><td>有 效 性</td><td>有效</td></tr>";
        var number = Has("number-differs", "number", "/zc/1.html") ? "示民〔2025〕5号" : "示民〔2026〕5号";
        var files = Has("no-pdf", "files", "/zc/1.html") ? "<p><a href=\"/zc/1.docx\">全文下载.docx</a></p>" : "<p><a href=\"/zc/1.docx\">全文下载.docx</a></p><p><a href=\"/zc/1.pdf\">全文下载.pdf</a></p>";
        var none = Has("no-interpretation", "interpreted", "/zc/1.html");
        var interpreted = lateDay.AddDays(!none && Has("interpretation-late", "interpreted", "/zc/1.html") ? 8 : 0);
        const string title = "示例市临时救助工作实施办法";
        List("normative-documents", "规范性文件", "/zc/", [(title, lateDay)], _ =>
            $"<table class=\"head\"><tr><td>索 引 号</td><td>00298/202602-00001</td></tr><tr><td>文号</td><td>示民〔2026〕5号</td></tr><tr><td>成文日期</td><td>2026-02-02</td></tr><tr><td>发布日期</td><td>{lateDay:yyyy-MM-dd}</td></tr><tr><td>发布机构</td><td>示例市民政局</td></tr>{validity}</table><p>{number}</p><p>各区民政局：根据国发〔2014〕47号文件精神，现将《{title}》印发给你们，请遵照执行。统一社会信用代码 113400000029810057。</p>{files}{(none ? "" : "<p>相关解读：<a href=\"/jd/1.html\">解读</a></p>")}");
        List("policy-interpretation", "政策解读", "/jd/", none ? [("《示例市殡葬服务收费办法》解读", new(2024, 5, 1))] : [($"《{title}》解读", interpreted)], _ => "<p>一、起草背景。二、主要内容。三、有关说明。</p>" + (none ? "" : "<p>原文：<a href=\"/zc/1.html\">文件</a></p>"));
        var names = Has("institution-missing", "institutions", "信息发布审查制度") ? [("依申请公开工作制度", new DateOnly(2024, 3, 1))] : new[] { ("依申请公开工作制度", new DateOnly(2024, 3, 1)), ("信息发布审查制度", new DateOnly(2024, 3, 2)) };
        List("disclosure-institutions", "政府信息公开制度", "/zd/", names);
    }

    private void Others()
    {
        (string, DateOnly)[] quarters = [("2025年第一季度民政统计数据", new(2025, 4, 15)), ("2025年第二季度民政统计数据", new(2025, 7, 15)), ("2025年第三季度民政统计数据", new(2025, 10, 15)), ("2025年第四季度民政统计数据", new(2026, 1, 15))];
        List("statistics", "统计信息", "/tj/", Has("gap", "statistics", "2025Q3") ? [quarters[0], quarters[1], quarters[3]] : quarters);
        var penalty = Has("penalty-late", "penalties", "/cf/1.html") ? new DateOnly(2026, 3, 20) : new(2026, 3, 10);
        List("enforcement-decisions", "行政处罚", "/cf/", [("关于某社会组织的行政处罚决定书", penalty)], _ => "<p>处罚决定日期：2026年3月4日</p><p>经查，该组织未按规定参加年检，依法给予警告。</p>");
        var open = Has("letter-open", "letters", "/xx/1.html");
        List("letters", "咨询留言", "/xx/", [("咨询低保办理", new(2025, 12, 1))], _ => open ? "<p>来信时间：2025-12-01</p><p>办理状态：待回复</p>" : "<p>来信时间：2025-12-01</p><p>回复时间：2025-12-05</p><p>回复内容：您好，请携带身份证到所在乡镇申请。</p>");
        var items = Has("no-sangong", "budget-detail", "/ys/1.html") ? "" : "<p>二、“三公”经费预算情况说明：共安排3万元。</p>";
        List("budget", "财政预算", "/ys/", [("示例市民政局2026年部门预算", new(2026, 2, 10))], _ => $"<p>一、部门收支总表：收入总计100万元，支出总计100万元，与上年持平，具体情况如下所列。</p>{items}<p>三、机关运行经费安排10万元。</p><p>四、政府采购安排2万元。</p>");
        var card = Has("identity-card", "personal", "/md/1.html") ? "11010519491231002X" : "1101**********002X";
        List("news", "工作动态", "/md/", [("2026年救助对象名单公示", Has("home-stale", "home", "site") ? new(2026, 3, 1) : new(2026, 4, 8))], _ => $"<p>救助对象王小明，证件号码 {card}，救助金额三千元，公示期五个工作日，监督电话 0551-1234567。</p>");
        var end = Has("short-consultation", "consultation", "/yj/1.html") ? "2026年1月20日" : "2026年2月10日";
        List("public-consultation", "意见征集", "/yj/", [("关于养老服务条例实施细则公开征求意见的公告", new(2026, 1, 10))], _ => $"<p>现公开征求意见，时间为2026年1月10日至{end}，意见请发送至邮箱 yj@example.invalid 或者邮寄至本局。</p><p><a href=\"/yj/a.docx\">实施细则（征求意见稿）.docx</a></p><p><a href=\"/yj/b.docx\">起草说明.docx</a></p>");
    }

    private void Home()
    {
        var icp = Has("no-icp", "marks", "identity#icp") ? "" : "皖ICP备12345678号 ";
        var dead = Has("dead-link", "links", "/gone.html") ? "<a href=\"/gone.html\">办事大厅</a>" : "";
        if (faults.Contains("hidden-link")) labels.Add(new("hidden", "http://spam.example/"));
        var hidden = faults.Contains("hidden-link") ? "<div style=\"position:absolute;left:-9999px\"><a href=\"http://spam.example/\">网上彩票</a></div>" : "";
        var news = menu.Find(one => one.Key == "news");
        pages["/"] = Frame("示例市民政局", $"<div>今天是2026年4月10日 星期五</div>{hidden}{dead}<h3>工作动态</h3>{pages["rows:" + news.Url]}", icp);
        foreach (var key in pages.Keys.Where(key => key.StartsWith("rows:", StringComparison.Ordinal)).ToList()) pages.Remove(key);
    }

    private void Page(string key, string name, string url, string body)
    {
        menu.Add((key, name, url));
        pages[url] = $"<h1>{name}</h1><div class=\"content\">{body}</div>";
    }

    private void List(string key, string name, string url, IReadOnlyList<(string Title, DateOnly Day)> items, Func<string, string>? body = null)
    {
        menu.Add((key, name, url));
        items = [.. items, ($"{name}旧件之一", new(2022, 5, 6)), ($"{name}旧件之二", new(2021, 7, 8))];
        var rows = new StringBuilder(template.ListOpen);
        for (var i = 0; i < items.Count; i++)
        {
            rows.Append(template.Row(items[i].Title, $"{url}{i + 1}.html", items[i].Day));
            pages[$"{url}{i + 1}.html"] = template.Head(items[i].Title, items[i].Day) + $"<div class=\"content\" id=\"zoom\">{(items[i].Day.Year < 2023 ? null : body?.Invoke(items[i].Title)) ?? $"<p>{items[i].Title}的正文。根据工作需要，现将有关事项公布如下，请各有关单位遵照执行，欢迎社会各界监督。</p>"}</div>";
        }
        pages[url] = $"<h2>{name}</h2>{rows.Append(template.ListClose)}";
        pages["rows:" + url] = rows.ToString();
    }

    private string Frame(string title, string body, string icp) =>
        $"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{template.MenuOpen}{string.Concat(menu.Select(one => template.MenuLink(one.Name, one.Url)))}{template.MenuClose}{body}<div class=\"footer\">主办单位：示例市民政局　传真：0551-9999999　{icp}网站标识码：3401000012　<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=34010002000001\">皖公网安备 34010002000001号</a></div></body></html>";

    private IEnumerable<PageRecord> Records()
    {
        var reader = new PageReader();
        foreach (var (path, body) in pages)
        {
            var url = Root.TrimEnd('/') + path;
            var html = path == "/" ? body : Frame(TitleOf(path), body, "皖ICP备12345678号 ".Length > 0 && !faults.Contains("no-icp") ? "皖ICP备12345678号 " : "");
            yield return new() { Url = url, Outcome = FetchOutcome.Fetched, Status = 200, Sha256 = "00", FetchedAt = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero), FirstSeenOn = Today, Page = reader.Read(Encoding.UTF8.GetBytes(html), "text/html", new(url), Today) };
        }
        if (faults.Contains("dead-link")) yield return new() { Url = Root + "gone.html", Outcome = FetchOutcome.NotFound, Status = 404 };
    }

    private string TitleOf(string path) => menu.Find(one => one.Url == path).Name is { } name ? $"{name}-示例市民政局" : "示例市民政局";

    private static IReadOnlyList<Duty> Duties() =>
    [
        Duty("guide", "elements-stated", "disclosure-guide", ("elements", "guide")), Duty("guide-dated", "page-dated", "disclosure-guide", ("within", "1 year")),
        Duty("notices-fresh", "section-updated", "notices", ("within", "6 months")), Duty("home", "home-updated", null, ("within", "14 days")),
        Duty("report", "published-by", "annual-reports", ("title", "2025年政府信息公开工作年度报告"), ("due", "01-31")), Duty("fees-filled", "section-filled", "fees"),
        Duty("marks", "identity-marks", null, ("required", "icp|site-code|police")), Duty("links", "links-alive", null), Duty("policy-in-20", "published-within", "normative-documents", ("within", "20 working days"), ("from", "formation")),
        Duty("organisation", "section-present", "organisation"), Duty("statistics", "series-complete", "statistics", ("every", "quarter"), ("since", "2025-01-01")),
        Duty("penalties", "published-within", "enforcement-decisions", ("within", "7 working days"), ("from", "decision")), Duty("metadata", "document-metadata", "normative-documents"),
        Duty("files", "files-offered", "normative-documents"), Duty("interpreted", "items-paired", "normative-documents", ("with", "policy-interpretation"), ("within", "3 working days")),
        Duty("letters", "letters-answered", "letters", ("within", "3 months")), Duty("budget-detail", "budget-detailed", "budget"), Duty("personal", "no-personal-data", null),
        Duty("hidden", "no-hidden-links", null), Duty("institutions", "documents-listed", "disclosure-institutions", ("titles", "依申请公开工作制度|信息发布审查制度")),
        Duty("number", "document-number-consistent", "normative-documents"), Duty("consultation", "consultation-complete", "public-consultation"), Duty("intact", "text-intact", null),
        Duty("time-format", "publication-time-format", null), Duty("honest", "dates-honest", null),
    ];

    private static Duty Duty(string id, string check, string? section, params (string Name, string Value)[] with) => Sample.Duty(check, section, with) with { Id = id };
}
