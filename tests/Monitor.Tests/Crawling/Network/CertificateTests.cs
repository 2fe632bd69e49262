using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Pages;

namespace Monitor.Tests.Crawling.Network;

public sealed class CertificateTests
{
    [Fact]
    public async Task A_site_with_a_bad_certificate_is_unreachable_for_that_reason()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-400), now.AddDays(-10));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null))));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var seen = await Sample.CrawlAsync(Sample.Order(new(app.Urls.First() + "/")));

        Assert.Equal(SiteState.Unreachable, seen.State);
        Assert.Equal(["tls-fault"], seen.Figures.Failures.Keys);
        Assert.Contains("证书", seen.Why, StringComparison.Ordinal);
        Assert.Contains("证书", FetchOutcome.TlsFault.Remedy, StringComparison.Ordinal);
    }
}
