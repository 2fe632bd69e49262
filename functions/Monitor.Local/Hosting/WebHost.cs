using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitor.Checks;
using Monitor.Crawling.Rendering;
using Monitor.Dashboard;
using Monitor.Local.Rendering;
using Monitor.Planning;
using Monitor.Serving;
using Monitor.Storage;

namespace Monitor.Local.Hosting;

/// <summary>What this process does beside serving pages: queue workers, timers, whether a visitor on loopback is signed in as office; the address it listens on, and the clock it goes by.</summary>
internal sealed record WebChoices(int Workers, bool Timers, bool SignIn)
{
    public IPAddress Listen { get; init; } = IPAddress.Loopback;
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public FileInfo? CityFile { get; init; }
}

/// <summary>API and dashboard, with workers and timers where asked for.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebHost(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single().TrimEnd('/') + "/";

    public static async Task<WebHost> StartAsync(City city, string storage, int port, WebChoices choices, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ToStderr();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(choices.Listen, port);
        });
        builder.Services.AddSingleton(choices.Clock).AddMonitor(city).AddMonitorStorage(storage).AddSingleton<IPageRenderer, ChromiumRenderer>()
            .AddServing(serving => serving.LoopbackIsOffice = choices.SignIn).AddDashboard()
            .AddSingleton(new WorkerCount(choices.Workers)).AddHostedService<Workers>();
        if (choices.Timers) builder.Services.AddHostedService<Timers>();

        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();   // wrong settings are told before any work, all of them
        if (choices.CityFile is { } file) await app.Services.GetRequiredService<ICityStore>().SaveAsync(CityFiles.Of(file.FullName, CheckCatalog.Default.Vocabulary), stop);
        app.MapMonitorApi();
        app.MapMonitorDashboard();
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken)
        {
            await app.DisposeAsync();
            throw new IOException($"端口 {port} 无法使用，请用 --port 指定其他端口（0 为自动选择）：{taken.Message}", taken);
        }
        return new(app);
    }

    /// <summary>Returns when the program is asked to stop; work under way is saved first.</summary>
    public async Task UntilStoppedAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
        await app.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
