using System.Buffers;

namespace Monitor.Pages.Reading;

/// <summary>Looks for any of some Chinese words by one rare sign of each: the runtime searches for several words quickly only where they are ASCII.</summary>
internal sealed class WordSearch
{
    private readonly SearchValues<char> rare;
    private readonly (string Word, int Sign)[] words;

    /// <param name="signs">At least one of them stands in each word; the first counts.</param>
    public WordSearch(string signs, params string[] words)
    {
        rare = SearchValues.Create(signs);
        this.words = [.. words.Select(word => (word, word.AsSpan().IndexOfAny(rare)))];
        if (Array.Find(this.words, word => word.Sign < 0).Word is { } without) throw new ArgumentException($"{without} has none of {signs}", nameof(signs));
    }

    /// <summary>Where the first of them begins; -1: none is there.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(rare) is >= 0 and var ahead; from += ahead + 1)
            foreach (var (word, sign) in words)
                if (from + ahead >= sign && text[(from + ahead - sign)..].StartsWith(word, StringComparison.Ordinal)) return from + ahead - sign;
        return -1;
    }
}
