using Monitor.Checks;
using Monitor.Local.Demo;
using Monitor.Local.Demo.Content;

namespace Monitor.Evaluation;

/// <summary>A fault or a decoy that can be planted in a healthy bureau, with the labels that follow from the rules.</summary>
internal sealed record Defect(string Name, Func<BureauFacts, BureauFacts> Plant, params (string Duty, string Subject, Outcome Outcome)[] Labels)
{
    public IEnumerable<ExpectedFinding> LabelsOf(BureauFacts facts) => Labels.Select(label => new ExpectedFinding(facts.Id, label.Duty, label.Subject, label.Outcome, Name));

    public static IReadOnlyList<Defect> All { get; } =
    [
        new("年报迟发", facts => Report(facts, new() { Year = 2025, On = "2026-02-06 10:00", Signed = "2026-01-27" }), ("nat-report-published", "annual-reports", Outcome.Missed)),
        new("缺2022年报告", facts => Report(facts, new() { Year = 2022, Absent = true }), ("reports-yearly", "2022", Outcome.Missed)),
        new("年报缺第四部分", facts => Report(facts, new() { Year = 2025, Without = 4 }), ("nat-report-sections", "*", Outcome.Missed), ("nat-report-tables", "*", Outcome.Missed)),
        new("年报表内合计错误", facts => Report(facts, new() { Year = 2025, Wrong = "sum" }), ("nat-report-sums", "*", Outcome.Missed)),
        new("指南缺传真", facts => Edit(facts, "disclosure-guide", edit => edit with { Without = ["传真号码"] }), ("nat-guide-elements", "disclosure-guide#传真号码", Outcome.Missed)),
        new("依申请公开缺邮编", facts => Edit(facts, "disclosure-on-request", edit => edit with { Without = ["邮政编码"] }), ("nat-request-channel", "disclosure-on-request#邮政编码", Outcome.Missed)),
        new("动态超过14日而首页有新公告", facts => facts with { News = Before(facts.News, "2026-03-27"), Notices = ["2026-04-02 09:00 关于清明节期间窗口服务安排的通知", .. facts.Notices] }, ("nat-news-updated", "news", Outcome.Missed)),
        new("动态和公告均超过14日", facts => facts with { News = Before(facts.News, "2026-03-27"), Notices = Before(facts.Notices, "2026-03-27") }, ("nat-news-updated", "news", Outcome.Missed), ("nat-home-updated", "site", Outcome.Missed)),
        new("公告超过6个月", facts => facts with { Notices = ["2025-10-09 10:00 关于国庆值班安排的通知", "2025-06-20 10:00 关于开展自查的通知"] }, ("nat-notices-updated", "notices", Outcome.Missed)),
        new("会议公开空白", facts => Edit(facts, "meetings", edit => edit with { Empty = "栏目建设中，敬请期待" }), ("nat-meetings-filled", "meetings", Outcome.Missed)),
        new("没有决算栏目", facts => Edit(facts, "final-accounts", edit => edit with { Gone = true }), ("nat-account-present", "final-accounts", Outcome.Missed),
            ("nat-account-updated", "*", Outcome.Unclear), ("nat-account-in-20-days", "*", Outcome.Unclear), ("nat-account-detailed", "*", Outcome.Unclear)),
        new("统计缺2025年第二季度", facts => Edit(facts, "statistics", edit => edit with { Drop = ["2025年第二季度"] }), ("statistics-quarterly", "2025Q2", Outcome.Missed)),
        new("目录缺内容概述", facts => Edit(facts, "basic-catalogue", edit => edit with { Without = ["内容概述"] }), ("nat-catalogue-elements", "basic-catalogue#内容概述", Outcome.Missed)),
        new("附件失效", facts => facts with { Dead = [new() { Column = "notices", Title = facts.Notices[0][17..], File = "报名表.docx" }] }, ("nat-links-alive", "*", Outcome.Missed)),
        new("页面乱码", facts => facts with { Damaged = [new() { Column = "news", Title = facts.News[2][17..], How = "mojibake" }] }, ("nat-text-intact", "*", Outcome.Missed)),
        new("泄露身份证号", facts => facts with { Personal = [new() { Column = "news", Title = facts.News[1][17..], Text = "联系人：梁国强，身份证号{idcard}。" }] }, ("nat-no-personal-data", "*", Outcome.Missed)),
        new("没有ICP备案号", facts => facts with { MarksWithout = ["icp"] }, ("nat-identity-marks", "identity#icp", Outcome.Missed)),
        new("政策文件没有解读", facts => facts with { Documents = [.. facts.Documents.Select((one, i) => i == 0 ? one with { Read = null } : one)] }, ("interpreted", "*", Outcome.Missed)),
        new("来信逾期未答复", facts => Extra(facts, "letters", new() { On = "2025-12-15 09:30", Title = "反映办事大厅排队时间过长", Body = "letter", Asked = "2025-12-15" }), ("nat-letters-answered", "*", Outcome.Missed)),
        new("处罚第8个工作日公开", facts => Penalty(facts, "2026-03-17 09:00"), ("nat-enforcement-in-time", "*", Outcome.Missed)),
        new("规范性文件第21个工作日公开", facts => Normative(facts, "2026-02-03 10:00"), ("nat-document-in-20-days", "*", Outcome.Missed)),
    ];

