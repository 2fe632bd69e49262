using BenchmarkDotNet.Attributes;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Scoring;

namespace Monitor.Benchmarks;

/// <summary>A city of sixty bureaus over four quarters, two hundred confirmed faults a bureau and quarter: scoring, lists and documents, storage aside.</summary>
[MemoryDiagnoser]
public class QuarterBenchmarks
{
    private const int Bureaus = 60, Faults = 200;
    private static readonly string[] Periods = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
    private static readonly DateOnly Day = new(2026, 4, 10);
    private City city = null!;
    private Dictionary<string, IReadOnlyList<ScoredVerdict>> judged = null!;
    private List<Finding> findings = null!;
    private Scorecard card = null!;
    private IssueList list = null!;

    [GlobalSetup]
    public void Build()
    {
        List<Indicator> indicators = [.. Enumerable.Range(0, 56).Select(n => new Indicator($"I-{n}", $"第{n}项指标", n < 44 ? 2 : 1, IndicatorMode.Auto, "", ""))];
        List<Duty> duties = [.. indicators.Select((indicator, n) => new Duty { Id = $"duty-{n}", Title = indicator.Name, Check = "links-alive", Indicator = indicator.Id, Year = 2026, Basis = "条例第二十条" })];
        city = new()
        {
            Name = "示例市",
            Office = new("示例市政务公开办公室"),
            Indicators = new() { Id = "测试", Groups = [new("all", "全部", 100, indicators)], Grades = [new(90, "优秀"), new(80, "良好"), new(60, "合格"), new(0, "不合格")] },
            Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int>()),
            Bureaus = [.. Enumerable.Range(0, Bureaus).Select(n => new Bureau { Id = $"b{n}", Name = $"示例市第{n}局", Sites = [], Sections = new([]), Duties = duties, Class = (BureauClass)(n % 2) })],
        };
        findings = [.. city.Bureaus.SelectMany(bureau => Enumerable.Range(0, Faults).Select(n => Fault(bureau, duties[n % duties.Count], n)))];
        var byBureau = findings.ToLookup(finding => finding.Bureau);
        judged = city.Bureaus.ToDictionary(bureau => bureau.Id, bureau => (IReadOnlyList<ScoredVerdict>)[.. byBureau[bureau.Id].Select(finding => Scored(bureau, finding))]);
        card = ScoreCalculator.Score(city, "2026Q1", judged).Scorecard;
        list = IssueListDraft.From(city, city.Bureaus[0], "2026Q1", byBureau["b0"], Day)!;
    }

    /// <summary>Scores and freezes all four quarters, each against the one before, and takes the annual mean.</summary>
    [Benchmark]
    public int Close_four_quarters()
    {
        var frozen = new List<Scorecard>();
        foreach (var period in Periods)
        {
            var running = QuarterChange.Against(ScoreCalculator.Score(city, period, judged).Scorecard, frozen.LastOrDefault());
            if (QuarterClose.Close(running, null, QualityGate.Judge(running), Day) is CloseOutcome.Frozen closed) frozen.Add(closed.Card);
        }
        return AnnualMean.Of(2026, frozen, city.Indicators).Count;
    }

    /// <summary>One bureau's list of two hundred rows as json, xlsx and docx.</summary>
    [Benchmark]
    public int Write_one_issue_list() => IssueListWriter.All(list).Sum(document => document.Value.Length);

    /// <summary>The lists of all bureaus of one quarter, drafted and written.</summary>
    [Benchmark]
    public int Write_sixty_issue_lists() =>
        city.Bureaus.Sum(bureau => IssueListWriter.All(IssueListDraft.From(city, bureau, "2026Q1", findings, Day)!).Sum(document => document.Value.Length));

    [Benchmark]
    public int Write_scorecard_workbook() => ScorecardWriter.Xlsx(ScorecardReport.Of(city, card, findings, Day)).Length;

    [Benchmark]
    public int Write_scorecard_page() => ScorecardWriter.Html(ScorecardReport.Of(city, card, findings, Day)).Length;

    [Benchmark]
    public int Say_what_each_of_two_hundred_faults_costs() => WhatIf.Gains(city, judged["b0"], city.Bureaus[0]).Count;

    private static Finding Fault(Bureau bureau, Duty duty, int number) => new()
    {
        Id = FindingId.Of(bureau.Id, duty.Id, $"/{number}.html"),
        Bureau = bureau.Id,
        Duty = duty.Id,
        Check = duty.Check,
        Subject = $"/{number}.html",
        Outcome = Outcome.Missed,
        Url = $"http://{bureau.Id}.example.invalid/{number}.html",
        Reason = $"“第{number}篇文件”中的附件链接打不开，返回404，请修复或者撤下",
        Indicator = duty.Indicator,
        Status = FindingStatus.Open,
        FirstSeen = Day,
        LastSeen = Day,
        Period = "2026Q1",
    };

    private static ScoredVerdict Scored(Bureau bureau, Finding finding) =>
        new(new(bureau.DutyOf(finding.Duty)!, Verdict.Missed(finding.Subject, finding.Reason, new(finding.Url!, null, null))), finding.Id, finding.Status);
}
