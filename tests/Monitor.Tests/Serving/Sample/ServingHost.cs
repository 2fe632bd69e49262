using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Tests.Serving.Sample;

/// <summary>The API over real HTTP on a free loopback port, with the sample city behind it.</summary>
public sealed class ServingHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServingHost(WebApplication app) => this.app = app;

    public MemoryFindings Findings { get; } = new();
    public MemoryRuns Runs { get; } = new();
    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts a host; <paramref name="more"/> adds services (a real storage's come after those in memory, and so before them), <paramref name="map"/> further routes.</summary>
    public static async Task<ServingHost> StartAsync(Action<ServingOptions>? configure = null, Action<IServiceCollection>? more = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        ServingHost host = null!;
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(SampleCity.Now)).AddMonitor(SampleCity.City)
            .AddSingleton<IFindingStore>(_ => host.Findings).AddSingleton<IRunStore>(_ => host.Runs)
            .AddSingleton<IScorecardStore, MemoryScorecards>().AddSingleton<IIssueListStore, MemoryLists>()
            .AddSingleton<IPublicationStore, MemoryPublications>().AddSingleton<IJudgementStore, MemoryJudgements>().AddSingleton<ISectionTreeStore, MemoryTrees>().AddSingleton<ILedgerStore, MemoryLedgers>().AddSingleton<ISnapshotStore, MemorySnapshots>()
            .AddSingleton<MemoryQueue>().AddSingleton<IVisitQueue>(services => services.GetRequiredService<MemoryQueue>())
            .AddSingleton<IDeliveryStore, MemoryDeliveries>().AddSingleton<IChannel, MemoryChannel>()
            .AddSingleton<MemoryAudit>().AddSingleton<IAuditLog>(services => services.GetRequiredService<MemoryAudit>()).AddSingleton<MemoryTokens>().AddSingleton<ITokenStore>(services => services.GetRequiredService<MemoryTokens>())
            .AddSingleton<MemoryEvidence>().AddSingleton<IEvidenceStore>(services => services.GetRequiredService<MemoryEvidence>())
            .AddServing(configure ?? (options => options.LoopbackIsOffice = true));
        more?.Invoke(builder.Services);
        host = new(builder.Build());
        host.app.MapMonitorApi();
        map?.Invoke(host.app);
        await host.FillAsync();
        await host.app.StartAsync();
        host.Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(host.app.Urls.Single()) };
        return host;
    }

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<JsonNode> JsonAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>Text of a fresh token of that role.</summary>
    public async Task<string> TokenAsync(Role role, string? bureau = null, TimeSpan? lifetime = null, string? name = null)
    {
        var (stored, text) = ApiToken.Create(name ?? $"{role}-{bureau}", role, bureau, SampleCity.Now, lifetime ?? TimeSpan.FromDays(1));
        await Service<ITokenStore>().SaveAsync(stored, default);
        return text;
    }

    /// <summary>Sends with a token, as JSON where there is a body.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await Http.SendAsync(request);
    }

    private async Task FillAsync()
    {
        await Service<IFindingStore>().SaveAsync([.. SampleCity.Findings.Select(finding => new FindingChange(finding,
            new(finding.Id, SampleCity.Now.AddDays(-18), "系统", null, finding.Status, "首次发现") { Run = SampleCity.Run.Id }))], default);
        await Service<IScorecardStore>().SaveAsync(SampleCity.Scorecard("2025Q4", -3), default);
        await Service<IScorecardStore>().SaveAsync(SampleCity.Scorecard("2026Q1"), default);
        await Service<IIssueListStore>().SaveAsync(SampleCity.List, new Dictionary<string, byte[]>(), default);
        await Service<IRunStore>().SaveAsync(SampleCity.Run, default);
        foreach (var bureau in SampleCity.City.Bureaus) await Service<ISectionTreeStore>().SaveAsync(SampleSite.TreeOf(bureau), default);
        foreach (var bureau in SampleCity.City.Bureaus) await KeepCopyAsync(bureau.Id, bureau.Sites[0].Key);
    }

    private async Task KeepCopyAsync(string bureau, string site)
    {
        var (evidence, copy) = (Service<IEvidenceStore>(), SampleCity.Copy(bureau));
        await using (var pack = await evidence.OpenPackAsync(bureau, site, "first", default))
        {
            await pack.AddAsync(copy, default);
            await pack.CompleteAsync(default);
        }
        await evidence.CiteAsync(bureau, site, [copy.Sha256], default);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
