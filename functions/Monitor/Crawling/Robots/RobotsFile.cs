using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Monitor.Crawling.Robots;

/// <summary>Reads robots.txt (RFC 9309). Lines it does not know are passed over; what lies beyond 500 KiB is not read.</summary>
internal static class RobotsFile
{
    public const int MaxBytes = 500 * 1024;
    private const double longestDelay = 86_400;

    public static RobotsRules Parse(ReadOnlySpan<byte> body, string token)
    {
        if (body.Length > MaxBytes) body = body[..(body[..MaxBytes].LastIndexOfAny("\r\n"u8) + 1)];
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        var groups = new Groups(token);
        foreach (var line in TextOf(body).AsSpan().EnumerateLines()) groups.Read(line);
        return groups.Chosen();
    }

    // A rule cut in two would forbid more than was written; octets of another charset stay what they are
    private static string TextOf(ReadOnlySpan<byte> body) =>
        Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : string.Concat(Encoding.Latin1.GetString(body).Select(one => one < 0x80 ? $"{one}" : $"%{(int)one:X2}"));

    /// <summary>The groups as they go by: those that name us, those for everyone. Groups of one name count as one (2.2.1).</summary>
    private sealed class Groups(string token)
    {
        private readonly Group ours = new();
        private readonly Group everyone = new();
        private readonly List<string> sitemaps = [];
        private readonly List<Group> current = [];
        private bool inNames;

        public void Read(ReadOnlySpan<char> line)
        {
            if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
            if (line.IndexOf(':') is not (> 0 and var colon)) return;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToString().ToUpperInvariant())
            {
                case "USER-AGENT": Name(value); break;
                case "ALLOW": Add(true, value); break;
                case "DISALLOW": Add(false, value); break;
                case "CRAWL-DELAY": Delay(value); break;
                // Sitemap lines belong to no group and do not end one
                case "SITEMAP" when value.Length > 0: sitemaps.Add(value.ToString()); break;
            }
        }

        public RobotsRules Chosen() => (ours.Named ? ours : everyone) is var group ? new([.. group.Rules], group.Delay, sitemaps) : RobotsRules.AllowAll;

        private void Name(ReadOnlySpan<char> value)
        {
            if (!inNames) current.Clear();
            inNames = true;
            if (value is "*") current.Add(everyone);
            else if (IsUs(value)) current.Add(ours.Name());
        }

        private void Add(bool allows, ReadOnlySpan<char> value)
        {
            inNames = false;
            if (value.Length == 0) return;
            var rule = new RobotsRule(allows, new(value.ToString()), $"{(allows ? "Allow" : "Disallow")}: {value}");
            foreach (var group in current) group.Rules.Add(rule);
        }

        private void Delay(ReadOnlySpan<char> value)
        {
            inNames = false;
            if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is not >= 0) return;
            foreach (var group in current) group.Delay = TimeSpan.FromSeconds(Math.Min(seconds, longestDelay));
        }

        // Only letters, _ and - make a product token (2.2.1): "DisclosureMonitor/1.0" names us too
        private bool IsUs(ReadOnlySpan<char> value)
        {
            var end = value.IndexOfAnyExcept(tokenLetters);
            return (end < 0 ? value : value[..end]).Equals(token, StringComparison.OrdinalIgnoreCase);
        }

        private static readonly System.Buffers.SearchValues<char> tokenLetters =
            System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
    }

    private sealed class Group
    {
        public bool Named { get; private set; }
        public List<RobotsRule> Rules { get; } = [];
        public TimeSpan? Delay { get; set; }

        public Group Name()
        {
            Named = true;
            return this;
        }
    }
}
