using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Serving;

/// <summary>One write: who did what to which thing, when (UTC), and how it ended.</summary>
/// <param name="Action">Method and route, or the command's name where it was given by hand.</param>
/// <param name="Subject">What the address names: a finding, a list, a period; null: nothing.</param>
/// <param name="Status">The HTTP status it ended with, or the exit status of a command; null: it never came to an end.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, Role Role, string? Bureau, string Action, string? Subject, int? Status)
{
    /// <summary>Sorts newest first, is the same for the same act, and names the row; <see cref="Status"/> is no part of it.</summary>
    public string Key
    {
        get
        {
            var what = SHA256.HashData(Encoding.UTF8.GetBytes($"{Who}\n{Role}\n{Bureau}\n{Action}\n{Subject}"));
            return string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - At.UtcTicks:D19}-{Convert.ToHexStringLower(what.AsSpan(0, 6))}");
        }
    }
}

/// <summary>Every write, kept for good.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry, or tells how one ended.</summary>
    Task SaveAsync(AuditEntry entry, CancellationToken stop);

    /// <summary>Newest first; those after the entry of that key where one is named.</summary>
    IAsyncEnumerable<AuditEntry> RecentAsync(string? after, CancellationToken stop);
}
