namespace Monitor.Pages.Reading;

/// <summary>Answers by text for the whole process, without locks: as many as fit, a newer one in the place of an older. For what costs little to find out again.</summary>
internal sealed class TextCache<T>(int places)
{
    private readonly Entry?[] entries = new Entry?[places];

    // Written as one reference: readers see an entry whole or not at all
    private sealed record Entry(string Text, T Answer);

    public bool TryGet(ReadOnlySpan<char> text, out T? answer)
    {
        if (Volatile.Read(ref Place(text)) is { } entry && text.SequenceEqual(entry.Text))
        {
            answer = entry.Answer;
            return true;
        }
        answer = default;
        return false;
    }

    public T Keep(string text, T answer)
    {
        Volatile.Write(ref Place(text), new(text, answer));
        return answer;
    }

    private ref Entry? Place(ReadOnlySpan<char> text) => ref entries[(uint)string.GetHashCode(text) % (uint)entries.Length];
}
