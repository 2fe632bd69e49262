using System.Globalization;

namespace Monitor.Pages.Web;

/// <summary>IPv6 as the URL Standard reads and writes it: the longest run of zeros pressed, never a dotted tail.</summary>
internal static class Ipv6
{
    private const int pieces = 8;

    /// <summary>Null: faulty.</summary>
    public static string? Parse(string written)
    {
        var sides = written.Split("::");
        if (sides.Length > 2 || written.Contains(":::", StringComparison.Ordinal)) return null;
        var head = Pieces(sides[0], isTail: sides.Length == 1);
        var tail = sides.Length == 2 ? Pieces(sides[1], isTail: true) : [];
        if (head is null || tail is null) return null;
        var missing = pieces - head.Count - tail.Count;
        if (sides.Length == 1 ? missing != 0 : missing < 1) return null;
        return Write([.. head, .. Enumerable.Repeat((ushort)0, missing), .. tail]);
    }

    private static List<ushort>? Pieces(string written, bool isTail)
    {
        var found = new List<ushort>();
        if (written.Length == 0) return found;
        var parts = written.Split(':');
        for (var at = 0; at < parts.Length; at++)
        {
            if (isTail && at == parts.Length - 1 && parts[at].Contains('.', StringComparison.Ordinal))
            {
                if (Dotted(parts[at]) is not { } quad) return null;
                found.Add((ushort)(quad >> 16));
                found.Add((ushort)quad);
            }
            else if (parts[at].Length is 0 or > 4 || !ushort.TryParse(parts[at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var piece)) return null;
            else found.Add(piece);
        }
        return found;
    }

    private static uint? Dotted(string written)
    {
        var parts = written.Split('.');
        if (parts.Length != 4) return null;
        uint address = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet)) return null;
            address = (address << 8) | octet;
        }
        return address;
    }

    private static string Write(ushort[] address)
    {
        var (start, length) = LongestZeros(address);
        var hex = Array.ConvertAll(address, piece => piece.ToString("x", CultureInfo.InvariantCulture));
        return length < 2 ? string.Join(':', hex) : $"{string.Join(':', hex[..start])}::{string.Join(':', hex[(start + length)..])}";
    }

    private static (int Start, int Length) LongestZeros(ushort[] address)
    {
        var best = (Start: 0, Length: 0);
        for (int at = 0, run = 0; at < pieces; at++)
        {
            run = address[at] == 0 ? run + 1 : 0;
            if (run > best.Length) best = (at - run + 1, run);
        }
        return best;
    }
}
