using Monitor.Checks;
using Monitor.Findings;
using Monitor.Dashboard;
using Monitor.EndToEnd.Tests.Api;
using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Dashboard;

/// <summary>The sample city's dashboard on a real Azurite, started once for tests that only look.</summary>
public sealed class SampleDashboard : IAsyncDisposable
{
    private readonly Lazy<Task<ServingHost>> host;

    public SampleDashboard(StorageFixture storage) => host = new(async () =>
    {
        var started = await StartAsync(storage, office: true);
        await started.Service<IAuditLog>().SaveAsync(new(SampleCity.Now, "公开办李四", Role.Office, null, "POST api/findings/{id}/decisions", SampleCity.Findings[0].Id, 200), default);
        await started.Service<IAuditLog>().SaveAsync(new(SampleCity.Now, "卫健委张三", Role.Bureau, "health", "POST api/findings/{id}/replies", SampleCity.Findings[3].Id, 409), default);
        await started.Service<IJudgementStore>().SaveAsync(Judged("veterans"), default);
        return started;
    });

    /// <summary>The verdicts behind a bureau's sample findings: what a score is supposed from.</summary>
    private static JudgedBureau Judged(string bureau) => new()
    {
        Bureau = bureau,
        Period = "2026Q1",
        Run = SampleCity.Run.Id,
        AsOf = SampleCity.Today,
        Whole = true,
        Verdicts = [.. SampleCity.Findings.Where(finding => finding.Bureau == bureau && finding.Outcome == Outcome.Missed).Select(finding => new JudgedDuty(finding.Duty, finding.Id, Verdict.Missed(finding.Subject, finding.Reason, new(finding.Url ?? "", null, null))))],
    };

    public Task<ServingHost> HostAsync() => host.Value;

    /// <summary>A host of a test's own; <paramref name="office"/>: visitors of this machine are the office.</summary>
    public static async Task<ServingHost> StartAsync(StorageFixture storage, bool office)
    {
        var stores = await storage.FreshStoresAsync();
        return await ServingHost.StartAsync(
            options => (options.LoopbackIsOffice, options.AsOf, options.ReadsPerMinute) = (office, SampleCity.Today, int.MaxValue),
            services => stores(services.AddDashboard()),
            app => app.MapMonitorDashboard());
    }

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated) await (await host.Value).DisposeAsync();
    }
}
