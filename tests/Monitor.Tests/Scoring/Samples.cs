using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Tests.Scoring;

/// <summary>Small cities, duties and verdicts of our own.</summary>
internal static class Samples
{
    public static readonly WorkingDayCalendar Weekdays = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int> { 2026 });
    public static readonly DateOnly Today = new(2026, 4, 10);

    public static IndicatorSet Set(params IReadOnlyList<Indicator> indicators) => new()
    {
        Id = "测试指标体系 2026",
        Groups = [new("all", "全部指标", indicators.Sum(indicator => indicator.Points), indicators)],
        Grades = [new(90, "优秀"), new(80, "良好"), new(60, "合格"), new(0, "不合格")],
    };

    public static Indicator Indicator(string id, decimal points, decimal? unit = null, IndicatorMode mode = IndicatorMode.Auto) =>
        new(id, $"指标{id}", points, mode, "", "", unit);

    public static Duty Duty(string id, string check, string? indicator = null, string? section = null, bool veto = false, params (string Name, string Value)[] with) => new()
    {
        Id = id,
        Title = $"任务{id}",
        Check = check,
        Indicator = indicator,
        Section = section,
        Veto = veto,
        Owner = "办公室",
        Basis = "条例第二十条",
        Year = 2026,
        With = new(with.ToDictionary(pair => pair.Name, pair => (IReadOnlyList<string>)[pair.Value])),
    };

    public static Bureau Bureau(string id, IReadOnlyList<Duty> duties, BureauClass kind = BureauClass.Other, params IEnumerable<string> waived) => new()
    {
        Id = id,
        Name = $"示例市{id}局",
        Class = kind,
        Duties = duties,
        NotApplicable = waived.ToHashSet(),
        Sections = new([new("news", "工作动态", []), new("notices", "通知公告", []), new("budget", "财政预算", [])]),
        Sites = [new() { Key = $"{id}-00000000", Bureau = id, Url = new Uri($"http://{id}.example.invalid/") }],
    };

    public static City City(IndicatorSet set, params IReadOnlyList<Bureau> bureaus) => new()
    {
        Name = "示例市",
        Office = new("示例市政务公开办公室", "zwgk@example.invalid"),
        Indicators = set,
        Calendar = Weekdays,
        Bureaus = bureaus,
    };

    public static Evidence Evidence(string bureau, string path = "/") => new($"http://{bureau}.example.invalid{path}", new('a', 64), new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero), "最新一条为2025年9月1日");

    public static ScoredVerdict Missed(string bureau, Duty duty, string subject, FindingStatus status = FindingStatus.Open) =>
        Scored(bureau, duty, Verdict.Missed(subject, $"{subject}不符合要求", Evidence(bureau)), status);

    public static ScoredVerdict Met(string bureau, Duty duty, string subject, bool nil = false) => Scored(bureau, duty, Verdict.Met(subject, "符合要求") with { NilNote = nil }, null);

    public static ScoredVerdict Unclear(string bureau, Duty duty, string subject, bool follows = false) =>
        Scored(bureau, duty, Verdict.Unclear(subject, "网站无法访问，未能判定") with { Follows = follows }, FindingStatus.Suspected);

    public static ScoredVerdict NotDue(string bureau, Duty duty, string subject) =>
        Scored(bureau, duty, Verdict.NotDue(subject, new(2026, 7, 31), "尚未到期"), FindingStatus.Pending);

    public static ScoredVerdict Scored(string bureau, Duty duty, Verdict verdict, FindingStatus? status) =>
        new(new(duty, verdict), FindingId.Of(bureau, duty.Id, verdict.Subject), status);

    /// <summary>The score of the only bureau of a city with this set.</summary>
    public static BureauScore Score(IndicatorSet set, Bureau bureau, OfficeInput? input = null, params IReadOnlyList<ScoredVerdict> verdicts) =>
        ScoreCalculator.Score(City(set, bureau), "2026Q2", new Dictionary<string, IReadOnlyList<ScoredVerdict>> { [bureau.Id] = verdicts }, input).Scorecard.Bureaus[0];
}
