namespace Monitor.Scoring;

/// <summary>Scorecards by period: the running one is replaced, frozen versions never change.</summary>
public interface IScorecardStore
{
    Task SaveAsync(Scorecard scorecard, CancellationToken stop);

    /// <summary>The newest frozen version, else the running one.</summary>
    Task<Scorecard?> FindAsync(string period, CancellationToken stop);

    IAsyncEnumerable<string> PeriodsAsync(CancellationToken stop);
}
