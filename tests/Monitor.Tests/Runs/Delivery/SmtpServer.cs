using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Tests.Runs.Delivery;

/// <summary>An SMTP server (RFC 5321) on a free loopback port that keeps what it takes and refuses whom it is told to.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public List<string> Messages { get; } = [];

    /// <summary>Answers RCPT TO with this line while it is set.</summary>
    public string? Refusal { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback ESMTP");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA") await TakeAsync(reader, writer);
            else await writer.WriteLineAsync(verb switch { "EHLO" => "250 loopback", "RCPT" => Refusal ?? "250 OK", "QUIT" => "221 bye", _ => "250 OK" });
            if (verb == "QUIT") return;
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go ahead");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".") message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        Messages.Add(message.ToString());
        await writer.WriteLineAsync($"250 OK queued as {Messages.Count}");
    }
}
