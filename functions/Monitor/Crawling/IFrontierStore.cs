namespace Monitor.Crawling;

/// <summary>Where a cut-short or killed visit left off, one packed frontier a site.</summary>
public interface IFrontierStore
{
    Task<byte[]?> LoadAsync(string bureau, string site, CancellationToken stop);

    Task SaveAsync(string bureau, string site, byte[] frontier, CancellationToken stop);

    /// <summary>The visit is whole: the next one starts from the roots.</summary>
    Task ClearAsync(string bureau, string site, CancellationToken stop);
}
