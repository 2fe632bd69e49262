namespace Monitor.Crawling.Rendering;

/// <summary>
/// Opens a page in a browser, for lists that only its scripts fill. The browser connects to nothing itself: whatever the page asks for is answered
/// by <see cref="RenderOrder.Answer"/>, through the crawl's own guard, queue and limits.
/// </summary>
public interface IPageRenderer
{
    /// <summary>What to install, for people; null: there is a browser.</summary>
    string? Missing { get; }

    /// <summary>The page's markup as its scripts left it; null: it could not be shown within the order's time.</summary>
    Task<string?> RenderAsync(RenderOrder order, CancellationToken stop);

    /// <summary>The page as people see it, a PNG of its upper part; null: it could not be shown within the order's time.</summary>
    Task<byte[]?> ShootAsync(RenderOrder order, CancellationToken stop);
}

/// <summary>A page to open. <paramref name="Answer"/>: what stands at an address; null: the page does not get it.</summary>
public sealed record RenderOrder(Uri Url, TimeSpan Limit, Func<Uri, CancellationToken, Task<RenderAnswer?>> Answer);

/// <summary>What a page gets for a request.</summary>
public sealed record RenderAnswer(int Status, string? ContentType, byte[] Body);
