using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Tests.Serving.Sample;

/// <summary>Stores that keep rows in memory, in the order of the real ones: for tests of what is served, not of storage.</summary>
public sealed class MemoryFindings : IFindingStore
{
    private readonly SortedDictionary<string, Finding> rows = new(StringComparer.Ordinal);
    private readonly List<FindingEvent> events = [];

    public IAsyncEnumerable<Finding> OfBureauAsync(string bureau, CancellationToken stop) => QueryAsync(new(bureau), stop);

    public IAsyncEnumerable<Finding> QueryAsync(FindingQuery query, CancellationToken stop) => rows.Values.Where(finding =>
        Matches(query.Bureau, finding.Bureau) && Matches(query.Status, finding.Status) && Matches(query.Check, finding.Check)
        && Matches(query.Section, finding.Section) && Matches(query.Indicator, finding.Indicator) && Matches(query.Period, finding.Period)
        && Matches(query.Outcome, finding.Outcome) && (query.Since is not { } since || finding.LastSeen >= since)).ToList().ToAsyncEnumerable();

    public Task<Finding?> FindAsync(string id, CancellationToken stop) => Task.FromResult(rows.Values.FirstOrDefault(finding => finding.Id == id));

    public IAsyncEnumerable<FindingEvent> HistoryAsync(string id, CancellationToken stop) => events.Where(change => change.Finding == id).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<FindingEvent> EventsOfBureauAsync(string bureau, CancellationToken stop) =>
        events.Where(change => rows.Values.Any(finding => finding.Bureau == bureau && finding.Id == change.Finding)).OrderBy(change => change.Finding, StringComparer.Ordinal).ToList().ToAsyncEnumerable();

    public Task SaveAsync(IReadOnlyCollection<FindingChange> changes, CancellationToken stop)
    {
        foreach (var change in changes)
        {
            var key = $"{change.Finding.Bureau}/{change.Finding.Id}";
            if (rows.TryGetValue(key, out var known) && known.ETag != change.Finding.ETag) throw new ChangedMeanwhileException(key);
            rows[key] = change.Finding with { ETag = $"{(known is null ? 0 : int.Parse(known.ETag, null)) + 1}" };
            if (change.Event is { } happened && !events.Contains(happened)) events.Add(happened);
        }
        return Task.CompletedTask;
    }

    public async Task<FindingPage> PageAsync(FindingQuery query, int top, string? cursor, CancellationToken stop)
    {
        var skipped = cursor is null ? 0 : int.TryParse(cursor, out var told) ? told : throw new FormatException(cursor);
        var all = await QueryAsync(query, stop).ToListAsync(stop);
        return new([.. all.Skip(skipped).Take(top)], all.Count > skipped + top ? $"{skipped + top}" : null);
    }

    public Task<IReadOnlyList<BureauFigures>> FiguresAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<BureauFigures>>(
        [.. rows.Values.GroupBy(finding => finding.Bureau).Select(same => new BureauFigures(
            same.Key,
            [.. same.GroupBy(finding => (finding.Outcome, finding.Status)).Select(alike => new FindingCount(alike.Key.Outcome, alike.Key.Status, alike.Count()))]))]);

    public Task<FindingsDue> DueAsync(DateOnly until, int top, CancellationToken stop)
    {
        var due = rows.Values.Where(finding => finding.AwaitedOn <= until).OrderBy(finding => finding.AwaitedOn).ToList();
        return Task.FromResult(new FindingsDue([.. due.Take(top)], due.Count));
    }

    private static bool Matches<T>(string? asked, T value) =>
        asked is null || asked.Split(',').Contains(value is Enum ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!) : value as string);
}

public sealed class MemoryScorecards : IScorecardStore
{
    private readonly SortedDictionary<string, Scorecard> rows = new(StringComparer.Ordinal);

    public Task SaveAsync(Scorecard scorecard, CancellationToken stop)
    {
        rows[scorecard.Period] = scorecard;
        return Task.CompletedTask;
    }

    public Task<Scorecard?> FindAsync(string period, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault(period));

    public IAsyncEnumerable<string> PeriodsAsync(CancellationToken stop) => rows.Keys.ToList().ToAsyncEnumerable();
}

