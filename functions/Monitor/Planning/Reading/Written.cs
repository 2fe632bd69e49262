namespace Monitor.Planning.Reading;

/// <summary>A value of a YAML file with the line it stands on (1-based).</summary>
internal abstract record Written(int Line)
{
    /// <summary>Nodes in it, aliases counted as what they stand for.</summary>
    public abstract long Size { get; }

    public sealed record Word(string Text, bool Quoted, int Line) : Written(Line)
    {
        public override long Size => 1;

        /// <summary>Nothing was written: `key:`, `~` or `null`.</summary>
        public bool IsNothing => !Quoted && Text is "" or "~" or "null";
    }

    public sealed record Items(IReadOnlyList<Written> All, int Line) : Written(Line)
    {
        public override long Size { get; } = 1 + All.Sum(item => item.Size);
    }

    public sealed record Block(IReadOnlyList<Entry> Entries, int Line) : Written(Line)
    {
        public override long Size { get; } = 1 + Entries.Sum(entry => entry.Value.Size);

        public Entry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
    }
}

/// <summary>A key with its value and the key's line.</summary>
internal sealed record Entry(string Key, int Line, Written Value);
