using System.Buffers;
using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>A page's markup in borrowed memory: pages are large, and a string of each would live as long as the process's oldest objects. Composed (NFC).</summary>
internal sealed class PageText : IDisposable
{
    private readonly char[] borrowed;

    public PageText(ReadOnlySpan<byte> body, Coding coding)
    {
        Coding = coding;
        body = body[coding.Mark..];
        borrowed = ArrayPool<char>.Shared.Rent(body.Length + 16);
        var length = ReferenceEquals(coding.Encoding, ChineseText.Gb18030) ? GbText.GetChars(body, borrowed)
            : coding.Encoding.TryGetChars(body, borrowed, out var written) ? written : -1;
        var text = length < 0 ? coding.Encoding.GetString(body).AsMemory() : borrowed.AsMemory(0, length);
        Chars = Composed.Of(text);
    }

    public Coding Coding { get; }

    /// <summary>Valid until disposal.</summary>
    public ReadOnlyMemory<char> Chars { get; }

    public void Dispose() => ArrayPool<char>.Shared.Return(borrowed);
}
