using System.Buffers;
using System.Globalization;

namespace Monitor.Pages.Web;

/// <summary>Hosts of web addresses: domains in ASCII (IDNA), IPv4 in all its spellings, IPv6 in brackets.</summary>
internal static class WebHost
{
    private static readonly SearchValues<char> forbidden = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(code => (char)code), .. "#/:<>?@[\\]^|%\u007F"]);
    private static readonly IdnMapping idn = new() { UseStd3AsciiRules = false, AllowUnassigned = false };

    /// <summary>Where the host of an authority ends and its port begins; -1: no port.</summary>
    public static int EndOf(ReadOnlySpan<char> authority)
    {
        var from = authority is ['[', ..] && authority.IndexOf(']') is > 0 and var close ? close : 0;
        return authority[from..].IndexOf(':') is >= 0 and var colon ? from + colon : -1;
    }

    /// <summary>Null: no host.</summary>
    public static string? Parse(string written)
    {
        if (written is ['[', .. var inner, ']']) return Ipv6.Parse(inner) is { } address ? $"[{address}]" : null;
        if (Ascii(PercentCode.Decode(written)) is not { Length: > 0 } host || host.AsSpan().ContainsAny(forbidden)) return null;
        return Ipv4.EndsInNumber(host) ? Ipv4.Parse(host) : host;
    }

    private static string? Ascii(string domain)
    {
        if (domain.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0 && !domain.Contains("xn--", StringComparison.OrdinalIgnoreCase)) return domain.ToLowerInvariant();
        try
        {
            var ascii = idn.GetAscii(domain.ToLowerInvariant().Replace("\u00AD", "", StringComparison.Ordinal));
            return IsSound(ascii) ? ascii.ToLowerInvariant() : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A label that claims to be Punycode has to be one
    private static bool IsSound(string ascii) => ascii.Split('.').Where(label => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        .All(label => idn.GetUnicode(label) is var letters && letters.EnumerateRunes().Any(rune => !rune.IsAscii) && idn.GetAscii(letters).Equals(label, StringComparison.OrdinalIgnoreCase));
}
