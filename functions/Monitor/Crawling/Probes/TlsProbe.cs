using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Monitor.Crawling.Network;
using Monitor.Pages;

namespace Monitor.Crawling.Probes;

/// <summary>One TLS handshake with a registered host: is https offered, and does its certificate hold? Nothing is sent over it.</summary>
internal static class TlsProbe
{
    private const int httpsPort = 443;

    public static async Task<TlsFact> AskAsync(Uri root, Reach reach, CrawlLimits limits, TimeProvider clock, CancellationToken stop)
    {
        var port = root.Scheme == Uri.UriSchemeHttps ? root.Port : httpsPort;
        using var patience = new CancellationTokenSource(limits.AttemptTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await ShakeAsync(root.IdnHost, port, reach, clock, both.Token);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            return fault switch
            {
                OperationCanceledException => new(root.IdnHost, port, FetchOutcome.TimedOut),
                GuardedException => new(root.IdnHost, port, FetchOutcome.Guarded),
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new(root.IdnHost, port, FetchOutcome.DnsFault),
                SocketException => new(root.IdnHost, port, FetchOutcome.ConnectFault),
                _ => new(root.IdnHost, port, FetchOutcome.TlsFault, Fault: "安全连接握手失败"),
            };
        }
    }

    private static async Task<TlsFact> ShakeAsync(string host, int port, Reach reach, TimeProvider clock, CancellationToken stop)
    {
        var admitted = Array.FindAll(await Dns.GetHostAddressesAsync(host, stop), address => AddressGuard.Admits(address, reach));
        if (admitted is []) throw new GuardedException(host);
        using var client = new TcpClient();
        await client.ConnectAsync(admitted, port, stop);
        string? fault = null;
        DateOnly? until = null;
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = host,
                RemoteCertificateValidationCallback = (_, shown, chain, errors) =>
                {
                    until = shown is null ? null : DateOnly.FromDateTime(Whole(shown).NotAfter.ToUniversalTime());
                    fault = Words(shown, chain, errors, clock.GetUtcNow());
                    return errors == SslPolicyErrors.None;
                },
            }, stop);
        }
        catch (AuthenticationException) when (fault is not null) { }
        return new(host, port, fault is null ? FetchOutcome.Fetched : FetchOutcome.TlsFault, until, fault);
    }

    private static X509Certificate2 Whole(X509Certificate shown) => shown as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(shown.GetRawCertData());

    private static string? Words(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, DateTimeOffset now)
    {
        if (errors == SslPolicyErrors.None) return null;
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return "服务器没有出示证书";
        var whole = Whole(certificate);
        if (whole.NotAfter.ToUniversalTime() < now.UtcDateTime) return $"证书已于{whole.NotAfter.ToUniversalTime():yyyy年M月d日}过期";
        if (whole.NotBefore.ToUniversalTime() > now.UtcDateTime) return $"证书自{whole.NotBefore.ToUniversalTime():yyyy年M月d日}起才有效";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return "证书与网站域名不符";
        return whole.SubjectName.RawData.AsSpan().SequenceEqual(whole.IssuerName.RawData) ? "证书为自签名，不受信任"
            : chain?.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.PartialChain)) == true ? "证书链不完整或颁发机构不受信任" : "证书不受信任";
    }
}
