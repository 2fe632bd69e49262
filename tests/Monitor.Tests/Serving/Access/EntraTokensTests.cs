using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving.Access;

/// <summary>Against an issuer of our own on loopback, with real keys and signatures.</summary>
public sealed class EntraTokensTests : IAsyncLifetime
{
    private const string Audience = "11111111-2222-3333-4444-555555555555";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "first" };
    private WebApplication issuer = null!;

    private string Authority => $"{issuer.Urls.Single()}/tenant/v2.0";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        issuer = builder.Build();
        issuer.MapGet("/tenant/v2.0/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object> { ["issuer"] = Authority, ["jwks_uri"] = $"{issuer.Urls.Single()}/keys" }));
        issuer.MapGet("/keys", () =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
            return Results.Json(new { keys = new[] { new { kty = jwk.Kty, use = "sig", kid = jwk.Kid, n = jwk.N, e = jwk.E } } });
        });
        await issuer.StartAsync();
    }

    [Theory]
    [InlineData("office", null, 200, 200)]
    [InlineData("bureau", "health", 200, 403)]
    [InlineData("bureau", null, 401, 401)]
    [InlineData("reader", null, 200, 403)]
    [InlineData("visitor", null, 401, 401)]
    public async Task App_roles_become_ours(string role, string? bureau, int findings, int runs)
    {
        await using var host = await StartAsync();
        var token = Token(role, bureau);

        using var first = await host.SendAsync(HttpMethod.Get, "/api/findings", token);
        using var second = await host.SendAsync(HttpMethod.Get, "/api/runs", token);

        Assert.Equal((findings, runs), ((int)first.StatusCode, (int)second.StatusCode));
    }

    [Fact]
    public async Task A_token_of_another_audience_issuer_key_or_time_is_refused()
    {
        await using var host = await StartAsync();
        string[] wrong =
        [
            Token("office", audience: "other"), Token("office", issuedBy: "https://elsewhere.invalid"), Token("office", lifetime: TimeSpan.FromHours(-1)),
            Token("office", signedWith: new RsaSecurityKey(RSA.Create(2048)) { KeyId = "first" }), Unsigned(Token("office")),
        ];

        foreach (var token in wrong)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, "/api/findings", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private Task<ServingHost> StartAsync() => ServingHost.StartAsync(options => (options.EntraInstance, options.EntraTenant, options.EntraAudience) = (issuer.Urls.Single(), "tenant", Audience));

    private string Token(string role, string? bureau = null, string audience = Audience, string? issuedBy = null, TimeSpan? lifetime = null, SecurityKey? signedWith = null)
    {
        var expires = TimeProvider.System.GetUtcNow().Add(lifetime ?? TimeSpan.FromHours(1)).UtcDateTime;
        var claims = new Dictionary<string, object> { ["roles"] = new[] { role }, ["preferred_username"] = "li@example.invalid", ["sub"] = "s" };
        if (bureau is not null) claims["bureau"] = bureau;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuedBy ?? Authority,
            Audience = audience,
            NotBefore = expires.AddHours(-2),
            IssuedAt = expires.AddHours(-2),
            Expires = expires,
            Claims = claims,
            SigningCredentials = new(signedWith ?? key, SecurityAlgorithms.RsaSha256),
        });
    }

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";

    public async ValueTask DisposeAsync() => await issuer.DisposeAsync();
}
