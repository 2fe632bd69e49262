namespace Monitor.Crawling;

/// <summary>Bounds of a request and of a visit that no city file sets; sizes in bytes after content decoding.</summary>
public sealed record CrawlLimits
{
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>One attempt, connection and body included.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>One address with its retries.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);
    public int Retries { get; init; } = 2;
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A Retry-After beyond this is not waited for: the address is looked at again at the end of the visit.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A transient failure counts only when a second look, this much later in the visit, fails too.</summary>
    public TimeSpan SecondLookAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a host that keeps failing is left alone.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(15);
    public int MaxPageBytes { get; init; } = 10 << 20;

    /// <summary>Decoded bytes for each byte received; beyond it, and beyond a megabyte, a body is a bomb.</summary>
    public int MaxExpansion { get; init; } = 200;
    public int MaxHeaderKilobytes { get; init; } = 64;
    public int MaxRedirects { get; init; } = 10;

    /// <summary>A longer Crawl-delay is held to this.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long link targets on a host that another worker is asking are waited for; then they are left to a further part of the visit.</summary>
    public TimeSpan BusyPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two looks at a host that another worker is asking.</summary>
    public TimeSpan BusyPause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>One page in the browser, its requests included.</summary>
    public TimeSpan RenderTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Requests that a page may make in the browser.</summary>
    public int RenderRequests { get; init; } = 60;

    /// <summary>Pages of a bureau that pictures are taken of after one visit, and how long that may go on.</summary>
    public int Screenshots { get; init; } = 20;
    public TimeSpan ScreenshotTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Hosts whose link targets are checked side by side.</summary>
    public int TargetHosts { get; init; } = 16;
}
