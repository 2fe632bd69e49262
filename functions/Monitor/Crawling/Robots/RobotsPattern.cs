using System.Text;

namespace Monitor.Crawling.Robots;

/// <summary>One Allow or Disallow path of RFC 9309: `*` stands for anything, a closing `$` for the end. Length decides between rules.</summary>
internal sealed class RobotsPattern
{
    private readonly string path;
    private readonly bool anchored;

    public RobotsPattern(string written)
    {
        var normal = Normalise(written);
        anchored = normal.EndsWith('$');
        path = (anchored ? normal[..^1] : normal).Replace("$", "%24", StringComparison.Ordinal);
        Length = normal.Length;
    }

    /// <summary>Octets of the pattern as written, normalised (RFC 9309, 2.2.2: most octets wins).</summary>
    public int Length { get; }

    /// <summary>Whether a normalised path and query starts with the pattern. Steps forward only, star by star: never quadratic in stars.</summary>
    public bool Matches(string target)
    {
        var parts = path.Split('*');
        if (!target.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        if (parts.Length == 1) return !anchored || target.Length == path.Length;
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
