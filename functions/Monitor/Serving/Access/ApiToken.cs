using System.Security.Cryptography;
using System.Text;

namespace Monitor.Serving;

/// <summary>An API token as it is stored: never the token, only the SHA-256 of its secret. Instants are UTC.</summary>
/// <param name="Id">Ten letters and digits, part of the token, the key it is found and revoked by.</param>
/// <param name="Name">Whose it is; stands in the audit.</param>
/// <param name="Bureau">Set exactly for the bureau role.</param>
public sealed record ApiToken(string Id, string Hash, string Name, Role Role, string? Bureau, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt = null)
{
    private const string Prefix = "mon";
    private const int SecretBytes = 32;

    /// <summary>A new token: what is stored, and the text that is shown once.</summary>
    public static (ApiToken Stored, string Text) Create(string name, Role role, string? bureau, DateTimeOffset now, TimeSpan lifetime)
    {
        if (role == Role.Bureau != bureau is not null) throw new ArgumentException("a bureau is named exactly for the bureau role", nameof(bureau));
        var id = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new(id, HashOf(secret), name, role, bureau, now, now + lifetime), $"{Prefix}_{id}_{secret}");
    }

    /// <summary>The id inside a token's text; null where it is none.</summary>
    public static string? IdIn(string text) => text.Split('_') is [Prefix, { Length: 10 } id, { Length: SecretBytes * 2 }] ? id : null;

    /// <summary>Whether the text is this token, unexpired and not revoked; in constant time.</summary>
    public bool Accepts(string text, DateTimeOffset now) =>
        RevokedAt is null && now < ExpiresAt && text.Split('_') is [_, _, var secret]
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(secret)));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>API tokens by id.</summary>
public interface ITokenStore
{
    /// <summary>Adds or replaces a token.</summary>
    Task SaveAsync(ApiToken token, CancellationToken stop);

    Task<ApiToken?> FindAsync(string id, CancellationToken stop);

    /// <summary>All, revoked and expired ones too.</summary>
    IAsyncEnumerable<ApiToken> AllAsync(CancellationToken stop);
}
