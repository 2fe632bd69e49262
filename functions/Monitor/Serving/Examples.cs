using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Serving.Endpoints;

namespace Monitor.Serving;

/// <summary>An example of each type on the wire, for openapi.json: typed values, so that they cannot differ from what is sent.</summary>
internal static class Examples
{
    private const string Bureau = "veterans", Name = "示例市退役军人事务局", Number = "〔2026〕Q1-veterans", Section = "disclosure-guide", Page = "http://www.example.invalid/zfxxgk/zn.html";
    private static readonly string Id = FindingId.Of(Bureau, "guide-contact", Section), Hash = new('0', 64);
    private static readonly DateOnly Day = new(2026, 3, 20), Deadline = new(2026, 3, 27);
    private static readonly DateTimeOffset At = new(2026, 3, 19, 18, 0, 0, TimeSpan.Zero);

    private static readonly FindingRow Finding = new(Id, Bureau, "guide-contact", "elements-stated", Section, Section, Outcome.Missed, Page, "公开指南未写明传真号码，请补充", "联系电话：0500-1234567",
        new(Page, Hash, At, null, new(412, 17)), "PLAT-2", 1.5m, false, FindingStatus.Notified, new(2026, 3, 2), Day, Deadline, "2026Q1", 0, null);

    private static readonly DutyRow Duty = new("guide-contact", "公开指南写明机构联系方式", "elements-stated", Section, new Dictionary<string, IReadOnlyList<string>> { ["elements"] = ["传真号码"] },
        "PLAT-2", false, "办公室", "《政府信息公开条例》第十二条", null, "示例市2026年政务公开工作方案");

    private static readonly BureauScore Score = new()
    {
        Bureau = Bureau,
        Name = Name,
        Class = "key-area",
        Score = 98.5m,
        Grade = "优秀",
        Rank = 1,
        BaseScore = 98.5m,
        Indicators = [new("PLAT-2", 4, 2.5m, true, [new(1.5m, Id)])],
    };

    private static readonly Run Run = new()
    {
        Id = "20260319T180000000-0a1b2c",
        City = "示例市",
        AsOf = Day,
        Period = "2026Q1",
        StartedAt = At,
        FinishedAt = At.AddMinutes(14),
        Expected = ["veterans-0a1b2c3d"],
        Sites = [new() { Key = "veterans-0a1b2c3d", Bureau = Bureau, Url = "http://www.example.invalid/", State = "whole", Pages = 312, NotModified = 280, Bytes = 4_100_000, Seconds = 341.5, Failures = new Dictionary<string, int> { ["not-found"] = 2 } }],
    };

    private static readonly IssueList List = new()
    {
        Number = Number,
        Bureau = Bureau,
        BureauName = Name,
        City = "示例市",
        Office = "示例市政务公开办公室",
        Period = "2026Q1",
        IssuedOn = Day,
        Deadline = Deadline,
        Rows = [new() { Number = 1, Finding = Id, Problem = Finding.Reason, Url = Page, FoundOn = Finding.FirstSeen, Deadline = Deadline, Loss = Finding.Loss }],
    };

    private static readonly TreeRow Tree = new(Bureau, Run.Id, Day, [new("http://www.example.invalid/", At, SiteState.Whole, 312)], 84, 0);

    private static readonly SectionNode Node = new()
    {
        Id = "8c1f0a2b3d4e",
        Name = "信息公开指南",
        Url = Page,
        Parent = "1b2c3d4e5f60",
        Depth = 2,
        Seen = [new(SeenIn.Navigation, "信息公开指南", "http://www.example.invalid/zfxxgk/"), new(SeenIn.Breadcrumb, "信息公开指南", Page)],
        Keys = [Section],
    };

    private static readonly RequiredSection Asked = new()
    {
        Key = Section,
        Name = "政府信息公开指南",
        State = SectionState.Found,
        Node = Node.Id,
        Told = Node.Name,
        Url = Page,
        By = NameMatch.Synonym,
        Why = "导航链接“信息公开指南”，为“政府信息公开指南”的常用名称，所在页面：http://www.example.invalid/zfxxgk/",
        Considered = [new(Node.Name, Page, "导航链接“信息公开指南”", Node.Id)],
    };

    private static readonly FrozenDictionary<Type, JsonNode> All = new object[]
    {
        new Listing<FindingRow>([Finding], "b3BhcXVl"), Finding,
        new FindingDetail(Finding) { BureauName = Name, Plan = Duty, Basis = Duty.Basis, Remedy = "请在公开指南中补齐所列要素", Trace = ["应写明：传真号码"] },
        new Listing<EventRow>([new(1, At, "monitor", null, FindingStatus.Open, "核查发现问题", Run.Id, null, new("http://www.example.invalid/xxgk/zn.html", new('a', 64), At))]),
        new Listing<BureauRow>([new(Bureau, Name, BureauClass.KeyArea, ["http://www.example.invalid/"], 62)]),
        new BureauDetail(Bureau, Name, ["市退役军人局"], BureauClass.KeyArea, ["FIS-5"], [new("http://www.example.invalid/", [])], [Duty]),
        new Listing<ScorecardRow>([new("2026Q1", "季度测评指标体系", 1, 60)]), new Scorecard { Period = "2026Q1", IndicatorSet = "季度测评指标体系", Version = 1, Bureaus = [Score] }, Score,
        new Listing<IssueListRow>([IssueListRow.Of(List)]), List, new Listing<RunRow>([RunRow.Of(Run)]), Run,
        new Listing<CheckRow>([new("links-alive", "Site", "链接可用", "《政府网站发展指引》", "修复或者撤下打不开的链接", false, [])]), new Listing<SectionRow>([new(Section, "政府信息公开指南", ["公开指南"])]),
        new TreeListing<RequiredSection>([Asked], null, Tree), new TreeListing<SectionNode>([Node], null, Tree),
        new Listing<AuditRow>([new(At, "公开办李四", Role.Office, null, "POST api/findings/{id}/decisions", Id, 200)]), new HealthRow("ok", "ok"),
        new ReplyBody("rectified", "已补充传真号码", Page), new DecisionBody("return", "指南中仍未见传真号码", null), new RunBody([Bureau]),
        new CloseBody("申诉采纳后重新计算", [Bureau]), new DraftsBody("2026Q1", [Bureau]), new ReviewBody(Id, "reword", "公开指南缺少传真号码"), new ReviewRow(Finding, IssueListRow.Of(List)),
        new SentRow(IssueListRow.Of(List with { SentOn = Day }), [new("mail", 1, At, DeliveryState.Delivered, "250 OK")]), new WhatIfRow(Bureau, "2026Q1", 98.5m, 100, "优秀", 1, [new(Id, 1.5m)], []),
        new LedgerImportRow(0, 0, 1, [new(Bureau, "REQ-4", "依申请公开 A-1", LedgerState.Met, "2026年3月20日答复，未超过期限2026年3月30日", new(2026, 3, 30))]),
        new Listing<SimilarFault>([new(null, "notices", "notices", "“通知公告”栏目最新一条为2025年6月18日，已超过14日", "http://www.example.invalid/tzgg/")]),
    }.ToFrozenDictionary(value => value.GetType(), value => JsonSerializer.SerializeToNode(value, value.GetType(), ApiJson.Wire)!);

    /// <summary>A copy to be put into a document; null where the type has none.</summary>
    public static JsonNode? Of(Type type) => All.GetValueOrDefault(type)?.DeepClone();
}
