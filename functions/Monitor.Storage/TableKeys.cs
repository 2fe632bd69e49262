using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Findings;

namespace Monitor.Storage;

/// <summary>
/// Every key of every table, blob and queue, made of what a thing is. Table keys take no / \ # ? or control characters and end at 1 KiB
/// (learn.microsoft.com, "Understanding the Table service data model").
/// </summary>
internal static class TableKeys
{
    public const string Figures = "figures";
    public const string Runs = "runs";
    public const string Periods = "periods";
    public const string Running = "running";
    public const string Lists = "lists";
    public const string Tokens = "tokens";
    public const string Publications = "publications";

    private const int LongestKey = 200;

    public static string Bureau(string bureau) => Escape(bureau);

    /// <summary>A finding and its events share the bureau's partition, so that both are written or neither.</summary>
    public static string Finding(string id) => $"f-{Escape(id)}";

    public static string Event(FindingEvent happened) =>
        $"{EventsOf(happened.Finding)}{happened.At.UtcTicks:D19}-{Hash($"{happened.Who}\n{happened.From}\n{happened.To}\n{happened.Why}\n{happened.Run}\n{happened.Link}")}";

    public const string Events = "e-";

    public static string EventsOf(string finding) => $"{Events}{Escape(finding)}-";

    /// <summary>A ledger row by its bureau and what it is about.</summary>
    public static string Ledger(string kind, string key) => $"{kind}-{Escape(key)}";

    /// <summary>Findings by id alone: sixteen partitions, so that new ones are written in few batches.</summary>
    public static string IndexPartition(string id) => id[..1];

    /// <summary>Newest first.</summary>
    public static string Recent(DateTimeOffset startedAt, string id) => $"{DateTimeOffset.MaxValue.UtcTicks - startedAt.UtcTicks:D19}-{Escape(id)}";

    public static string Run(string id) => $"run-{Escape(id)}";

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Site(string key) => $"site-{Escape(key)}";

    public static string Version(int version) => version == 0 ? Running : $"v{version.ToString("D6", CultureInfo.InvariantCulture)}";

    public static string Snapshot(string bureau, string site) => $"{Escape(bureau)}/{Escape(site)}.json.br";

    public static string Frontier(string bureau, string site) => $"{Escape(bureau)}/{Escape(site)}";

    public static string Judged(string bureau, string period) => $"{Escape(period)}/{Escape(bureau)}.json.br";

    public static string Tree(string bureau) => $"trees/{Escape(bureau)}.json.br";

    public static string Pack(string bureau, string site, string visit, int part) => $"{Packs}{Escape(bureau)}/{Escape(site)}/{Escape(visit)}-{part:D3}.warc.gz";

    public static string PackIndex(string bureau, string site) => $"{PackIndexes}{Escape(bureau)}/{Escape(site)}";

    public const string PackIndexes = "index/";

    public static string Cited(string sha256) => $"{CitedPages}{sha256[..2]}/{sha256}.warc.gz";

    public const string CitedPages = "cited/";

    public const string Packs = "packs/";

    public const string Due = "due";

    /// <summary>In the order of days, then bureaus.</summary>
    public static string DueRow(DateOnly day, Finding finding) => $"{DueRow(day)}{Escape(finding.Bureau)}-{Escape(finding.Id)}";

    public static string DueRow(DateOnly day) => $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-";

    public const string Failures = "failures";

    /// <summary>Everything about one parcel shares a partition.</summary>
    public static string Parcel(string key) => $"parcel-{Escape(key)}";

    public static string Head(string channel) => $"head-{Escape(channel)}";

    public static string Failure(string key, string channel) => $"{Escape(key)}-{Escape(channel)}";

    /// <summary>About two weeks a partition: the first six digits of the entry's key, which counts down.</summary>
    public static string Audit(string key) => key.Length < 6 ? Escape(key) : Escape(key[..6]);

    public static string Host(string host) => Escape(host.ToLowerInvariant());

    public const string City = "city.json.br";

    public static string Document(string number, string format) => $"{Escape(number)}.{Escape(format)}";

    /// <summary>Any text as a key: what keys cannot hold becomes ~XXXX, what is too long ends in its hash.</summary>
    public static string Escape(string text)
    {
        var escaped = text.Any(IsForbidden) ? string.Concat(text.Select(letter => IsForbidden(letter) ? $"~{(int)letter:X4}" : $"{letter}")) : text;
        return escaped.Length <= LongestKey ? escaped : $"{escaped[..(LongestKey - 17)]}~{Hash(text)}";
    }

    private static bool IsForbidden(char letter) => letter is '/' or '\\' or '#' or '?' or '%' or '+' or '~' or '\'' || char.IsControl(letter) || char.IsSurrogate(letter);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
