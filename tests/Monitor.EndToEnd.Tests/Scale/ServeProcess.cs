using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Monitor.EndToEnd.Tests.Scale;

/// <summary>`serve` as a process of its own, as an operator starts it.</summary>
public sealed class ServeProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServeProcess(Process process, Uri address) => (this.process, Api) = (process, new HttpClient { BaseAddress = address });

    /// <summary>Its API, signed in as office: it is asked from this machine.</summary>
    public HttpClient Api { get; }

    /// <param name="program">Path of Monitor.Local.dll.</param>
    public static async Task<ServeProcess> StartAsync(string program, string city, string storage, int workers)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", city, "--storage", storage, "--workers", $"{workers}", "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } told) Console.Error.WriteLine(told); };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at) return new(process, new(line[at..]));
        throw new InvalidOperationException($"serve ended with {process.ExitCode} before it told its address");
    }

    /// <summary>Starts a run over the whole city and waits until it is finished.</summary>
    public async Task<JsonNode> RunAsync(CancellationToken stop)
    {
        using var answer = await Api.PostAsJsonAsync("api/runs", new { }, stop);
        answer.EnsureSuccessStatusCode();
        while (true)
        {
            var run = JsonNode.Parse(await Api.GetStringAsync(answer.Headers.Location, stop))!;
            if (run["finishedAt"] is not null) return run;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