public sealed class MemoryLists : IIssueListStore
{
    private readonly Dictionary<string, (IssueList List, IReadOnlyDictionary<string, byte[]> Documents)> rows = [];

    public Task SaveAsync(IssueList list, IReadOnlyDictionary<string, byte[]> documents, CancellationToken stop)
    {
        rows[list.Number] = (list, documents);
        return Task.CompletedTask;
    }

    public Task<IssueList?> FindAsync(string number, CancellationToken stop) => Task.FromResult(rows.TryGetValue(number, out var row) ? row.List : null);

    public Task RemoveAsync(string number, CancellationToken stop) => Task.FromResult(rows.Remove(number));

    public IAsyncEnumerable<IssueList> QueryAsync(string? bureau, string? period, CancellationToken stop) =>
        rows.Values.Select(row => row.List).Where(list => (bureau ?? list.Bureau) == list.Bureau && (period ?? list.Period) == list.Period).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<IssueListHead> HeadsAsync(string? bureau, string? period, CancellationToken stop) =>
        QueryAsync(bureau, period, stop).Select(list => new IssueListHead(list.Number, list.Bureau, list.Period, list.SentOn));

    public Task<byte[]?> DocumentAsync(string number, string format, CancellationToken stop) =>
        Task.FromResult(rows.TryGetValue(number, out var row) ? row.Documents.GetValueOrDefault(format) : null);
}

public sealed class MemoryRuns : IRunStore
{
    private readonly Dictionary<string, Run> rows = [];

    public bool IsDown { get; set; }

    public Task SaveAsync(Run run, CancellationToken stop)
    {
        rows[run.Id] = run;
        return Task.CompletedTask;
    }

    public Task SaveSiteAsync(string run, SiteRun site, CancellationToken stop)
    {
        rows[run] = rows[run] with { Sites = [.. rows[run].Sites, site] };
        return Task.CompletedTask;
    }

    public Task<Run?> FindAsync(string id, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault(id));

    public IAsyncEnumerable<Run> RecentAsync(CancellationToken stop) => IsDown
        ? throw new IOException("the storage is away")
        : rows.Values.OrderByDescending(run => run.StartedAt).ToList().ToAsyncEnumerable();
}

public sealed class MemoryEvidence : IEvidenceStore
{
    private readonly Dictionary<string, RawPage> rows = [];

    public Task<IEvidencePack> OpenPackAsync(string bureau, string site, string visit, CancellationToken stop) => Task.FromResult<IEvidencePack>(new Pack(rows));

    public Task<RawPage?> FindAsync(string sha256, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault(sha256));

    public Task KeepAsync(RawPage page, CancellationToken stop)
    {
        rows[page.Sha256] = page;
        return Task.CompletedTask;
    }

    public Task CiteAsync(string bureau, string site, IReadOnlyCollection<string> hashes, CancellationToken stop) => Task.CompletedTask;

    private sealed class Pack(Dictionary<string, RawPage> rows) : IEvidencePack
    {
        public ValueTask AddAsync(RawPage page, CancellationToken stop)
        {
            rows[page.Sha256] = page;
            return ValueTask.CompletedTask;
        }

        public Task CompleteAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

public sealed class MemoryAudit : IAuditLog
{
    private readonly SortedDictionary<string, AuditEntry> rows = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    public Task SaveAsync(AuditEntry entry, CancellationToken stop)
    {
        if (IsDown) throw new IOException("the storage is away");
        rows[entry.Key] = entry;
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<AuditEntry> RecentAsync(string? after, CancellationToken stop) =>
        rows.Values.Where(entry => after is null || string.CompareOrdinal(entry.Key, after) > 0).ToList().ToAsyncEnumerable();
}

public sealed class MemoryTokens : ITokenStore
{
    private readonly Dictionary<string, ApiToken> rows = [];

    public Task SaveAsync(ApiToken token, CancellationToken stop)
    {
        rows[token.Id] = token;
        return Task.CompletedTask;
    }

    public Task<ApiToken?> FindAsync(string id, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault(id));

    public IAsyncEnumerable<ApiToken> AllAsync(CancellationToken stop) => rows.Values.ToList().ToAsyncEnumerable();
}

public sealed class MemoryQueue : IVisitQueue
{
    public List<SiteVisit> Visits { get; } = [];

