using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.EndToEnd.Tests.Hostile;

/// <summary>A server that says on the wire whatever its script says: no library between, so that it can break every rule.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> answer;
    private readonly Task accepting;
    private int asked;

    /// <param name="answer">Gets the path that was asked for and the wire.</param>
    public HostileServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        Root = new($"http://{listener.LocalEndpoint}/");
        accepting = AcceptAsync();
    }

    public Uri Root { get; }
    public int Asked => asked;

    public static Task SayAsync(NetworkStream wire, string head, string body, CancellationToken stop) =>
        wire.WriteAsync(Encoding.UTF8.GetBytes($"{head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"), stop).AsTask();

    public static Task PageAsync(NetworkStream wire, string body, CancellationToken stop) => SayAsync(wire, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", body, stop);

    public static Task MissingAsync(NetworkStream wire, CancellationToken stop) => SayAsync(wire, "HTTP/1.1 404 Not Found", "", stop);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException) { }
        await Task.WhenAll(open);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var wire = client.GetStream();
            using var reader = new StreamReader(wire, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync(closing.Token))?.Split(' ') is [_, var asking, ..] ? asking : "/";
            while (await reader.ReadLineAsync(closing.Token) is { Length: > 0 }) { }
            Interlocked.Increment(ref asked);
            await answer(path, wire, closing.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException) { }
    }
}
