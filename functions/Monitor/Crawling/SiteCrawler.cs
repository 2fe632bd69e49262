using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>Takes addresses from the frontier, fetches them politely and hands bytes to the page reader.</summary>
public sealed class SiteCrawler
{
    /// <summary>Visits one site within its rules. Never throws for what a site does: that is in the snapshot. Raw pages go to the pack.</summary>
    public Task<CrawlResult> CrawlAsync(CrawlOrder order, IEvidencePack pack, IProgress<CrawlProgress>? progress, CancellationToken stop) =>
        throw new NotSupportedException("the crawler's room is being built");
}
