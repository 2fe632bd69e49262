namespace Monitor.Runs;

/// <summary>Runs and what became of their sites.</summary>
public interface IRunStore
{
    Task SaveAsync(Run run, CancellationToken stop);

    /// <summary>Records what became of one site; doing it twice is harmless.</summary>
    Task SaveSiteAsync(string run, SiteRun site, CancellationToken stop);

    Task<Run?> FindAsync(string id, CancellationToken stop);

    /// <summary>Newest first.</summary>
    IAsyncEnumerable<Run> RecentAsync(CancellationToken stop);
}
