using Monitor.Findings;

namespace Monitor.Storage.Tables;

/// <summary>Findings with a day that somebody waits for, in the order of their days: what falls due first is read without looking at the rest.</summary>
/// <remarks>Rows are added before a finding is written and taken away after, so that one may be there too many, never one too few.</remarks>
internal sealed class DueIndex(Table table)
{
    public Task AddAsync(IEnumerable<FindingChange> changes, CancellationToken stop) => table.PutAllAsync(
        changes.Select(change => change.Finding).Where(finding => finding.AwaitedOn is not null && FindingRow.AwaitedIn(finding.ETag) != finding.AwaitedOn)
            .Select(finding => new Azure.Data.Tables.TableEntity(TableKeys.Due, TableKeys.DueRow(finding.AwaitedOn!.Value, finding)) { ["Bureau"] = finding.Bureau, ["Finding"] = finding.Id }),
        stop);

    public Task RemoveOldAsync(IEnumerable<FindingChange> changes, CancellationToken stop) => table.DeleteAllAsync(
        TableKeys.Due,
        changes.Select(change => change.Finding).Where(finding => FindingRow.AwaitedIn(finding.ETag) is { } old && old != finding.AwaitedOn)
            .Select(finding => TableKeys.DueRow(FindingRow.AwaitedIn(finding.ETag)!.Value, finding)),
        stop);

    /// <summary>Soonest first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<(string Bureau, string Finding)>> UntilAsync(DateOnly day, int most, CancellationToken stop) =>
        await table.QueryAsync(Table.Before(TableKeys.Due, TableKeys.DueRow(day.AddDays(1))), stop).Take(most)
            .Select(row => (row.GetString("Bureau"), row.GetString("Finding"))).ToListAsync(stop);
}
