using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Runs;

namespace Monitor.Storage.Tables;

/// <summary>A run and its sites share a partition; a second row a run lists them newest first.</summary>
internal sealed class RunTable(Table table) : IRunStore
{
    private static string Head => "head";

    public async Task SaveAsync(Run run, CancellationToken stop)
    {
        await table.PutAllAsync(run.Sites.Select(site => RowOf(run.Id, site)), stop);
        await table.PutAsync(new TableEntity(TableKeys.Run(run.Id), Head).With(run with { Sites = [] }, StorageJson.Default.Run), stop);
        await table.PutAsync(new TableEntity(TableKeys.Runs, TableKeys.Recent(run.StartedAt, run.Id)) { ["Run"] = run.Id }, stop);
    }

    public Task SaveSiteAsync(string run, SiteRun site, CancellationToken stop) => table.PutAsync(RowOf(run, site), stop);

    public async Task<Run?> FindAsync(string id, CancellationToken stop)
    {
        Run? head = null;
        List<SiteRun> sites = [];
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Run(id)}"), stop))
            if (row.RowKey == Head) head = row.Read(StorageJson.Default.Run);
            else sites.Add(row.Read(StorageJson.Default.SiteRun));
        return head is null ? null : head with { Sites = [.. sites.OrderBy(site => site.Bureau, StringComparer.Ordinal).ThenBy(site => site.Key, StringComparer.Ordinal)] };
    }

    public async IAsyncEnumerable<Run> RecentAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Runs}"), stop))
            if (await FindAsync(row.GetString("Run"), stop) is { } run) yield return run;
    }

    private static TableEntity RowOf(string run, SiteRun site) =>
        new TableEntity(TableKeys.Run(run), TableKeys.Site(site.Key)).With(site, StorageJson.Default.SiteRun);
}
