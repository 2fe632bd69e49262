using System.Buffers;

namespace Monitor.Pages.Reading;

/// <summary>The page's text while it is walked: white space folded, zero-width characters dropped, one line a block.</summary>
internal sealed class TextRoll : IDisposable
{
    private const int Most = 4_000_000;
    private const int Usual = 8192;
    private char[] written = ArrayPool<char>.Shared.Rent(Usual);
    private bool space;
    private bool seam;

    /// <summary>Places of spaces that no page wrote: digits of two elements stand on both sides.</summary>
    public List<int> Seams { get; } = [];

    public int Position { get; private set; }

    public string All => new(written, 0, Position);

    public ReadOnlySpan<char> Since(int start) => written.AsSpan(start..Position);

    public void Dispose() => ArrayPool<char>.Shared.Return(written);

    /// <summary>Ends the line; true when it held text.</summary>
    public bool Break(int lineStart)
    {
        space = seam = false;
        if (Position == lineStart) return false;
        Put('\n');
        return true;
    }

    /// <summary>A gap that shows only between words.</summary>
    public void Space() => space = true;

    /// <summary>An element's edge inside a line: digits on both sides do not run together.</summary>
    public void Seam() => seam = true;

    /// <summary>Appends; returns false when nothing visible was added.</summary>
    public bool Append(ReadOnlySpan<char> text, int lineStart)
    {
        if (Position > Most) return false;
        var before = Position;
        while (!text.IsEmpty)
        {
            var stop = text.IndexOfAny(Fold.Space);
            if (stop != 0) Word(stop < 0 ? text : text[..stop], lineStart);
            if (stop < 0) break;
            space |= !Fold.IsZeroWidth(text[stop]);
            text = text[(stop + 1)..];
        }
        return Position > before;
    }

    private void Word(ReadOnlySpan<char> word, int lineStart)
    {
        if (Position > lineStart && (space || (seam && char.IsAsciiDigit(word[0]) && Splits(word))))
        {
            if (!space) Seams.Add(Position);
            Put(' ');
        }
        space = seam = false;
        Reserve(word.Length);
        word.CopyTo(written.AsSpan(Position));
        Position += word.Length;
    }

    // Word exports split a number over spans (202 + 4年): four digits in all, and 年 after them, are one year.
    private bool Splits(ReadOnlySpan<char> word)
    {
        var text = written.AsSpan(0, Position);
        var left = 0;
        while (left < text.Length && char.IsAsciiDigit(text[^(left + 1)])) left++;
        if (left == 0) return false;
        var right = word.IndexOfAnyExceptInRange('0', '9');
        var digits = left + (right < 0 ? word.Length : right);
        return !(digits == 4 && (right < 0 || word[right] is '年' or '-')) && !(left == 1 && right == 1 && word[1] is '月' or '日' or '.');
    }

    private void Put(char one)
    {
        Reserve(1);
        written[Position++] = one;
    }

    private void Reserve(int room)
    {
        if (Position + room <= written.Length) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Position + room, written.Length * 2));
        Since(0).CopyTo(larger);
        ArrayPool<char>.Shared.Return(written);
        written = larger;
    }
}
