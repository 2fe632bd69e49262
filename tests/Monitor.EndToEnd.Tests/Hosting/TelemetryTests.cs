using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Monitor.EndToEnd.Tests.Scale;
using Monitor.Local.Hosting;

namespace Monitor.EndToEnd.Tests.Hosting;

/// <summary>What `run` tells of itself, to the console and to a collector.</summary>
public sealed class TelemetryTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> received = new();

    [Fact]
    public async Task A_run_sends_its_steps_and_sums_with_bureau_and_run_and_nothing_that_pages_say()
    {
        using var folder = new TemporaryFolder();
        await using var collector = await CollectorAsync();
        await using var sites = await SmallSites.StartAsync(alone: 2, sharing: 0);

        var told = await RunAsync(sites.WriteCity(folder.Path, "0s"), folder.Path, collector.Urls.First());

        string[] lines = [.. told.Split('\n').Where(line => line.Contains(" ms ", StringComparison.Ordinal))];
        Assert.All(new[] { "visit", "fetch", "parse", "judge", "store" }, step => Assert.Contains(lines, line => line.Split(' ')[1] == step));
        Assert.Contains(lines, line => line.Contains("visit", StringComparison.Ordinal) && line.Contains("bureau=bureau-0", StringComparison.Ordinal) && line.Contains("run=2", StringComparison.Ordinal) && line.Contains("outcome=done", StringComparison.Ordinal));
        Assert.Contains("monitor.visits state=whole 2", told, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("事项", StringComparison.Ordinal) || line.Contains(".html", StringComparison.Ordinal));
        Assert.Contains(received["/v1/traces"], body => body.Contains("judge", StringComparison.Ordinal) && body.Contains("bureau-1", StringComparison.Ordinal));
        Assert.Contains(received["/v1/metrics"], body => body.Contains("monitor.step.duration", StringComparison.Ordinal));
    }

    /// <summary>Takes what an OTLP exporter posts.</summary>
    private async Task<WebApplication> CollectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.GetOrAdd(context.Request.Path.Value!, _ => new()).Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        });
        await app.StartAsync(Stop);
        return app;
    }

    private static async Task<string> RunAsync(string city, string folder, string collector)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WebHost).Assembly.Location, "run", city, "--out", Path.Combine(folder, "out")])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["MONITOR_TELEMETRY"] = "console", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
        })!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(Stop), process.StandardOutput.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await output;
        Assert.Equal(0, process.ExitCode);
        return await errors;
    }
}
