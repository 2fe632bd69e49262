using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Crawling.Links;

/// <summary>Asks whether a link target is alive: HEAD, then GET where the HEAD is refused or not believed. Redirects are followed on public addresses only.</summary>
internal sealed class LinkChecker(Fetcher fetcher, PageReader reader, CrawlLimits limits)
{
    public async Task<LinkTarget> CheckAsync(Targets.Target target, Visit visit, OriginWatch origins, CancellationToken stop)
    {
        var address = new Uri(target.Url);
        if (!visit.Scope.Owns(address) && !IsWebPort(address.Port)) return Fact(target, new(FetchOutcome.Guarded));
        var reply = await AskAsync(target, head: true, bodyToo: false, visit, origins, stop);
        if (IsDoubtful(reply, target)) reply = await AskAsync(target, head: false, bodyToo: target.IsFile && ContentKind.IsHtml(reply.ContentType), visit, origins, stop);
        return Fact(target, SaysNotFound(address, reply) ? reply with { Outcome = FetchOutcome.SoftNotFound } : reply);
    }

    /// <summary>A page in place of a file that says the file is not there.</summary>
    private bool SaysNotFound(Uri address, FetchReply reply) => reply is { Outcome: FetchOutcome.Fetched, Body.Length: > 0 } && ContentKind.IsHtml(reply.ContentType)
        && Disguise.Of(reader.Read(reply.Body, reply.ContentType, address, DateOnly.FromDateTime(reply.FetchedAt.UtcDateTime)), reply.Body, mayBeLogin: true) == FetchOutcome.SoftNotFound;

    private async Task<FetchReply> AskAsync(Targets.Target target, bool head, bool bodyToo, Visit visit, OriginWatch origins, CancellationToken stop)
    {
        var address = new Uri(target.Url);
        var reach = visit.Reach;
        for (var hop = 0; hop <= limits.MaxRedirects; hop++)
        {
            // Elsewhere an anchor is tried as a reader's browser would; on our own origins robots.txt counts for files too
            if (visit.Scope.Owns(address) && (await origins.RulesOfAsync(address, stop)).Forbids(address) is not null) return new(FetchOutcome.ForbiddenByRobots);
            var reply = await fetcher.FetchAsync(new(address, reach) { Written = hop == 0 ? target.Url : null, Head = head, HeadersOnly = !bodyToo }, visit.Courtesy, stop);
            if (reply.Location is not { } next) return reply;
            // A redirect never leads to an unregistered private address
            reach = visit.Scope.Owns(next) ? visit.Reach : Reach.Public;
            if (reach == Reach.Public && !IsWebPort(next.Port)) return new(FetchOutcome.Guarded, reply.Status);
            address = next;
        }
        return new(FetchOutcome.TooManyRedirects);
    }

    // Servers that do not know HEAD answer it with any error, and a page where a file should be is often an error page
    private static bool IsDoubtful(FetchReply reply, Targets.Target target) =>
        reply.Status >= 400 || reply.Outcome is FetchOutcome.Reset or FetchOutcome.Undecodable or FetchOutcome.TooLarge
        || (target.IsFile && reply.Outcome == FetchOutcome.Fetched && ContentKind.IsHtml(reply.ContentType));

    private static LinkTarget Fact(Targets.Target target, FetchReply reply) =>
        new(target.Url, reply.Outcome, reply.Status, "", [], 0, reply.ContentType, reply.Length, reply.ETag, reply.LastModified);

    /// <summary>Ports of the web; mail, databases and the like are no link's business.</summary>
    private static bool IsWebPort(int port) =>
        port is 80 or 443 or (>= 1024 and not (2049 or 3306 or 3389 or 5432 or 5900 or 6000 or 6379 or 6665 or 6666 or 6667 or 6668 or 6669 or 9200 or 11211 or 27017));
}
