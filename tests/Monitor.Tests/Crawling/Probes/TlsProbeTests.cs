using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Crawling.Network;
using Monitor.Crawling.Probes;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Probes;

public sealed class TlsProbeTests
{
    [Theory]
    [InlineData(-400, -10, "过期")]
    [InlineData(-10, 90, "自签名")]
    [InlineData(10, 90, "起才有效")]
    public async Task Says_what_is_wrong_with_a_certificate(int from, int until, string words)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var server = await StartAsync(now.AddDays(from), now.AddDays(until));

        var fact = await TlsProbe.AskAsync(new(server.Urls.First()), Reach.Private, Sample.QuickLimits, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.TlsFault, fact.Outcome);
        Assert.Contains(words, fact.Fault, StringComparison.Ordinal);
        Assert.Equal(DateOnly.FromDateTime(now.AddDays(until).UtcDateTime), fact.NotAfter);
    }

    [Fact]
    public async Task Says_when_plain_http_answers_and_when_private_addresses_are_closed()
    {
        await using var site = await LoopbackSite.StartAsync();
        var https = new UriBuilder(site.Root) { Scheme = "https", Port = site.Root.Port }.Uri;

        Assert.Equal(FetchOutcome.TlsFault, (await TlsProbe.AskAsync(https, Reach.Private, Sample.QuickLimits, TimeProvider.System, TestContext.Current.CancellationToken)).Outcome);
        Assert.Equal(FetchOutcome.Guarded, (await TlsProbe.AskAsync(https, Reach.Public, Sample.QuickLimits, TimeProvider.System, TestContext.Current.CancellationToken)).Outcome);
    }

    private static async Task<WebApplication> StartAsync(DateTimeOffset from, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, until);
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        await app.StartAsync();
        return app;
    }
}
