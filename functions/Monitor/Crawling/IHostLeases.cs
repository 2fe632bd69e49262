namespace Monitor.Crawling;

/// <summary>Keeps politeness over several workers: who holds a host's lease is the only one to ask it for pages.</summary>
public interface IHostLeases
{
    /// <summary>Null while another worker holds the host (host and port).</summary>
    Task<IHostLease?> TryTakeAsync(string host, CancellationToken stop);
}

/// <summary>Renews itself until it is disposed; ends by itself when its worker dies.</summary>
public interface IHostLease : IAsyncDisposable
{
    /// <summary>Cancelled when the lease could not be kept: stop asking.</summary>
    CancellationToken Lost { get; }
}
