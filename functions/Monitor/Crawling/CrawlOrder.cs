using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Crawling;

/// <summary>A visit to one site: the rules, what is known from the last visit (validators, facts, first-seen days), and where a cut-short visit left off.</summary>
public sealed record CrawlOrder(Bureau Bureau, Site Site, CrawlRules Rules, SiteSnapshot? Known, byte[]? Frontier)
{
    /// <summary>Whom a site's keeper can write to, in the User-Agent: an e-mail or web address.</summary>
    public string? Contact { get; init; }

    /// <summary>The day that completes dates without a year and counts as first seen; null: today in Asia/Shanghai.</summary>
    public DateOnly? Today { get; init; }
}

/// <summary>What a visit saw. <paramref name="Frontier"/>: the rest, when the budget ended first; the snapshot then is what is known so far.</summary>
public sealed record CrawlResult(SiteSnapshot Snapshot, byte[]? Frontier)
{
    /// <summary>The rest may not be asked for before this instant (start hours, hosts that another worker is asking); null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>Progress of one site: pages done of pages known.</summary>
public sealed record CrawlProgress(string Site, int Done, int Known);