    public Task EnqueueAsync(SiteVisit visit, TimeSpan delay, CancellationToken stop)
    {
        Visits.Add(visit);
        return Task.CompletedTask;
    }

    public Task<LeasedVisit?> TakeAsync(TimeSpan lease, CancellationToken stop) => Task.FromResult<LeasedVisit?>(null);

    public Task<LeasedVisit?> RenewAsync(LeasedVisit visit, TimeSpan lease, CancellationToken stop) => Task.FromResult<LeasedVisit?>(visit);

    public Task CompleteAsync(LeasedVisit visit, CancellationToken stop) => Task.CompletedTask;
}

public sealed class MemoryPublications : IPublicationStore
{
    private readonly Dictionary<string, Publication> rows = [];

    public Task SaveAsync(Publication publication, CancellationToken stop)
    {
        rows[publication.Period] = publication;
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<Publication> AllAsync(CancellationToken stop) => rows.Values.ToList().ToAsyncEnumerable();
}

public sealed class MemoryJudgements : IJudgementStore
{
    public Task SaveAsync(JudgedBureau judged, CancellationToken stop) => Task.CompletedTask;

    public Task<JudgedBureau?> FindAsync(string bureau, string period, CancellationToken stop) => Task.FromResult<JudgedBureau?>(null);
}

public sealed class MemoryTrees : ISectionTreeStore
{
    private readonly Dictionary<string, SectionTree> rows = [];

    public Task SaveAsync(SectionTree tree, CancellationToken stop)
    {
        rows[tree.Bureau] = tree;
        return Task.CompletedTask;
    }

    public Task<SectionTree?> FindAsync(string bureau, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault(bureau));
}

public sealed class MemoryLedgers : ILedgerStore
{
    private ImportedLedger rows = ImportedLedger.Empty;

    public Task SaveAsync(ImportedLedger ledger, bool replace, CancellationToken stop)
    {
        rows = ledger;
        return Task.CompletedTask;
    }

    public Task<ImportedLedger> LoadAsync(CancellationToken stop) => Task.FromResult(rows);
}

public sealed class MemoryDeliveries : IDeliveryStore
{
    private readonly List<DeliveryAttempt> rows = [];

    public Task<DeliveryAttempt?> TakeAsync(Parcel parcel, string channel, DateTimeOffset now, TimeSpan hold, CancellationToken stop)
    {
        var last = rows.FindLast(row => row.Key == parcel.Key && row.Channel == channel);
        return Task.FromResult(last?.State == DeliveryState.Delivered ? null : new DeliveryAttempt(parcel.Key, parcel.Bureau, channel, (last?.Number ?? 0) + 1, now, DeliveryState.Taken, ""));
    }

    public Task RecordAsync(DeliveryAttempt attempt, CancellationToken stop)
    {
        rows.Add(attempt);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<DeliveryAttempt> HistoryAsync(string key, CancellationToken stop) => rows.Where(row => row.Key == key).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<DeliveryAttempt> FailuresAsync(CancellationToken stop) => rows.Where(row => row.State == DeliveryState.Failed).ToList().ToAsyncEnumerable();
}

/// <summary>Reaches every bureau and keeps what it was given.</summary>
public sealed class MemoryChannel : IChannel
{
    public List<Parcel> Sent { get; } = [];

    public string Name => "memory";

    public bool Reaches(Contact contact) => true;

    public Task<string> SendAsync(Parcel parcel, Contact contact, CancellationToken stop)
    {
        Sent.Add(parcel);
        return Task.FromResult("taken");
    }
}

public sealed class MemorySnapshots : ISnapshotStore
{
    private readonly Dictionary<(string, string), SiteSnapshot> rows = [];

    public Task SaveAsync(SiteSnapshot snapshot, CancellationToken stop)
    {
        rows[(snapshot.Bureau, snapshot.Site)] = snapshot;
        return Task.CompletedTask;
    }

    public Task<SiteSnapshot?> LoadAsync(string bureau, string site, CancellationToken stop) => Task.FromResult(rows.GetValueOrDefault((bureau, site)));
}
