using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Monitor.Findings;

namespace Monitor.Storage.Tables;

/// <summary>Findings, their events and figures: a partition a bureau; beside it an index by id, one by the days that are waited for, and a copy of all figures in one partition.</summary>
internal sealed class FindingTable(Table table, Table index, Table figures, DueIndex due) : IFindingStore
{
    /// <summary>Each lost round is another writer's win on the same bureau.</summary>
    private const int Rounds = 64;
    private const string Mark = "findings ";

    public IAsyncEnumerable<Finding> OfBureauAsync(string bureau, CancellationToken stop) => QueryAsync(new(bureau), stop);

    public async IAsyncEnumerable<Finding> QueryAsync(FindingQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(FindingFilter.Of(query), stop)) yield return FindingRow.Read(row);
    }

    public async Task<FindingPage> PageAsync(FindingQuery query, int top, string? cursor, CancellationToken stop)
    {
        List<Finding> found = [];
        var next = cursor is null ? null : Continuation(cursor);
        do
        {
            var page = await PageAsync(FindingFilter.Of(query), top - found.Count, next, stop);
            found.AddRange(page?.Values.Select(FindingRow.Read) ?? []);
            next = page?.ContinuationToken;
        }
        while (found.Count < top && next is not null);
        return new(found, next is null ? null : Cursor(next));
    }

    public async Task<Finding?> FindAsync(string id, CancellationToken stop) =>
        await BureauOfAsync(id, stop) is { } bureau && await table.FindAsync(TableKeys.Bureau(bureau), TableKeys.Finding(id), stop) is { } row ? FindingRow.Read(row) : null;

    /// <summary>Oldest first; what happened under a former bureau comes before.</summary>
    public async IAsyncEnumerable<FindingEvent> HistoryAsync(string id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } finding) yield break;
        if (finding.Formerly is { } former && former != id)
            await foreach (var happened in HistoryAsync(former, stop)) yield return happened;
        var rows = await table.QueryAsync(Table.Starting(TableKeys.Bureau(finding.Bureau), TableKeys.EventsOf(id)), stop).ToListAsync(stop);
        foreach (var happened in Chained([.. rows.Select(row => row.Read(StorageJson.Default.FindingEvent))])) yield return happened;
    }

    public async IAsyncEnumerable<FindingEvent> EventsOfBureauAsync(string bureau, [EnumeratorCancellation] CancellationToken stop)
    {
        // Keys begin with the finding, so the rows of one stand together
        List<FindingEvent> same = [];
        await foreach (var row in table.QueryAsync(Table.Starting(TableKeys.Bureau(bureau), TableKeys.Events), stop))
        {
            var happened = row.Read(StorageJson.Default.FindingEvent);
            if (same is [var first, ..] && first.Finding != happened.Finding)
            {
                foreach (var one in Chained(same)) yield return one;
                same = [];
            }
            same.Add(happened);
        }
        foreach (var one in Chained(same)) yield return one;
    }

    /// <summary>Events of one instant stand in the order in which one state led to the next.</summary>
    private static IEnumerable<FindingEvent> Chained(List<FindingEvent> left)
    {
        FindingStatus? state = null;
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(happened => happened.At == left[0].At && happened.From == state) ?? left[0];
            left.Remove(next);
            state = next.To;
            yield return next;
        }
    }

    public async Task SaveAsync(IReadOnlyCollection<FindingChange> changes, CancellationToken stop)
    {
        await index.PutAllAsync(changes.Where(change => change.Finding.ETag.Length == 0).Select(change => IndexRow(change.Finding)), stop);
        await due.AddAsync(changes, stop);
        foreach (var bureau in FindingBatch.Of(changes).GroupBy(batch => batch.Bureau)) await SaveAsync(bureau.Key, bureau, stop);
        await due.RemoveOldAsync(changes, stop);
    }

    public async Task<FindingsDue> DueAsync(DateOnly until, int top, CancellationToken stop)
    {
        var rows = await due.UntilAsync(until, FindingsDue.MostCounted, stop);
        var read = await Task.WhenAll(rows.Take(top).Select(row => table.FindAsync(TableKeys.Bureau(row.Bureau), TableKeys.Finding(row.Finding), stop)));
        List<Finding> first = [.. read.OfType<TableEntity>().Select(FindingRow.Read).Where(finding => finding.AwaitedOn <= until).DistinctBy(finding => finding.Id).OrderBy(finding => finding.AwaitedOn)];
        return new(first, rows.Count - read.Length + first.Count);
    }

    public async Task<IReadOnlyList<BureauFigures>> FiguresAsync(CancellationToken stop)
    {
        List<BureauFigures> all = [];
        await foreach (var row in figures.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Figures}"), stop))
            all.Add(FiguresRow.Read(row.GetString("Bureau"), row));
        return all;
    }

    /// <summary>The figures are read once and copied once, however many batches change them in between.</summary>
    private async Task SaveAsync(string bureau, IEnumerable<FindingBatch> batches, CancellationToken stop)
    {
        TableEntity? figures = null;
        try
        {
            foreach (var batch in batches) figures = await SaveAsync(batch, figures, stop) ?? figures;
        }
        finally
        {
            if (figures is not null) await CopyFiguresAsync(bureau, figures, stop);
        }
    }

    /// <returns>The figures as they stand now; null: everything stood as wanted.</returns>
    private async Task<TableEntity?> SaveAsync(FindingBatch batch, TableEntity? known, CancellationToken stop)
    {
        for (var round = 1; batch.Changes.Count > 0; round++)
        {
            try
            {
                var actions = batch.Actions(known ?? await table.FindAsync(TableKeys.Bureau(batch.Bureau), TableKeys.Figures, stop));
                var version = await table.SubmitAsync(actions, stop);
                var written = (TableEntity)actions[^1].Entity;
                if (version is { } etag) written.ETag = etag;
                else written = await table.FindAsync(TableKeys.Bureau(batch.Bureau), TableKeys.Figures, stop) ?? written;
                return written;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 && round < Rounds)
            {
                (known, batch) = (null, new(batch.Bureau, await StillToWriteAsync(batch, stop)));
            }
        }
        return null;
    }

    /// <summary>After a conflict: what already stands as wanted is left out; what stands otherwise is another worker's word; else only the figures moved.</summary>
    private async Task<IReadOnlyList<FindingChange>> StillToWriteAsync(FindingBatch batch, CancellationToken stop)
    {
        List<FindingChange> left = [];
        foreach (var change in batch.Changes)
        {
            var stored = await table.FindAsync(TableKeys.Bureau(batch.Bureau), TableKeys.Finding(change.Finding.Id), stop) is { } row ? FindingRow.Read(row) : null;
            if ((stored?.ETag ?? "") == change.Finding.ETag) left.Add(change);
            else if (stored is null || !stored.SaysTheSameAs(change.Finding)) throw new ChangedMeanwhileException($"finding {change.Finding.Id}");
        }
        return left;
    }

    /// <summary>The copy follows the row it is made of; an older one never replaces a newer.</summary>
    private async Task CopyFiguresAsync(string bureau, TableEntity row, CancellationToken stop)
    {
        var version = row.GetInt64("Version");
        for (var round = 1; round < Rounds; round++)
        {
            var stored = await figures.FindAsync(TableKeys.Figures, TableKeys.Bureau(bureau), stop);
            if (stored?.GetInt64("Version") >= version) return;
            var copy = new TableEntity(row.Where(column => column.Value is int).ToDictionary())
            {
                PartitionKey = TableKeys.Figures,
                RowKey = TableKeys.Bureau(bureau),
                ["Bureau"] = bureau,
                ["Version"] = version,
            };
            try
            {
                await figures.SubmitAsync([stored is null ? new(TableTransactionActionType.Add, copy) : new(TableTransactionActionType.UpdateReplace, copy, stored.ETag)], stop);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
            }
        }
    }

    private async Task<string?> BureauOfAsync(string id, CancellationToken stop) =>
        id.Length == 0 || !id.All(char.IsAsciiHexDigitLower) ? null : (await index.FindAsync(TableKeys.IndexPartition(id), id, stop))?.GetString("Bureau");

    private static TableEntity IndexRow(Finding finding) => new(TableKeys.IndexPartition(finding.Id), finding.Id) { ["Bureau"] = finding.Bureau };

    private async Task<Page<TableEntity>?> PageAsync(string filter, int size, string? continuation, CancellationToken stop)
    {
        try
        {
            return await table.PageAsync(filter, size, continuation, stop);
        }
        catch (RequestFailedException wrong) when (wrong.Status == 400 && continuation is not null)
        {
            throw new FormatException("not a cursor of this list", wrong);
        }
    }

    /// <summary>Letters that an address carries as they are.</summary>
    private static string Cursor(string continuation) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + continuation));

    private static string Continuation(string cursor) =>
        Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is var decoded && decoded.StartsWith(Mark, StringComparison.Ordinal)
            ? decoded[Mark.Length..]
            : throw new FormatException("not a cursor of this list");
}
