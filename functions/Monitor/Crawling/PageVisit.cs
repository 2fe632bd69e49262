using Microsoft.Extensions.Logging;
using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Crawling.Rendering;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>One address of a visit: may it be asked, what came, what does the page say.</summary>
internal sealed partial class PageVisit(Visit visit, OriginWatch origins, Fetcher fetcher, PageReader reader, ScriptedPages scripted, PackWriter pack, CrawlLimits limits, ILogger log)
{
    /// <summary>What became of the address; its links are in the frontier by then.</summary>
    public async Task<PageRecord> AskAsync(FrontierEntry entry, CancellationToken stop)
    {
        var address = new Uri(entry.Url);
        var origin = address.GetLeftPart(UriPartial.Authority);
        var rules = await origins.RulesOfAsync(address, stop);
        if (origins.DownSince(origin) is { } down) return Down(entry, down);
        if (rules.Forbids(address) is { } rule) return Of(entry, FetchOutcome.ForbiddenByRobots, why: $"{FetchOutcome.ForbiddenByRobots.Sentence}（{rule}）");

        var known = visit.Known.GetValueOrDefault(entry.Url);
        var usable = known is { Page: not null, Sha256: not null } && !scripted.MustComeWhole(known) ? known : null;
        var reply = await FetchAsync(new(address, visit.Reach) { Written = entry.Url, ETag = usable?.ETag, LastModified = usable?.LastModified }, stop);
        origins.Note(origin, reply);
        if (entry.Depth == 0 && entry.Url == visit.Order.Site.Url.AbsoluteUri && entry.Looks == 0) visit.Try = new(reply.FetchedAt, reply.Outcome, Math.Round(reply.Elapsed.TotalSeconds, 3));
        // Before its links: what they lead to is compared with it
        var record = visit.Twins.Take(await JudgeAsync(entry, usable, reply, stop));
        if (record is { WasRead: true, Page: { } page }) visit.Links.Take(page, entry);
        return record;
    }

    private async Task<FetchReply> FetchAsync(FetchRequest wanted, CancellationToken stop)
    {
        var reply = await SendAsync(wanted, stop);
        // A redirect that only adds a session or a moment is answered at once: it leads to no other page
        var asked = wanted.Url;
        for (var hop = 0; hop < limits.MaxRedirects && reply.Location is { } next && next != asked && AddressKey.Of(next.AbsoluteUri) == AddressKey.Of(asked.AbsoluteUri); hop++)
            reply = await SendAsync(wanted with { Url = asked = next, Written = null }, stop);
        return FormOnlyList.WantsForm(wanted.Url, reply) ? await SendAsync(FormOnlyList.AsForm(wanted), stop) : reply;
    }

    private async Task<FetchReply> SendAsync(FetchRequest wanted, CancellationToken stop)
    {
        var reply = await fetcher.FetchAsync(wanted, visit.Courtesy, stop);
        visit.Received(reply.Body.Length);
        return reply;
    }

    private async Task<PageRecord> JudgeAsync(FrontierEntry entry, PageRecord? known, FetchReply reply, CancellationToken stop) => reply switch
    {
        { Location: { } next } => Redirected(entry, reply, next),
        { Outcome: FetchOutcome.NotModified } when known is not null => Unchanged(entry, known, reply),
        // "Not modified" to one who never asked says nothing
        { Outcome: FetchOutcome.NotModified } => Failed(entry, reply with { Outcome = FetchOutcome.ServerError }),
        { Outcome: FetchOutcome.Fetched } => await ReadAsync(entry, known, reply, stop),
        _ => Failed(entry, reply),
    };

    private PageRecord Redirected(FrontierEntry entry, FetchReply reply, Uri next)
    {
        if (!visit.Scope.Owns(next)) return Of(entry, FetchOutcome.RedirectedAway, reply.Status, $"{FetchOutcome.RedirectedAway.Sentence}：{next.AbsoluteUri}");
        var target = next.GetLeftPart(UriPartial.Query);
        if (entry.Hops >= limits.MaxRedirects || AddressKey.Of(target) == AddressKey.Of(entry.Url)) return Of(entry, FetchOutcome.TooManyRedirects, reply.Status);
        visit.Frontier.Add(entry with { Url = target, FoundOn = entry.Url, Hops = entry.Hops + 1, Looks = 0 });
        return Of(entry, FetchOutcome.Fetched, reply.Status) with { MovedTo = target };
    }

