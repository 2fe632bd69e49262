using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>UTF-16 without a mark: markup is ASCII, so every second byte of it is zero.</summary>
internal static class Utf16
{
    public static Encoding? Guess(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length & ~1, 4096)];
        if (head.Length < 16 || head.IndexOf((byte)0) < 0) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var pairs = head.Length / 2;
        if (odd * 10 > pairs * 3 && even * 20 < pairs) return Encoding.Unicode;
        return even * 10 > pairs * 3 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }
}
