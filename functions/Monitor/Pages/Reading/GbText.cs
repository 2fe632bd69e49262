using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>GB18030 as pages use it: ASCII and pairs by a table; anything else is left to the platform's decoder, which is several times slower.</summary>
internal static class GbText
{
    private const int FirstLead = 0x81;
    private static readonly Lazy<char[]> pairs = new(Pairs);

    /// <summary>Characters written; <paramref name="chars"/> is at least as long as <paramref name="bytes"/>.</summary>
    public static int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars) => Fast(bytes, chars) is >= 0 and var length ? length : ChineseText.Gb18030.GetChars(bytes, chars);

    private static int Fast(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var table = pairs.Value;
        int from = 0, to = 0;
        while (from < bytes.Length)
        {
            var high = bytes[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var ascii = bytes.Slice(from, high < 0 ? bytes.Length - from : high);
            Ascii.ToUtf16(ascii, chars[to..], out _);
            (from, to) = (from + ascii.Length, to + ascii.Length);
            for (; from < bytes.Length && bytes[from] >= 0x80; from += 2)
            {
                if (from + 1 == bytes.Length || bytes[from] is 0x80 or 0xFF) return -1;
                if (table[((bytes[from] - FirstLead) << 8) | bytes[from + 1]] is not (not '\0' and var one)) return -1;
                chars[to++] = one;
            }
        }
        return to;
    }

    private static char[] Pairs()
    {
        var table = new char[(0xFF - FirstLead) << 8];
        Span<char> written = stackalloc char[4];
        for (var lead = FirstLead; lead < 0xFF; lead++)
            for (var trail = 0x40; trail < 0xFF; trail++)
                if (trail != 0x7F && ChineseText.Gb18030.GetChars([(byte)lead, (byte)trail], written) == 1 && written[0] != '\uFFFD') table[((lead - FirstLead) << 8) | trail] = written[0];
        return table;
    }
}
