using System.Globalization;

namespace Monitor.Planning.Ledgers;

/// <summary>A training or self-check a bureau reported.</summary>
public sealed record LedgerActivity(string Bureau, DateOnly On, string Topic)
{
    internal static LedgerActivity? Read(LedgerTable table, int line, string bureau, LedgerColumn column)
    {
        if (table.Text(line, column).Length == 0) table.Wrong(line, $"没有填写{LedgerColumns.NameOf(column)}");
        return table.Day(line, column) is { } day ? new(bureau, day, table.Text(line, LedgerColumn.Topic)) : null;
    }

    /// <summary>One self-check a month: each month of the quarter that is over, and the running one while it lasts.</summary>
    internal static IEnumerable<LedgerVerdict> Months(IReadOnlyList<LedgerActivity> all, Quarter period, DateOnly today) =>
        from bureau in all.Select(one => one.Bureau).Distinct()
        from month in Enumerable.Range(0, 3).Select(period.FirstDay.AddMonths)
        where month <= today
        let end = month.AddMonths(1).AddDays(-1)
        let found = all.Any(one => one.Bureau == bureau && one.On >= month && one.On <= end)
        let name = string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月")
        select new LedgerVerdict(bureau, ImportedLedger.SelfCheckIndicator, $"月度自查 {month:yyyy-MM}",
            found ? LedgerState.Met : end < today ? LedgerState.Late : LedgerState.Pending, found ? $"{name}已自查" : $"{name}没有自查记录", end, end < today ? end : today);

    /// <summary>One training a calendar year.</summary>
    internal static IEnumerable<LedgerVerdict> Year(IReadOnlyList<LedgerActivity> all, int year, DateOnly today) =>
        from bureau in all.Select(one => one.Bureau).Distinct()
        let held = all.Where(one => one.Bureau == bureau && one.On.Year == year && one.On <= today).ToList()
        let end = new DateOnly(year, 12, 31)
        select new LedgerVerdict(bureau, "", $"业务培训 {year}", held.Count > 0 ? LedgerState.Met : end < today ? LedgerState.Late : LedgerState.Pending,
            held.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}年已培训{held.Count}次") : string.Create(CultureInfo.InvariantCulture, $"{year}年尚无培训记录"), end, end);
}
