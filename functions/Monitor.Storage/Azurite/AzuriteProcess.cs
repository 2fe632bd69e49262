using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Monitor.Storage.Azurite;

/// <summary>The Node process. It ends when its standard input closes, thus also when our process is killed.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The account and key that every Azurite has, published in its documentation; it listens on loopback only.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly Task<string> complaints;

    private AzuriteProcess(Process process) => (this.process, complaints) = (process, process.StandardError.ReadToEndAsync());

    public string ConnectionString { get; private set; } = "";

    public static async Task<AzuriteProcess> StartAsync(string home, string data, CancellationToken stop)
    {
        var started = new AzuriteProcess(Node.Start("node", home, [Path.Combine(home, "start.cjs"), .. Arguments(data)]));
        try
        {
            started.ConnectionString = await started.ListeningAsync(stop);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets it write its files; kills it when it does not end.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private static IEnumerable<string> Arguments(string data) =>
        new[] { "blob", "queue", "table" }
            .SelectMany(service => new[] { $"--{service}Host", "127.0.0.1", $"--{service}Port", "0" })
            .Concat(["--location", data, "--skipApiVersionCheck", "--disableTelemetry", "--silent"]);

    private async Task<string> ListeningAsync(CancellationToken stop)
    {
        var endpoints = "";
        for (var left = 3; left > 0;)
        {
            var line = await process.StandardOutput.ReadLineAsync(stop)
                ?? throw new AzuriteUnavailableException($"Azurite 未能启动：{(await complaints).Trim()}");
            if (Listening().Match(line) is not { Success: true } found) continue;
            endpoints += $";{found.Groups["service"].Value}Endpoint={found.Groups["url"].Value}/devstoreaccount1";
            left--;
        }
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return Account + endpoints + ";";
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<url>http://\S+?)/?$")]
    private static partial Regex Listening();
}
