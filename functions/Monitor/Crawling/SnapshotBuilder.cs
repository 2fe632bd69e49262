using Monitor.Crawling.Frontiers;
using Monitor.Crawling.Links;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>Makes the snapshot of a visit: records in steady order, redirects joined with their targets, and the state with its reason.</summary>
internal static class SnapshotBuilder
{
    private const int mostHops = 10;
    private const int mostTries = 200;
    private const int mostUntried = 2000;

    public static SiteSnapshot Build(Visit visit, bool goesOn, double seconds, DateTimeOffset now)
    {
        var rest = visit.Frontier.Rest();
        var records = Joined(Untwinned(visit));
        var (state, why) = SiteVerdict.Of(visit, records, rest, goesOn);
        return new()
        {
            Bureau = visit.Order.Bureau.Id,
            Site = visit.Order.Site.Key,
            Url = visit.Order.Site.Url.AbsoluteUri,
            TakenAt = now,
            StartedAt = visit.StartedAt,
            State = state,
            Why = why,
            Notes = [.. visit.Twins.Known.Select(twin => $"{twin.Origin}/ 与 {twin.Kept}/ 为同一网站（首页等 {twin.Pages} 个网页内容一致），只读取后者")],
            Pages = [.. records.Concat(Untried(visit, rest, goesOn)).OrderBy(page => page.Depth).ThenBy(page => page.Url, StringComparer.Ordinal)],
            Targets = visit.Targets.Checked(),
            Artifacts = Kept(visit),
            Attachments = visit.Attachments,
            Tls = visit.Tls,
            Search = visit.Search ?? visit.Order.Known?.Search,
            Tries = [.. (visit.Order.Known?.Tries ?? []).TakeLast(mostTries - 1).Concat(visit.Try is { } latest ? [latest] : [])],
            Figures = FiguresOf(visit, records, seconds),
        };
    }

    /// <summary>Records by what makes two addresses one; of several the last, as a part of the visit by an older version may have left them.</summary>
    public static Dictionary<string, PageRecord> ByKey(IReadOnlyCollection<PageRecord> records)
    {
        var byKey = new Dictionary<string, PageRecord>(records.Count);
        foreach (var record in records) byKey[AddressKey.Of(record.Url)] = record;
        return byKey;
    }

    /// <summary>What was read of a twin before it was known for one is told by what stands on the other.</summary>
    private static IReadOnlyCollection<PageRecord> Untwinned(Visit visit)
    {
        var records = visit.Records;
        if (visit.Twins.Known.Count == 0) return records;
        var read = records.Where(record => record is { WasRead: true, MovedTo: null }).Select(record => record.Url).ToHashSet();
        return [.. records.Select(record => visit.Twins.KeptOf(record.Url) is var kept && kept != record.Url && read.Contains(kept) ? record with { MovedTo = kept } : record)];
    }

    /// <summary>A redirect inside the site takes outcome and facts of where it ends.</summary>
    private static List<PageRecord> Joined(IReadOnlyCollection<PageRecord> records)
    {
        var byKey = ByKey(records);
        return [.. records.Select(record => record.MovedTo is null ? record : Join(record, byKey))];
    }

    private static PageRecord Join(PageRecord record, Dictionary<string, PageRecord> byKey)
    {
        var end = record;
        for (var hop = 0; end.MovedTo is { } next; hop++)
        {
            if (hop == mostHops) return record with { Outcome = FetchOutcome.TooManyRedirects, Why = FetchOutcome.TooManyRedirects.Sentence, Page = null };
            if (!byKey.TryGetValue(AddressKey.Of(next), out var found)) return record with { Outcome = FetchOutcome.NotTried, Why = FetchOutcome.NotTried.Sentence, Page = null };
            end = found;
        }
        // Who asked for an article and was sent to a sign-in has not got it
        if (end is { WasRead: true, Page: { } page } && PageSigns.IsLoginWall(page)) return record with { Outcome = FetchOutcome.BlockPage, Why = FetchOutcome.BlockPage.Sentence, MovedTo = null, Page = null };
        // Who asked for an article and was sent home has not got it either
        if (end.Depth == 0 && record.Depth > 0 && end.WasRead && LinkKind.LooksLikeArticle(new(record.Url)))
            return record with { Outcome = FetchOutcome.SoftNotFound, Why = $"{FetchOutcome.SoftNotFound.Sentence}（转到首页）", MovedTo = null, Page = null };
        return record with { Outcome = end.Outcome, Why = end.Why, Page = end.Page, Sha256 = end.Sha256, FetchedAt = end.FetchedAt };
    }

    /// <summary>Addresses found and not asked for; while the visit goes on, with what was known of them, for the next part's validators.</summary>
    private static IEnumerable<PageRecord> Untried(Visit visit, IReadOnlyList<FrontierEntry> rest, bool goesOn)
    {
        var recorded = visit.Recorded.ToHashSet();
        var waiting = rest.Take(goesOn ? int.MaxValue : Math.Max(mostUntried, visit.Order.Rules.Pages)).Where(entry => recorded.Add(entry.Url)).Select(entry => visit.Known.TryGetValue(entry.Url, out var known)
            ? known with { Outcome = FetchOutcome.NotTried, Why = FetchOutcome.NotTried.Sentence, MovedTo = null, FoundOn = entry.FoundOn, Depth = entry.Depth }
            : new PageRecord { Url = entry.Url, Outcome = FetchOutcome.NotTried, Why = FetchOutcome.NotTried.Sentence, FirstSeenOn = visit.Today, FoundOn = entry.FoundOn, Depth = entry.Depth });
        return goesOn
            ? waiting.Concat(visit.Known.Values.Where(known => recorded.Add(known.Url)).Select(known => known with { Outcome = FetchOutcome.NotTried, Why = FetchOutcome.NotTried.Sentence }))
            : waiting;
    }

    private static Dictionary<string, string> Kept(Visit visit)
    {
        var kept = new Dictionary<string, string>(visit.Artifacts);
        if (visit.SearchForm is { } form) kept[Visit.SearchFormKey] = form;
        if (visit.HomeIsGb) kept[Visit.HomeCharsetKey] = "true";
        foreach (var (key, twin) in visit.Twins.Artifacts) kept[key] = twin;
        foreach (var trap in visit.Traps.Met) kept[$"trap:{trap.Kind.ToString().ToLowerInvariant()}"] = $"{trap.Name}：跳过 {trap.Count} 个地址，如 {trap.Example}";
        return kept;
    }

    private static VisitFigures FiguresOf(Visit visit, List<PageRecord> records, double seconds) => new()
    {
        Pages = records.Count(record => record.WasRead && record.MovedTo is null),
        NotModified = records.Count(record => record is { Outcome: FetchOutcome.NotModified, MovedTo: null }),
        Bytes = visit.Bytes,
        Seconds = seconds,
        Failures = records.Where(record => record is { Outcome.IsSuccess: false, MovedTo: null }).GroupBy(record => record.Outcome.Name)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal).ToDictionary(kind => kind.Key, kind => kind.Count()),
    };
}
