using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Monitor.Serving;

/// <summary>Entra ID tokens: signature, issuer, audience and life are checked here, on every host; app roles `office`, `bureau`, `reader`, and for a bureau the claim `bureau`.</summary>
public sealed partial class EntraTokens(IOptions<ServingOptions> options, ILogger<EntraTokens> log)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    // Signing keys are fetched once and again when an unknown one turns up
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? keys = options.Value.Authority is { } authority
        ? new($"{authority}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = authority.StartsWith("https:", StringComparison.Ordinal) })
        : null;

    /// <summary>Whose token it is; null where Entra is not set up, the token is not valid, or it carries no role of ours.</summary>
    public async ValueTask<Visitor?> ReadAsync(string token, CancellationToken stop)
    {
        if (keys is null || !Handler.CanReadToken(token)) return null;
        var result = await Handler.ValidateTokenAsync(token, new()
        {
            ConfigurationManager = keys,
            ValidAudiences = [options.Value.EntraAudience, $"api://{options.Value.EntraAudience}"],
            ValidIssuer = (await keys.GetConfigurationAsync(stop)).Issuer,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
        });
        if (result.IsValid) return VisitorOf((JsonWebToken)result.SecurityToken);
        Log.Refused(log, result.Exception.Message);
        return null;
    }

    private static Visitor? VisitorOf(JsonWebToken token)
    {
        var roles = token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToHashSet();
        var name = Claim(token, "preferred_username") ?? Claim(token, "oid") ?? token.Subject;
        if (roles.Contains("office")) return new(name, Role.Office);
        if (roles.Contains("bureau") && Claim(token, "bureau") is { } bureau) return new(name, Role.Bureau, bureau);
        return roles.Contains("reader") ? new(name, Role.Reader) : null;
    }

    private static string? Claim(JsonWebToken token, string type) => token.Claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "An Entra token was refused: {Why}")]
        public static partial void Refused(ILogger log, string why);
    }
}
