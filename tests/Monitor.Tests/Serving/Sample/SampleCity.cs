using System.Security.Cryptography;
using System.Text;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Tests.Serving.Sample;

/// <summary>A city of six bureaus in the first quarter of 2026, with findings in every state, a scorecard of two quarters, a list and a run.</summary>
public static class SampleCity
{
    public static readonly DateOnly Today = new(2026, 3, 20);
    public static readonly DateTimeOffset Now = new(2026, 3, 20, 2, 30, 0, TimeSpan.Zero);

    /// <summary>Text as a hostile page would have it.</summary>
    public const string Hostile = "<script>document.title='x'</script>\"'&<img src=x onerror=alert(1)>";

    private static readonly (string Id, string Name, BureauClass Class)[] Names =
    [
        ("education", "云岭市教育局", BureauClass.KeyArea), ("health", "云岭市卫生健康委员会", BureauClass.KeyArea), ("veterans", "云岭市退役军人事务局", BureauClass.KeyArea),
        ("statistics", "云岭市统计局", BureauClass.Other), ("archives", "云岭市档案馆", BureauClass.Other), ("audit", "云岭市审计局", BureauClass.Other),
    ];

    public static SectionVocabulary Sections { get; } = new(
    [
        new("disclosure-guide", "政府信息公开指南", ["公开指南"]), new("annual-reports", "政府信息公开年报", ["年度报告"]), new("notices", "通知公告", ["公告公示"]),
        new("budget", "财政预算", ["部门预算"]), new("policy-documents", "政策文件", ["文件"]),
    ]);

