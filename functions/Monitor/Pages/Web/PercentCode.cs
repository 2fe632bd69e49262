using System.Buffers;
using System.Text;

namespace Monitor.Pages.Web;

/// <summary>Percent-encoding by the sets of the URL Standard; what is encoded already stays as it was written.</summary>
internal static class PercentCode
{
    private const string inFragment = " \"<>`";
    private const string inQuery = " \"#<>'";
    private const string inPath = " \"#<>?^`{}";
    private const string inUserInfo = inPath + "/:;=@[\\]|";

    public static SearchValues<char> Fragment { get; } = Safe(inFragment);
    public static SearchValues<char> Query { get; } = Safe(inQuery);
    public static SearchValues<char> Path { get; } = Safe(inPath);
    public static SearchValues<char> UserInfo { get; } = Safe(inUserInfo);

    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> safe, Encoding? charset = null)
    {
        if (!text.ContainsAnyExcept(safe)) return text.ToString();
        var encoded = new StringBuilder(text.Length + 16);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(safe);
            if (plain < 0) plain = text.Length;
            encoded.Append(text[..plain]);
            text = text[plain..];
            var run = text.IndexOfAny(safe);
            if (run < 0) run = text.Length;
            foreach (var octet in (charset ?? Encoding.UTF8).GetBytes(text[..run].ToArray()))
                if (octet < 0x80 && safe.Contains((char)octet)) encoded.Append((char)octet);
                else encoded.Append('%').Append(octet.ToString("X2", null));
            text = text[run..];
        }
        return encoded.ToString();
    }

    /// <summary>The octets, as UTF-8 text.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var written = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var at = 0; at < written.Length; at++)
        {
            var isCode = written[at] == '%' && at + 2 < written.Length && char.IsAsciiHexDigit((char)written[at + 1]) && char.IsAsciiHexDigit((char)written[at + 2]);
            written[length++] = isCode ? Convert.FromHexString(Encoding.ASCII.GetString(written, at + 1, 2))[0] : written[at];
            if (isCode) at += 2;
        }
        return Encoding.UTF8.GetString(written, 0, length);
    }

    private static SearchValues<char> Safe(string unsafeLetters) =>
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(code => (char)code).Where(letter => !unsafeLetters.Contains(letter, StringComparison.Ordinal))]);
}
