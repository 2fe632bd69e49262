using System.Text;
using Monitor.Pages.Reading;

namespace Monitor.Pages;

/// <summary>A text as quotes are looked for in it: without white space and in one width (NFKC); each letter knows where it stood.</summary>
public sealed class FoldedText
{
    private readonly string text;
    private readonly List<int> origins;

    /// <param name="text">Any text; broken surrogates stand for themselves.</param>
    /// <param name="lettersOnly">Punctuation does not count either: a label and its value in two cells are quoted with a colon between.</param>
    public FoldedText(string text, bool lettersOnly = false)
    {
        this.text = text;
        origins = new(text.Length);
        var letters = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at += Width(at)) Take(letters, at, lettersOnly);
        Letters = letters.ToString();
    }

    public string Letters { get; }

    /// <summary>Where its letters from <paramref name="start"/> on, <paramref name="length"/> of them, stood in the text.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        var (first, last) = (origins[start], origins[start + length - 1]);
        return new(first, last + Width(last) - first);
    }

    /// <summary>The number of its letters that stood before a place of the text.</summary>
    public int LettersBefore(int place)
    {
        var at = origins.BinarySearch(place);
        if (at < 0) return ~at;
        while (at > 0 && origins[at - 1] == place) at--;
        return at;
    }

    /// <summary>Where the text says words first; null: nowhere.</summary>
    public TextSpan? Find(FoldedText words) =>
        words.Letters.Length > 0 && Letters.IndexOf(words.Letters, StringComparison.Ordinal) is >= 0 and var at ? SpanOf(at, words.Letters.Length) : null;

    private void Take(StringBuilder letters, int at, bool lettersOnly)
    {
        if (IsPlain(text[at])) Put(letters, text[at], at, lettersOnly);
        else if (char.IsSurrogate(text[at]) && Width(at) == 1) Put(letters, text[at], at, lettersOnly: false);
        else
            foreach (var letter in text.Substring(at, Width(at)).Normalize(NormalizationForm.FormKC)) Put(letters, letter, at, lettersOnly);
    }

    private void Put(StringBuilder letters, char letter, int at, bool lettersOnly)
    {
        if (Fold.Space.Contains(letter) || (lettersOnly && !char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter))) return;
        letters.Append(letter);
        origins.Add(at);
    }

    private int Width(int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static bool IsPlain(char letter) => letter < 0x80 || letter is >= '\u4E00' and <= '\u9FFF';
}
