using Monitor.Planning;

namespace Monitor.Crawling.Politeness;

/// <summary>How one order wants a host treated: time between two requests, requests under way, and who says he asks.</summary>
internal sealed record Courtesy(TimeSpan Delay, int Concurrency, string UserAgent)
{
    public static Courtesy Of(CrawlRules rules, string userAgent) => new(rules.Delay, Math.Max(1, rules.Concurrency), userAgent);

    /// <summary>With the host's own Crawl-delay, where that asks for more.</summary>
    public Courtesy WithDelay(TimeSpan? asked) => asked > Delay ? this with { Delay = asked.Value } : this;
}
