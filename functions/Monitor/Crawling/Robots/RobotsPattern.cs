using System.Text;

namespace Monitor.Crawling.Robots;

/// <summary>One Allow or Disallow path of RFC 9309: `*` stands for anything, a closing `$` for the end. Length decides between rules.</summary>
internal sealed class RobotsPattern
{
    // What stands between the stars
    private readonly string[] parts;
    private readonly string[] encodedParts;
    private readonly bool anchored;

    public RobotsPattern(string written)
    {
        var normal = Normalise(written);
        anchored = normal.EndsWith('$');
        var path = (anchored ? normal[..^1] : normal).Replace("$", "%24", StringComparison.Ordinal);
        parts = path.Split('*');
        encodedParts = Encoded(path) is var encoded && encoded == path ? parts : encoded.Split('*');
        Length = normal.Length;
    }

    /// <summary>Octets of the pattern as written, normalised (RFC 9309, 2.2.2: most octets wins).</summary>
    public int Length { get; }

    /// <summary>Whether a path and query starts with the pattern, as both are written or with their reserved octets encoded (2.2.2, table 1).</summary>
    /// <param name="target">See <see cref="Target"/>.</param>
    /// <param name="encoded">See <see cref="Encoded"/>; the same where nothing in it is reserved.</param>
    public bool Matches(string target, string encoded) => Fits(parts, target) || ((encodedParts != parts || encoded != target) && Fits(encodedParts, encoded));

    // Steps forward only, star by star: never quadratic in stars
    private bool Fits(string[] parts, string target)
    {
        if (!target.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        if (parts.Length == 1) return !anchored || target.Length == parts[0].Length;
        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            if (target.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var found)) return false;
            at = found + part.Length;
        }
        return anchored
            ? target.Length - at >= parts[^1].Length && target.EndsWith(parts[^1], StringComparison.Ordinal)
            : target.IndexOf(parts[^1], at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>With what RFC 3986 calls gen-delims encoded; a path is parted by slashes, a query is not.</summary>
    public static string Encoded(string normal)
    {
        var query = normal.IndexOf('?', StringComparison.Ordinal);
        if (normal.AsSpan().IndexOfAny(":@[]") < 0 && (query < 0 || normal.AsSpan(query + 1).IndexOfAny("/?") < 0)) return normal;
        return string.Concat(normal.Select((one, at) => one is ':' or '@' or '[' or ']' || (query >= 0 && at > query && one is '/' or '?') ? $"%{(int)one:X2}" : $"{one}"));
    }

    /// <summary>A path and query as patterns are held against it: its own stars and dollars are plain letters (2.2.3).</summary>
    public static string Target(string written) => Normalise(written).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>Octets beyond ASCII become %XX, %XX of unreserved ASCII becomes the letter, hex digits upper case (RFC 9309, 2.2.2; RFC 3986, 6.2.2).</summary>
    public static string Normalise(string written)
    {
        var normal = new StringBuilder(written.Length);
        Span<byte> octets = stackalloc byte[4];
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '%' && at + 2 < written.Length && char.IsAsciiHexDigit(written[at + 1]) && char.IsAsciiHexDigit(written[at + 2]))
            {
                var octet = Convert.FromHexString(written.AsSpan(at + 1, 2))[0];
                if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') normal.Append((char)octet);
                else normal.Append('%').Append(octet.ToString("X2", null));
                at += 2;
            }
            else if (char.IsAscii(written[at])) normal.Append(written[at]);
            else
            {
                Rune.DecodeFromUtf16(written.AsSpan(at), out var letter, out var used);
                foreach (var octet in octets[..letter.EncodeToUtf8(octets)]) normal.Append('%').Append(octet.ToString("X2", null));
                at += used - 1;
            }
        }
        return normal.ToString();
    }
}
