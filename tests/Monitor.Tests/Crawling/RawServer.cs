using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Tests.Crawling;

/// <summary>Answers every request on loopback with the same octets, and keeps the paths that were asked for.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public RawServer(byte[] answer)
    {
        listener.Start();
        serving = ServeAsync(answer);
    }

    public Uri Root => new($"http://{listener.LocalEndpoint}/");
    public ConcurrentQueue<string> Asked { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1, leaveOpen: true);
                Asked.Enqueue((await reader.ReadLineAsync(stop.Token))?.Split(' ').ElementAtOrDefault(1) ?? "");
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }
                await client.GetStream().WriteAsync(answer, stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or InvalidOperationException or ObjectDisposedException) { }
    }
}
