using Azure.Data.Tables;
using Monitor.Findings;

namespace Monitor.Storage.Tables;

/// <summary>Changes of one bureau that go in one transaction: findings, their events, and the bureau's figures.</summary>
internal sealed class FindingBatch(string bureau, IReadOnlyList<FindingChange> changes)
{
    /// <summary>A finding and its event are two operations; one is left for the figures.</summary>
    private const int MostChanges = (Table.MostOperations - 1) / 2;

    public string Bureau { get; } = bureau;
    public IReadOnlyList<FindingChange> Changes { get; } = changes;

    public static IEnumerable<FindingBatch> Of(IEnumerable<FindingChange> changes) => changes
        .GroupBy(change => change.Finding.Bureau)
        .SelectMany(same => Chunks([.. same.GroupBy(change => change.Finding.Id).Select(twice => twice.Last())]).Select(chunk => new FindingBatch(same.Key, chunk)));

    public IReadOnlyList<TableTransactionAction> Actions(TableEntity? figures)
    {
        var next = figures is null ? new TableEntity(TableKeys.Bureau(Bureau), TableKeys.Figures) : new TableEntity(figures);
        foreach (var change in Changes)
        {
            if (FindingRow.CountedIn(change.Finding.ETag) is { } old) next.Count(old, -1);
            next.Count(FiguresRow.Column(change.Finding), 1);
        }
        next["Version"] = (next.GetInt64("Version") ?? 0) + 1;
        return [.. Changes.SelectMany(Write), figures is null ? new(TableTransactionActionType.Add, next) : new(TableTransactionActionType.UpdateReplace, next, figures.ETag)];
    }

    private IEnumerable<TableTransactionAction> Write(FindingChange change)
    {
        yield return FindingRow.Write(change.Finding);
        if (change.Event is { } happened) yield return new(TableTransactionActionType.UpsertReplace, FindingRow.Event(Bureau, happened));
    }

    private static IEnumerable<List<FindingChange>> Chunks(List<FindingChange> changes)
    {
        List<FindingChange> chunk = [];
        var bytes = 0;
        foreach (var change in changes)
        {
            var size = FindingRow.Of(change.Finding).PackedSize();
            if (chunk.Count == MostChanges || (chunk.Count > 0 && bytes + size > Table.MostBytes))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }
            chunk.Add(change);
            bytes += size;
        }
        if (chunk.Count > 0) yield return chunk;
    }
}
