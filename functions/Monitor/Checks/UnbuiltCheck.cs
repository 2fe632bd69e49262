using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>A check that plans may name already and that answers `unclear` until its class is there.</summary>
internal sealed class UnbuiltCheck(CheckInfo info) : ICheck
{
    private static readonly CheckParameter Since = new CheckParameter("since", ParameterKind.Day, "只判定该日（含）以后的报告年度");
    private static readonly CheckParameter Within = new CheckParameter("within", ParameterKind.Duration, "期限");
    private static readonly CheckParameter Required = new CheckParameter("required", ParameterKind.TextList, "应有各项");

    public static IReadOnlyList<UnbuiltCheck> All { get; } =
    [
        Plain("section-present", "Presence", "栏目已设置并能打开", true),
        Plain("section-filled", "Presence", "栏目有实际内容", true),
        Plain("documents-listed", "Presence", "应公开的文件逐一在列", true, new CheckParameter("titles", ParameterKind.TextList, "文件标题", Required: true)),
        Plain("plan-published", "Presence", "年度政务公开工作方案已公开", false, new CheckParameter("by", ParameterKind.Day, "最迟公开日")),
        Plain("section-updated", "Timeliness", "栏目在规定周期内更新", true, Within, Since),
        Plain("home-updated", "Timeliness", "首页在规定周期内更新", false, Within),
        Plain("published-by", "Timeliness", "文件在规定日期前公开", true, new CheckParameter("title", ParameterKind.Text, "标题", Required: true), new CheckParameter("due", ParameterKind.Day, "最迟公开日", Required: true), new CheckParameter("graceDays", ParameterKind.Number, "宽限天数")),
        Plain("published-within", "Timeliness", "信息在规定期限内公开", true, Within, new CheckParameter("from", ParameterKind.Text, "起算日", Choices: ["formation", "approval", "decision", "reply"]), Since),
        Plain("series-complete", "Timeliness", "定期信息逐期公开、没有缺期", true, new CheckParameter("every", ParameterKind.Series, "周期", Required: true), Since, new CheckParameter("title", ParameterKind.Text, "标题")),
        Plain("page-dated", "Timeliness", "页面标注更新日期且未超期", true, Within),
        Plain("letters-answered", "Timeliness", "公开的来信按期答复", true, Within, Since),
        Plain("elements-stated", "Completeness", "规定要素逐项载明", true, new CheckParameter("elements", ParameterKind.TextList, "要素集名称或要素清单", Required: true), Since),
        Plain("items-paired", "Completeness", "信息与对应信息成对公开、相互链接", true, new CheckParameter("with", ParameterKind.Section, "对应栏目", Required: true), Within, Since),
        Plain("document-metadata", "Completeness", "文件元数据齐全", true, Required, Since),
        Plain("document-number-consistent", "Completeness", "文号前后一致", true, Since),
        Plain("files-offered", "Completeness", "文件提供规定格式下载", true, new CheckParameter("formats", ParameterKind.TextList, "格式"), Since),
        Plain("consultation-complete", "Completeness", "意见征集要素齐全、期限充足", true, new CheckParameter("days", ParameterKind.Number, "最短征集天数"), Since),
        Plain("budget-detailed", "Completeness", "预决算内容细化", true, new CheckParameter("parts", ParameterKind.TextList, "应说明的内容"), Since),
        Plain("interpretation-varied", "Completeness", "政策解读形式多样", true, new CheckParameter("forms", ParameterKind.TextList, "形式"), Since),
        Plain("site-reachable", "Site", "网站可正常访问", false),
        Plain("search-works", "Site", "站内检索可用", false),
        Plain("links-alive", "Site", "链接有效", false),
        Plain("identity-marks", "Site", "底部标识齐全", false, Required),
        Plain("page-metadata", "Site", "页面标签齐全", false, Required),
        Plain("publication-time-format", "Site", "发布时间格式规范", false, Since),
        Plain("text-intact", "Site", "文字完整无乱码", false),
        Plain("no-personal-data", "Site", "不泄露个人信息", false),
        Plain("accessible-pages", "Site", "网页可无障碍访问", false),
        Plain("secure-transport", "Site", "支持 HTTPS 且证书有效", false, new CheckParameter("warn", ParameterKind.Duration, "证书到期前多久提示")),
        Plain("no-hidden-links", "Site", "没有暗链", false),
        Plain("dates-honest", "Site", "发布日期真实一致", false, Since),
        Report("sections", "年度报告标题、日期规范，六个部分标题齐全、次序正确", Since),
        Report("tables", "年度报告三张表齐全，行列与当年格式一致", Since),
        Report("sums", "年度报告表内勾稽关系成立", Since),
        Report("carryover", "年度报告与上一年度报告衔接一致", Since),
        Report("narrative", "年度报告文字与表格数据一致", Since),
        Report("years", "年度报告所称年度为报告年度", Since),
        Report("original", "年度报告不照抄上年或其他单位", Since, new CheckParameter("threshold", ParameterKind.Number, "相似度达到该值时提示人工核查，0 至 1")),
    ];

    public CheckInfo Info { get; } = info;

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site) =>
        [Verdict.Unclear(duty.Section ?? "site", $"检查项 {Info.Id} 尚未实现，未作判定")];

    private static UnbuiltCheck Plain(string id, string group, string judges, bool section, params IReadOnlyList<CheckParameter> parameters) =>
        new(new(id, group, judges, "《政府信息公开条例》", "按要求整改", section, parameters));

    private static UnbuiltCheck Report(string name, string judges, params IReadOnlyList<CheckParameter> parameters) =>
        new(new($"annual-report-{name}", "AnnualReport", judges, "《政府信息公开条例》第五十条", "按规定格式更正年度报告并重新发布", true, parameters));
}
