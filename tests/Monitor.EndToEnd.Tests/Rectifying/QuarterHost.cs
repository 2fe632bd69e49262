using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Checks;
using Monitor.Crawling.Rendering;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.EndToEnd.Tests.Rectifying;

/// <summary>The product over a real storage, a real site and a real mail server, on a clock that a test moves.</summary>
internal sealed class QuarterHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AzuriteHost azurite;
    private readonly string folder;

    private QuarterHost(ServiceProvider services, AzuriteHost azurite, string folder) => (this.services, this.azurite, this.folder) = (services, azurite, folder);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public DateOnly Today => Get<TimeProvider>().ShanghaiDay;

    /// <param name="crawl">Further rules of the crawl.</param>
    /// <param name="duties">Further duties of the plan, a line each.</param>
    public static async Task<QuarterHost> StartAsync(string site, TimeProvider clock, int mailPort, string crawl = "", string duties = "", IPageRenderer? renderer = null)
    {
        var folder = Directory.CreateTempSubdirectory("monitor-quarter-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "city.yaml"), City(site, crawl), Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "plan.yaml"), $"{Plan}\n{duties}", Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "indicators.yaml"), Indicators, Stop);
        var azurite = await AzuriteHost.StartAsync(Path.Combine(folder, "storage"), Console.Error, Stop);
        var services = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddSingleton(clock)
            .AddMonitor(CityReader.Read(Path.Combine(folder, "city.yaml"), CheckCatalog.Default.Vocabulary, 2026)).AddMonitorStorage(azurite.ConnectionString)
            .AddSingleton<ReplyToFinding>().AddSingleton<DecideFinding>();
        if (renderer is not null) services.AddSingleton(renderer);
        services.Configure<MailOptions>(mail => (mail.Host, mail.Port, mail.From, mail.Security) = ("127.0.0.1", mailPort, "zwgk@example.invalid", MailKit.Security.SecureSocketOptions.None));
        return new(services.BuildServiceProvider(), azurite, folder);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A run over the city, through the queue, as a night's is.</summary>
    public async Task RunAsync() => await WorkAsync([await Get<StartRun>().HandleAsync(RunOrders.WholeCity(Today), Stop)]);

    /// <summary>Works on the queue until these runs are over.</summary>
    public async Task WorkAsync(IReadOnlyCollection<Run> runs)
    {
        var left = runs.SelectMany(run => run.Expected.Select(site => (run.Id, site))).ToHashSet();
        await Get<WorkVisits>().HandleAsync(1, async (outcome, stop) =>
        {
            await Get<FinishVisit>().HandleAsync(outcome, stop);
            Assert.IsNotType<VisitOutcome.Failed>(outcome);
            if (outcome is VisitOutcome.Done { Visit: var done }) left.Remove((done.Run, done.Site));
            return left.Count == 0;
        }, null, Stop);
    }

    public async Task<Finding> FindAsync(string duty) => await Get<IFindingStore>().OfBureauAsync("veterans", Stop).SingleAsync(finding => finding.Duty == duty, Stop);

    public async Task<FindingStatus> StatusAsync(string duty) => (await FindAsync(duty)).Status;

    public async Task<decimal> ScoreAsync(string period) => (await Get<IScorecardStore>().FindAsync(period, Stop))!.Of("veterans")!.Score;

    /// <summary>A bureau's reply, and the re-check that it brings.</summary>
    public async Task ReplyAsync(string duty, FindingReply reply)
    {
        Assert.IsType<Rectified.Moved>(await Get<ReplyToFinding>().HandleAsync((await FindAsync(duty)).Id, "退役军人局办公室", reply, Stop));
        if (reply.Kind == ReplyKind.Rectified) await WorkAsync([await Get<IRunStore>().RecentAsync(Stop).FirstAsync(Stop)]);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string City(string site, string crawl) => $$"""
        city: 示例市
        office: { name: 示例市政务公开办公室, email: zwgk@example.invalid }
        indicators: indicators.yaml
        plans: [plan.yaml]
        crawl: { delay: 0s, confirmAfter: 6h, allowPrivateNetworks: true, budget: 1m{{crawl}} }
        rectification: { within: 5 working days, remind: 2 working days, lookBack: 20 days }
        bureaus:
          - id: veterans
            name: 示例市退役军人事务局
            class: key-area
            contact: { email: tyjr@example.invalid }
            sites: [{ url: "{{site}}" }]
        """;

    private const string Plan = """
        plan: 示例市2026年政务公开工作方案
        year: 2026
        duties:
          - { id: notices-fresh, title: 通知公告按时更新, section: notices, check: section-updated, with: { within: 14 days }, indicator: N-1, owner: 办公室 }
          - { id: guide-online, title: 公开指南可以打开, section: disclosure-guide, check: section-present, indicator: G-1 }
        """;

    /// <summary>One stale column costs 20 of 50, a missing guide all 30; the rest is earned by rectifying.</summary>
    private const string Indicators = """
        indicators: 季度测评指标
        version: "2026.1"
        groups:
          - id: content
            name: 公开内容
            weight: 80
            indicators:
              - { id: N-1, name: 通知公告更新, points: 50, mode: auto, unit: 20 }
              - { id: G-1, name: 公开指南, points: 30, mode: auto }
          - id: rectification
            name: 问题整改
            weight: 20
            indicators:
              - { id: REC-1, name: 按期整改率, points: 12, mode: auto }
              - { id: REC-3, name: 复发率, points: 8, mode: auto }
        grades: [{ min: 90, name: 优秀 }, { min: 80, name: 良好 }, { min: 60, name: 合格 }, { min: 0, name: 不合格 }]
        """;
}
