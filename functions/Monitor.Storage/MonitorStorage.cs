using Microsoft.Extensions.DependencyInjection;
using Monitor.Crawling;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Runs.Timers;
using Monitor.Scoring;
using Monitor.Serving;
using Monitor.Storage.Blobs;
using Monitor.Storage.Evidence;
using Monitor.Storage.Queues;
using Monitor.Storage.Tables;

namespace Monitor.Storage;

/// <summary>Every port to storage over one account. Tables, containers and queues are made on first use.</summary>
public sealed class MonitorStorage
{
    private MonitorStorage(StorageAccount account, string prefix, TimeProvider clock)
    {
        var (tables, containers) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        Table TableOf(string name)
        {
            tables.Add(name);
            return new(account, prefix + name);
        }
        BlobFolder FolderOf(string name)
        {
            containers.Add(name);
            return new(account, prefix + name);
        }
        (Account, Prefix, Tables, Containers) = (account, prefix, tables, containers);
        Snapshots = new SnapshotBlobs(FolderOf("snapshots"));
        Frontiers = new FrontierBlobs(FolderOf("frontiers"));
        Judgements = new JudgementBlobs(FolderOf("judgements"));
        Trees = new SectionTreeBlobs(FolderOf("judgements"));
        Evidence = new EvidenceBlobs(FolderOf("evidence"), FolderOf("evidenceindex"));
        Archive = new EvidenceArchive(FolderOf("evidence"), FolderOf("evidenceindex"));
        HostLeases = new HostLeases(new(account, prefix + "hosts"), clock);
        Findings = new FindingTable(TableOf("findings"), TableOf("findingindex"), TableOf("figures"), new(TableOf("findingdue")));
        Runs = new RunTable(TableOf("runs"));
        Scorecards = new ScorecardTable(TableOf("scorecards"));
        IssueLists = new IssueListTable(TableOf("issuelists"), FolderOf("lists"));
        Deliveries = new DeliveryTable(TableOf("deliveries"));
        DeliveryNotes = new QueueChannel(account, prefix + StorageNames.Deliveries);
        Tokens = new TokenTable(TableOf("tokens"));
        Cities = new CityBlobs(FolderOf("cities"));
        Ledgers = new LedgerTable(TableOf("ledgers"));
        Audit = new AuditTable(TableOf("audit"));
        Publications = new PublicationTable(TableOf("scorecards"));
        Visits = new VisitQueues(account, prefix);
        Firings = new FiringTable(TableOf("firings"));
    }

    public StorageAccount Account { get; }
    public string Prefix { get; }

    /// <summary>Every table and container that holds something worth keeping, without the prefix.</summary>
    public IReadOnlySet<string> Tables { get; }
    public IReadOnlySet<string> Containers { get; }
    public ISnapshotStore Snapshots { get; }
    public IFrontierStore Frontiers { get; }
    public IJudgementStore Judgements { get; }
    public ISectionTreeStore Trees { get; }
    public IEvidenceStore Evidence { get; }
    public IEvidenceArchive Archive { get; }
    public IHostLeases HostLeases { get; }
    public IFindingStore Findings { get; }
    public IRunStore Runs { get; }
    public IScorecardStore Scorecards { get; }
    public IIssueListStore IssueLists { get; }
    public IDeliveryStore Deliveries { get; }

    /// <summary>The queue that tells of every parcel, as a channel of delivery.</summary>
    public IChannel DeliveryNotes { get; }
    public ITokenStore Tokens { get; }
    public IAuditLog Audit { get; }
    public IPublicationStore Publications { get; }
    public ILedgerStore Ledgers { get; }
    public ICityStore Cities { get; }
    public IFiringStore Firings { get; }
    public IVisitQueue Visits { get; }

    /// <summary>Opens `UseDevelopmentStorage=true`, a connection string, or an account's https address (no key: the machine's or person's identity).</summary>
    /// <param name="prefix">Lower-case letters and digits before every name, so that several installations can share an account.</param>
    /// <exception cref="FormatException">Neither a connection string nor an account's address.</exception>
    public static MonitorStorage Create(string connection, string prefix = "", TimeProvider? clock = null) => new(StorageAccount.Open(connection), prefix, clock ?? TimeProvider.System);
}

public static class MonitorStorageRegistration
{
    /// <summary>Registers every port to storage over one account.</summary>
    public static IServiceCollection AddMonitorStorage(this IServiceCollection services, string connection, string prefix = "") => services
        .AddSingleton(provider => MonitorStorage.Create(connection, prefix, provider.GetService<TimeProvider>()))
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Snapshots)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Frontiers)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Judgements)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Trees)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Evidence)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Archive)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().HostLeases)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Deliveries)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().DeliveryNotes)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Findings)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Runs)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Scorecards)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().IssueLists)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Tokens)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Audit)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Publications)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Ledgers)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Cities)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Firings)
        .AddSingleton(provider => provider.GetRequiredService<MonitorStorage>().Visits);
}
