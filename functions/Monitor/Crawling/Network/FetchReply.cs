using Monitor.Pages;

namespace Monitor.Crawling.Network;

/// <summary>What one request ended in.</summary>
internal sealed record FetchReply(FetchOutcome Outcome, int? Status = null)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
    public byte[] Body { get; init; } = [];

    /// <summary>Absolute target of a redirect; null: no redirect.</summary>
    public Uri? Location { get; init; }
    public string? ContentType { get; init; }
    public long? Length { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public TimeSpan? RetryAfter { get; init; }
    public DateTimeOffset FetchedAt { get; init; }

    /// <summary>The last attempt, body included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the network said, for the sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether another look may end better.</summary>
    public bool IsTransient => Outcome is FetchOutcome.Overloaded or FetchOutcome.ServerError or FetchOutcome.ConnectFault
        or FetchOutcome.TimedOut or FetchOutcome.Reset or FetchOutcome.DnsFault;

    /// <summary>Whether the host itself is in trouble, not one page of it.</summary>
    public bool IsHostTrouble => IsTransient && Outcome is not FetchOutcome.ServerError;
}
