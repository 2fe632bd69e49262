using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>A check that plans may name already and that answers `unclear` until its class is there.</summary>
internal sealed class UnbuiltCheck(CheckInfo info) : ICheck
{
    private static readonly CheckParameter Since = new CheckParameter("since", ParameterKind.Day, "只判定该日（含）以后的报告年度");

    public static IReadOnlyList<UnbuiltCheck> All { get; } =
    [
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

    private static UnbuiltCheck Report(string name, string judges, params IReadOnlyList<CheckParameter> parameters) =>
        new(new($"annual-report-{name}", "AnnualReport", judges, "《政府信息公开条例》第五十条", "按规定格式更正年度报告并重新发布", true, parameters));
}
