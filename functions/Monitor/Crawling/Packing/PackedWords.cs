namespace Monitor.Crawling.Packing;

/// <summary>Short texts that stand on many pages, by number.</summary>
internal sealed class PackedWords
{
    public const int Longest = 120;
    private const int most = 200_000;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public string this[int number] => texts[number];

    /// <summary>-1: too long, or too many already.</summary>
    public int NumberOf(string text)
    {
        if (text.Length > Longest) return -1;
        if (numbers.TryGetValue(text, out var number)) return number;
        if (texts.Count >= most) return -1;
        texts.Add(text);
        return numbers[text] = texts.Count - 1;
    }
}
