using System.Globalization;
using Azure.Data.Tables;
using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Storage.Tables;

/// <summary>
/// A finding as a row: columns that people filter by, and the whole packed. The version a finding carries names what the row counts as in the
/// bureau's figures and the day it stands under, so that a change knows what to take away without reading the row again.
/// </summary>
internal static class FindingRow
{
    /// <summary>Adds a finding that was never stored; replaces exactly the version that was read.</summary>
    public static TableTransactionAction Write(Finding finding) => finding.ETag.Split('|', 2) is [_, var etag]
        ? new(TableTransactionActionType.UpdateReplace, Of(finding), new(etag))
        : new(TableTransactionActionType.Add, Of(finding));

    public static TableEntity Of(Finding finding) => new TableEntity(TableKeys.Bureau(finding.Bureau), TableKeys.Finding(finding.Id))
    {
        ["Outcome"] = Word(finding.Outcome.ToString()),
        ["Status"] = Word(finding.Status.ToString()),
        ["Check"] = finding.Check,
        ["Section"] = finding.Section,
        ["Indicator"] = finding.Indicator,
        ["Period"] = finding.Period,
        ["Changed"] = Day(finding.VerifiedOn > finding.LastSeen ? finding.VerifiedOn.Value : finding.LastSeen),
    }.With(finding with { ETag = "" }, StorageJson.Default.Finding);

    public static Finding Read(TableEntity row)
    {
        var finding = row.Read(StorageJson.Default.Finding);
        return finding with { ETag = $"{FiguresRow.Column(finding)};{(finding.AwaitedOn is { } day ? Day(day) : "")}|{row.ETag}" };
    }

    public static TableEntity Event(string bureau, FindingEvent happened) =>
        new TableEntity(TableKeys.Bureau(bureau), TableKeys.Event(happened)).With(happened, StorageJson.Default.FindingEvent);

    public static string Word(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null: no day is written there.</summary>
    public static DateOnly? DayOf(string day) => day.Length > 0 ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The figures' column the stored row counts in; null: not stored yet.</summary>
    public static string? CountedIn(string version) => version.Split([';', '|'], 3) is [var column, _, _] ? column : null;

    /// <summary>The day the stored row stands under in the index of days; null: under none.</summary>
    public static DateOnly? AwaitedIn(string version) =>
        version.Split([';', '|'], 3) is [_, var day, _] ? DayOf(day) : null;
}

/// <summary>How many findings of a bureau stand where: one column a pair of outcome and status.</summary>
internal static class FiguresRow
{
    public static string Column(Finding finding) => $"{finding.Outcome}_{finding.Status}";

    public static void Count(this TableEntity figures, string column, int by) => figures[column] = (figures.GetInt32(column) ?? 0) + by;

    public static BureauFigures Read(string bureau, TableEntity row) => new(
        bureau,
        [.. row.Keys.Select(key => (Words: key.Split('_'), Count: row[key] as int? ?? 0))
            .Where(column => column is { Words.Length: 2, Count: > 0 })
            .Select(column => new FindingCount(Enum.Parse<Outcome>(column.Words[0]), Enum.Parse<FindingStatus>(column.Words[1]), column.Count))]);
}