    private PageRecord Unchanged(FrontierEntry entry, PageRecord known, FetchReply reply)
    {
        // An unchanged "page not found" in disguise is still none
        var disguised = known.Outcome is FetchOutcome.SoftNotFound or FetchOutcome.BlockPage;
        return known with
        {
            Outcome = disguised ? known.Outcome : FetchOutcome.NotModified,
            Status = reply.Status,
            Why = disguised ? known.Why : null,
            MovedTo = null,
            ETag = reply.ETag ?? known.ETag,
            LastModified = reply.LastModified ?? known.LastModified,
            FoundOn = entry.FoundOn,
            Depth = entry.Depth,
        };
    }

    private async Task<PageRecord> ReadAsync(FrontierEntry entry, PageRecord? known, FetchReply reply, CancellationToken stop)
    {
        if (ContentKind.IsBinary(reply.Body)) return Of(entry, FetchOutcome.WrongType, reply.Status);
        var sha = Visit.HashOf(reply.Body);
        if (known?.Sha256 == sha) return Unchanged(entry, known, reply);
        if (Read(entry, reply) is not { } page) return Of(entry, FetchOutcome.OwnFault, reply.Status);
        var shown = await scripted.ReadAsync(page, new(entry.Url), reply, stop);
        page = shown ?? page;
        if (entry.Depth == 0) LookForSearch(entry, reply);
        var record = Of(entry, Disguise.Of(page, reply.Body, mayBeLogin: entry.Hops == 0) ?? FetchOutcome.Fetched, reply.Status) with
        {
            Sha256 = sha,
            FetchedAt = reply.FetchedAt,
            ETag = reply.ETag,
            LastModified = reply.LastModified,
            Page = page,
            IsRendered = shown is not null,
        };
        await pack.AddAsync(new(sha, entry.Url, reply.Status ?? 0, reply.Headers, reply.FetchedAt, reply.Body), stop);
        return record;
    }

    private void LookForSearch(FrontierEntry entry, FetchReply reply)
    {
        if (Probes.SearchForm.Find(reply.Body, new(entry.Url)) is not { } form) return;
        (visit.SearchForm, visit.HomeIsGb) = (form, !System.Text.Unicode.Utf8.IsValid(reply.Body));
    }

    private Page? Read(FrontierEntry entry, FetchReply reply)
    {
        using var step = Telemetry.Begin("parse", visit.Order.Bureau.Id);
        try
        {
            var page = reader.Read(reply.Body, reply.ContentType, new Uri(entry.Url), visit.Today);
            step.End("read");
            return page;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.ReadingFailed(log, bug, entry.Url);
            return null;
        }
    }

    private PageRecord Failed(FrontierEntry entry, FetchReply reply)
    {
        // Dead pages are forgotten; of others the facts last read are kept beside the failure
        var kept = reply.Outcome is FetchOutcome.NotFound or FetchOutcome.Gone ? null : visit.Known.GetValueOrDefault(entry.Url);
        var asked = reply.RetryAfter is { } wait && wait > limits.LongestRetryAfter ? $"，要求 {wait.TotalSeconds:0} 秒后再访问" : "";
        var blank = reply is { Outcome: FetchOutcome.ServerError, Status: 200 } ? "，返回的是空白内容" : "";
        return Of(entry, reply.Outcome, reply.Status, reply.Outcome.Sentence + (reply.Status is { } status ? $"（HTTP {status}）" : "") + asked + blank) with
        {
            Page = kept?.Page,
            Sha256 = kept?.Sha256,
            FetchedAt = kept?.FetchedAt,
            ETag = kept?.ETag,
            LastModified = kept?.LastModified,
        };
    }

    private PageRecord Down(FrontierEntry entry, Outage outage) =>
        Failed(entry, entry.Rank == EntryRank.Root ? outage.Reply : new(FetchOutcome.NotTried)) with { Why = outage.Why };

    private PageRecord Of(FrontierEntry entry, FetchOutcome outcome, int? status = null, string? why = null) => new()
    {
        Url = entry.Url,
        Outcome = outcome,
        Status = status,
        Why = outcome.IsSuccess ? null : why ?? outcome.Sentence + (status >= 300 ? $"（HTTP {status}）" : ""),
        FirstSeenOn = visit.Known.TryGetValue(entry.Url, out var known) ? known.FirstSeenOn : visit.Today,
        FoundOn = entry.FoundOn,
        Depth = entry.Depth,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Url} failed")]
        public static partial void ReadingFailed(ILogger log, Exception bug, string url);
    }
}
