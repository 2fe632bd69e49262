using System.Globalization;
using Monitor.Planning.Reading;

namespace Monitor.Planning.Ledgers;

/// <summary>
/// Rows that no website shows: replies to disclosure requests (REQ-4), monthly self-checks (REC-4), trainings, and what people decided
/// (vetoes, bonus points, tests by hand). Which of them a table holds is told by its columns.
/// </summary>
public sealed record ImportedLedger
{
    /// <summary>Indicators of the default set that imported rows feed; trainings are told without points.</summary>
    public const string RequestIndicator = "REQ-4";
    public const string SelfCheckIndicator = "REC-4";
    private const int LongestLedger = 100_000;

    public static ImportedLedger Empty { get; } = new();

    public IReadOnlyList<DisclosureRequest> Requests { get; init; } = [];
    public IReadOnlyList<LedgerActivity> Trainings { get; init; } = [];
    public IReadOnlyList<LedgerActivity> SelfChecks { get; init; } = [];
    public IReadOnlyList<LedgerDecision> Decisions { get; init; } = [];

    public int Count => Requests.Count + Trainings.Count + SelfChecks.Count + Decisions.Count;

    /// <param name="file">Its name, for messages.</param>
    /// <param name="rows">Cells of the sheet or CSV file; bureaus are named by id, name or alias.</param>
    /// <exception cref="InputException">Every bad row, with its line; nothing is imported.</exception>
    public static ImportedLedger Read(string file, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<Bureau> bureaus, IndicatorSet? indicators = null)
    {
        var mistakes = new Mistakes();
        if (rows.Count > LongestLedger) mistakes.Add(file, LongestLedger, $"台账超过 {LongestLedger} 行，请分批导入");
        var table = mistakes.Any ? null : LedgerTable.Find(file, rows, mistakes);
        var ledger = table is null ? null : Read(table, new(bureaus), indicators ?? IndicatorSet.Default, mistakes);
        mistakes.ThrowIfAny();
        return ledger!;
    }

    /// <summary>Every row judged on a day; self-checks month by month of the quarter, for bureaus that the ledger names.</summary>
    public IReadOnlyList<LedgerVerdict> Judge(Quarter period, DateOnly today, WorkingDayCalendar calendar) =>
        [.. Requests.Select(request => RequestClock.Judge(request, today, calendar, RequestIndicator)), .. LedgerActivity.Months(SelfChecks, period, today), .. LedgerActivity.Year(Trainings, period.Year, today)];

    /// <summary>The shares that score an indicator in a quarter; what is pending or lies outside does not count.</summary>
    public IReadOnlyList<LedgerRate> RatesOf(Quarter period, DateOnly today, WorkingDayCalendar calendar) =>
        [.. Judge(period, today, calendar).Where(verdict => verdict.Indicator.Length > 0 && verdict.State != LedgerState.Pending && period.Contains(verdict.On))
            .GroupBy(verdict => (verdict.Bureau, verdict.Indicator))
            .Select(same => new LedgerRate(same.Key.Bureau, same.Key.Indicator, same.Count(), [.. same.Where(verdict => verdict.State == LedgerState.Late).Select(verdict => verdict.Subject)]))];

    private static ImportedLedger Read(LedgerTable table, BureauNames names, IndicatorSet indicators, Mistakes mistakes)
    {
        if (!table.Has(LedgerColumn.Received) && !table.Has(LedgerColumn.TrainedOn) && !table.Has(LedgerColumn.CheckedOn) && !table.Has(LedgerColumn.DecidedOn))
            mistakes.Add(table.File, 1, "看不出台账种类", "应有“收到申请日期”“培训日期”“自查日期”或“认定日期”之一");
        List<DisclosureRequest> requests = [];
        List<LedgerActivity> trainings = [], selfChecks = [];
        List<LedgerDecision> decisions = [];
        foreach (var line in table.Lines)
        {
            if (names.Find(table.Text(line, LedgerColumn.Bureau), out var near) is not { } bureau)
            {
                table.Wrong(line, $"没有登记的单位“{table.Text(line, LedgerColumn.Bureau)}”", near);
                bureau = "";   // the row is read on, so that all of its mistakes are told
            }
            if (table.Has(LedgerColumn.Received) && RequestRows.Read(table, line, bureau) is { } request) requests.Add(request);
            if (table.Has(LedgerColumn.TrainedOn) && LedgerActivity.Read(table, line, bureau, LedgerColumn.TrainedOn) is { } training) trainings.Add(training);
            if (table.Has(LedgerColumn.CheckedOn) && LedgerActivity.Read(table, line, bureau, LedgerColumn.CheckedOn) is { } selfCheck) selfChecks.Add(selfCheck);
            if (table.Has(LedgerColumn.DecidedOn) && LedgerDecision.Read(table, line, bureau, indicators) is { } decision) decisions.Add(decision);
        }
        if (requests.Count + trainings.Count + selfChecks.Count + decisions.Count == 0 && !mistakes.Any) mistakes.Add(table.File, 1, "台账中没有数据行");
        foreach (var same in requests.GroupBy(request => (request.Bureau, request.Number)).Where(same => same.Distinct().Count() > 1))
            mistakes.Add(table.File, 0, string.Create(CultureInfo.InvariantCulture, $"申请编号“{same.Key.Number}”有 {same.Count()} 行且内容不同"));
        return new() { Requests = [.. requests.Distinct()], Trainings = [.. trainings.Distinct()], SelfChecks = [.. selfChecks.Distinct()], Decisions = [.. decisions.Distinct()] };
    }
}
