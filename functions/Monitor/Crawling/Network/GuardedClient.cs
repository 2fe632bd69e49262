using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Crawling.Network;

/// <summary>
/// One client a reach: pooled connections are shared only by requests that may use them. The guard looks at the resolved address when it
/// connects, so that a name that changes its address gains nothing.
/// </summary>
internal static class GuardedClient
{
    /// <summary>Called when a request's own connection stands, right before the request goes out.</summary>
    public static readonly HttpRequestOptionsKey<Action> Connected = new("connected");

    public static HttpClient Create(Reach reach, CrawlLimits limits) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = limits.ConnectTimeout,
        MaxResponseHeadersLength = limits.MaxHeaderKilobytes,
        MaxResponseDrainSize = 64 << 10,
        // Octets as they came: their charset is the server's own
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectCallback = async (context, stop) =>
        {
            var stream = await ConnectAsync(context.DnsEndPoint, reach, stop);
            if (context.InitialRequestMessage.Options.TryGetValue(Connected, out var told)) told();
            return stream;
        },
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Reach reach, CancellationToken stop)
    {
        var admitted = Array.FindAll(await Dns.GetHostAddressesAsync(target.Host, stop), address => AddressGuard.Admits(address, reach));
        if (admitted is []) throw new GuardedException(target.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
