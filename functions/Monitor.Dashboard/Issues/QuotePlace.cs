using Monitor.Pages;

namespace Monitor.Dashboard.Issues;

/// <summary>The words at the position that evidence tells, with all that stands before and behind them: which of several equal ones is meant.</summary>
public sealed class QuotePlace
{
    private const int MostCompared = 2_000, MostPlaces = 2_000;
    private readonly string before;
    private readonly string after;

    private QuotePlace(FoldedText readable, int start, int end)
    {
        (before, after) = (readable.Letters[..start], readable.Letters[end..]);
        Words = readable.Letters[start..end];
    }

    /// <summary>Folded as <see cref="FoldedText"/> does.</summary>
    public string Words { get; }

    /// <summary>Null where the text has other words there: it was read by another version.</summary>
    public static QuotePlace? Of(string readable, TextSpan position, string quote)
    {
        if (position.Start < 0 || position.Length <= 0 || position.End > readable.Length || !Fits(readable.Substring(position.Start, position.Length), quote)) return null;
        var folded = new FoldedText(readable);
        var (start, end) = (folded.LettersBefore(position.Start), folded.LettersBefore(position.End));
        return end > start ? new(folded, start, end) : null;
    }

    /// <summary>Where another text says the words among the same words; -1: nowhere.</summary>
    public int In(FoldedText text)
    {
        var (best, most, seen) = (-1, -1, 0);
        for (var at = text.Letters.IndexOf(Words, StringComparison.Ordinal); at >= 0 && seen < MostPlaces; at = text.Letters.IndexOf(Words, at + 1, StringComparison.Ordinal), seen++)
            if (Likeness(text.Letters, at) is var like && like > most) (best, most) = (at, like);
        return best;
    }

    // A quote may be masked, spaced or cut otherwise, or joined over cells with a colon
    private static bool Fits(string words, string quote)
    {
        var (there, said) = (new FoldedText(words).Letters, new FoldedText(quote).Letters);
        if (there.Length == said.Length && there.Zip(said).All(pair => pair.First == pair.Second || pair.Second == '*')) return true;
        var stem = there.TrimEnd('.', '…');
        return (stem.Length >= 4 && said.StartsWith(stem, StringComparison.Ordinal)) || new FoldedText(words, lettersOnly: true).Letters == new FoldedText(quote, lettersOnly: true).Letters;
    }

    private int Likeness(string text, int at)
    {
        var most = Math.Min(MostCompared, Math.Min(at, before.Length));
        var same = 0;
        while (same < most && text[at - same - 1] == before[^(same + 1)]) same++;
        var right = text.AsSpan(at + Words.Length);
        return same + right[..Math.Min(right.Length, MostCompared)].CommonPrefixLength(after);
    }
}