    /// <summary>What looks like a fault and is none.</summary>
    public static IReadOnlyList<Defect> Decoys { get; } =
    [
        new("收费情况说明", facts => Extra(Edit(facts, "fees", edit => edit with { Clear = true }), "fees", new() { On = "2026-01-20 09:00", Title = "关于行政事业性收费的情况说明", Body = "nil-fees" })),
        new("动态恰在第14日", facts => facts with { News = ["2026-03-27 10:00 机关干部参加义务植树", .. facts.News.Where(line => string.CompareOrdinal(line, "2026-03-27") < 0)] }),
        new("置顶旧闻", facts => facts with { Pinned = ["2019-05-06 08:00 办事大厅迁址公告", "2020-03-02 08:00 服务热线一览"] }),
        new("预决算合并栏目", facts => Edit(Edit(facts, "budget", edit => edit with { Name = "财政预决算" }), "final-accounts", edit => edit with { Into = "budget" })),
        new("同一文章在两个栏目", facts => Edit(facts, "key-areas", edit => edit with { Borrow = [facts.Notices[1][17..]] })),
        new("处罚恰在第7个工作日公开", facts => Penalty(facts, "2026-03-16 09:00")),
        new("规范性文件恰在第20个工作日公开", facts => Normative(facts, "2026-02-02 10:00")),
        new("打码的证件号和合同编号", facts => facts with { Personal = [new() { Column = "news", Title = facts.News[1][17..], Text = "中奖人证件号3301**********0319，合同编号330102198506120310。" }] }),
    ];

    private static List<string> Before(IEnumerable<string> lines, string day) => [.. lines.Where(line => string.CompareOrdinal(line, day) < 0)];

    private static BureauFacts Report(BureauFacts facts, ReportFacts report) => facts with { Reports = [.. facts.Reports, report] };

    private static BureauFacts Edit(BureauFacts facts, string key, Func<EditFacts, EditFacts> change) =>
        facts with { Edits = new(facts.Edits) { [key] = change(facts.Edits.GetValueOrDefault(key) ?? new()) } };

    private static BureauFacts Extra(BureauFacts facts, string key, ItemFacts item) =>
        facts with { Extra = new(facts.Extra) { [key] = [.. facts.Extra.GetValueOrDefault(key) ?? [], item] } };

    private static BureauFacts Penalty(BureauFacts facts, string on) =>
        facts with { Penalties = [.. facts.Penalties, new() { Decided = "2026-03-05", On = on, Party = "示例市远航服务有限公司", Number = $"{facts.Document}罚〔2026〕9号" }] };

    private static BureauFacts Normative(BureauFacts facts, string on) =>
        facts with { Documents = [.. facts.Documents, new() { Column = "normative-documents", On = on, Formed = "2026-01-05", Number = 2, Title = "关于印发《示例市公共服务评价规定》的通知", Read = HealthyBureau.After(on, 1), Topic = 1 }] };
}
