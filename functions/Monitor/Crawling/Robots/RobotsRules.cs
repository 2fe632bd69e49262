namespace Monitor.Crawling.Robots;

/// <summary>What a host's robots.txt says to us: the longest matching rule decides, Allow wins a tie (RFC 9309, 2.2.2).</summary>
internal sealed class RobotsRules(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps)
{
    public static RobotsRules AllowAll { get; } = new([], null, []);

    public TimeSpan? CrawlDelay { get; } = crawlDelay;
    public IReadOnlyList<string> Sitemaps { get; } = sitemaps;

    /// <summary>The rule that forbids an address; null: it may be asked for.</summary>
    public string? Forbids(Uri address)
    {
        var target = RobotsPattern.Target(address.PathAndQuery);
        if (rules.Count == 0 || target == "/robots.txt") return null;
        var encoded = RobotsPattern.Encoded(target);
        RobotsRule? decisive = null;
        foreach (var rule in rules)
            if (rule.Pattern.Length is var length && (decisive is null || length > decisive.Pattern.Length || (length == decisive.Pattern.Length && rule.Allows)) && rule.Pattern.Matches(target, encoded))
                decisive = rule;
        return decisive is { Allows: false } ? decisive.Written : null;
    }
}

/// <summary>One line of a group.</summary>
internal sealed record RobotsRule(bool Allows, RobotsPattern Pattern, string Written);
