using Monitor.Crawling.Network;

namespace Monitor.Crawling.Robots;

/// <summary>What is known of a host's robots.txt: its rules, or why nothing may be asked for now (RFC 9309, 2.3.1.4).</summary>
internal sealed record RobotsVerdict(RobotsRules Rules, FetchReply? Unreachable = null);