    public static City City { get; } = new()
    {
        Name = "云岭市",
        Office = new("云岭市政务公开办公室"),
        Indicators = Indicators(),
        Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int> { 2026 }),
        Bureaus = [.. Names.Select(name => BureauOf(name.Id, name.Name, name.Class))],
    };

    private static IndicatorSet Indicators() => new()
    {
        Id = "默认指标体系 1.0",
        Groups =
        [
            new("platform", "信息公开平台与目录", 40, [new("PLAT-1", "公开专栏四板块", 20, IndicatorMode.Auto, "", ""), new("PLAT-2", "公开指南要素齐全", 20, IndicatorMode.Auto, "", "")]),
            new("fiscal", "财政与采购", 30, [new("FIS-1", "部门预算二十日内公开", 30, IndicatorMode.Auto, "", "")]),
            new("site", "网站运行与可访问性", 30, [new("SITE-1", "链接可用性", 30, IndicatorMode.Auto, "", "")]),
        ],
        Grades = [new(90, "优秀"), new(80, "良好"), new(60, "合格"), new(0, "不合格")],
    };

    private static Bureau BureauOf(string id, string name, BureauClass @class) => new()
    {
        Id = id,
        Name = name,
        Class = @class,
        Sections = Sections,
        Sites = [new() { Key = $"{id}-00000000", Bureau = id, Url = new($"http://{id}.yunling.invalid/") }],
        Duties =
        [
            new() { Id = "guide-contact", Title = "公开指南写明机构联系方式", Check = "elements-stated", Section = "disclosure-guide", Indicator = "PLAT-2", Year = 2026, Owner = "办公室", Basis = "《政府信息公开条例》第十二条", Remedy = "请在公开指南中补齐所列要素，并更新指南日期。", Plan = "云岭市2026年政务公开工作方案", With = new(new Dictionary<string, IReadOnlyList<string>> { ["elements"] = ["办公地址", "传真号码"] }) },
            new() { Id = "notices-fresh", Title = "通知公告半年内有更新", Check = "section-updated", Section = "notices", Indicator = "PLAT-1", Year = 2026, Plan = "云岭市2026年政务公开工作方案" },
            new() { Id = "budget-in-20", Title = "部门预算批复后二十日内公开", Check = "published-within", Section = "budget", Indicator = "FIS-1", Year = 2026, Basis = "《预算法》第十四条" },
            new() { Id = "links", Title = "链接可用", Check = "links-alive", Indicator = "SITE-1", Year = 2026 },
            new() { Id = "home-fresh", Title = "首页两周内有更新", Check = "home-updated", Veto = true, Year = 2026 },
        ],
    };

    public static IReadOnlyList<Finding> Findings { get; } = [.. Names.SelectMany((name, index) => FindingsOf(name.Id, index))];

    private static IEnumerable<Finding> FindingsOf(string bureau, int index)
    {
        yield return FindingOf(bureau, "guide-contact", "elements-stated", "disclosure-guide", "disclosure-guide#传真号码", Outcome.Missed, FindingStatus.Open, "PLAT-2", 4,
            "公开指南未写明传真号码。", quote: "联系电话：0500-1234567") with
        { Trace = ["栏目按菜单链接“公开指南”找到", "应写明：办公地址、传真号码", "已写明：办公地址"] };
        yield return FindingOf(bureau, "notices-fresh", "section-updated", "notices", "notices", Outcome.Unclear, FindingStatus.Suspected, "PLAT-1", 0, "通知公告列表由脚本加载，未能读取，请人工核查。");
        yield return FindingOf(bureau, "budget-in-20", "published-within", "budget", "/czxx/2026/ys.html", Outcome.NotDue, FindingStatus.Pending, "FIS-1", 0, "部门预算尚未到公开期限。") with { Due = new(2026, 3, 25) };
        if (index % 2 == 0)
            yield return FindingOf(bureau, "links", "links-alive", null, "/zwgk/old.html", Outcome.Missed, FindingStatus.Notified, "SITE-1", 6, "链接“办事指南”打不开（404）。") with { Due = new(2026, 3, 27), Recurrences = 1 };
        if (index == 2)
            yield return FindingOf(bureau, "home-fresh", "home-updated", null, "site", Outcome.Missed, FindingStatus.Open, null, 0, $"首页最近更新日期为2026年1月8日：{Hostile}", quote: Hostile) with { Veto = true };
    }

    private static Finding FindingOf(string bureau, string duty, string check, string? section, string subject, Outcome outcome, FindingStatus status, string? indicator, decimal loss, string reason, string? quote = null)
    {
        var url = $"http://{bureau}.yunling.invalid/zwgk/index.html";
        return new()
        {
            Id = FindingId.Of(bureau, duty, subject),
            Bureau = bureau,
            Duty = duty,
            Check = check,
            Section = section,
            Subject = subject,
            Outcome = outcome,
            Status = status,
            Indicator = indicator,
            Loss = loss,
            Reason = reason,
            Quote = quote,
            Url = url,
            Evidence = outcome == Outcome.Missed ? new(url, Copy(bureau).Sha256, Copy(bureau).FetchedAt, quote) : null,
            FirstSeen = new(2026, 3, 2),
            LastSeen = new(2026, 3, 18),
            Period = "2026Q1",
        };
    }

    /// <summary>The stored copy that a bureau's findings cite: a hostile page.</summary>
    public static RawPage Copy(string bureau)
    {
        var body = Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>{bureau}</title><script>alert(1)</script></head><body onload=alert(1)><h1>政府信息公开指南</h1><p>联系电话：0500-1234567</p></body></html>");
        return new(Convert.ToHexStringLower(SHA256.HashData(body)), $"http://{bureau}.yunling.invalid/zwgk/index.html", 200, [new("Content-Type", "text/html; charset=utf-8")], Now.AddDays(-2), body);
    }

    public static Scorecard Scorecard(string period, decimal shift = 0) => new()
    {
        Period = period,
        IndicatorSet = "默认指标体系 1.0",
        Version = shift == 0 ? 0 : 1,
        Bureaus = [.. Names.Select((name, index) => ScoreOf(name.Id, name.Name, name.Class, index, shift))],
    };

    private static BureauScore ScoreOf(string id, string name, BureauClass @class, int index, decimal shift)
    {
        IReadOnlyList<Loss> guide = [new(4 + index, FindingId.Of(id, "guide-contact", "disclosure-guide#传真号码"))];
        IReadOnlyList<Loss> links = index % 2 == 0 ? [new(6, FindingId.Of(id, "links", "/zwgk/old.html"))] : [];
        var score = index == 2 ? 59.99m : 100 - guide.Sum(loss => loss.Points) - links.Sum(loss => loss.Points) + shift;
        return new()
        {
            Bureau = id,
            Name = name,
            Class = @class == BureauClass.KeyArea ? "key-area" : "other",
            Score = score,
            Grade = index == 2 ? "不合格" : score >= 90 ? "优秀" : "良好",
            Rank = (index % 3) + 1,
            Vetoes = index == 2 ? ["V3"] : [],
            VetoesFound = index == 2 ? [new("V3", "首页超过两周未更新", "首页最近更新日期为2026年1月8日", [FindingId.Of(id, "home-fresh", "site")])] : [],
            PreviousScore = shift == 0 ? score - 3 : null,
            Change = shift == 0 ? 3 : null,
            Indicators =
            [
                new("PLAT-1", 20, 20, false, []) { WhyLeftOut = "本季度全部为待核查" }, new("PLAT-2", 20, 20 - guide[0].Points, true, guide),
                new("FIS-1", 30, 30, true, []), new("SITE-1", 30, 30 - links.Sum(loss => loss.Points), true, links),
            ],
            ShareLeftOut = 0.2m,
        };
    }

    public static IssueList List { get; } = new()
    {
        Number = "〔2026〕Q1-veterans",
        Bureau = "veterans",
        BureauName = "云岭市退役军人事务局",
        City = "云岭市",
        Office = "云岭市政务公开办公室",
        Period = "2026Q1",
        IssuedOn = new(2026, 3, 20),
        Deadline = new(2026, 3, 27),
        Rows = [new() { Number = 1, Finding = FindingId.Of("veterans", "guide-contact", "disclosure-guide#传真号码"), Problem = "公开指南未写明传真号码。", FoundOn = new(2026, 3, 2), Deadline = new(2026, 3, 27), Loss = 4 }],
    };

    public static Run Run { get; } = new()
    {
        Id = "20260318-1800",
        City = "云岭市",
        AsOf = new(2026, 3, 18),
        Period = "2026Q1",
        StartedAt = Now.AddDays(-2),
        FinishedAt = Now.AddDays(-2).AddMinutes(14),
        Expected = ["education-00000000", "audit-00000000"],
        Sites =
        [
            new() { Key = "education-00000000", Bureau = "education", Url = "http://education.yunling.invalid/", State = "whole", Pages = 312, NotModified = 280, Bytes = 4_100_000, Seconds = 341.5, Failures = new Dictionary<string, int> { ["not-found"] = 2 } },
            new() { Key = "audit-00000000", Bureau = "audit", Url = "http://audit.yunling.invalid/", State = "refused", Seconds = 1.2, Failures = new Dictionary<string, int> { ["refused"] = 3 }, Why = "网站防火墙拒绝了访问（412）。" },
        ],
    };
}
