namespace Monitor.Scoring;

/// <summary>A closed period that the office has published: its version, when (UTC) and by whom.</summary>
public sealed record Publication(string Period, int Version, DateTimeOffset At, string By);

/// <summary>Which periods are published; frozen scorecards themselves never change.</summary>
public interface IPublicationStore
{
    /// <summary>Doing it twice is harmless; a later version of a period replaces the earlier publication.</summary>
    Task SaveAsync(Publication publication, CancellationToken stop);

    IAsyncEnumerable<Publication> AllAsync(CancellationToken stop);
}
