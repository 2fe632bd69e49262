namespace Monitor.Storage.Evidence;

/// <summary>Where a page lies: the pack's blob, the offset and length of its record, and the day it was fetched.</summary>
internal readonly record struct PackedPage(string Pack, long Offset, int Length, DateOnly FetchedOn);

/// <summary>All pages of a site by hash, in whichever visit's pack they lie. 53 bytes a page.</summary>
internal sealed class PackIndex
{
    private const byte Version = 1;
    private readonly Dictionary<UInt256, PackedPage> pages = [];

    public int Count => pages.Count;
    public IEnumerable<KeyValuePair<string, PackedPage>> All => pages.Select(page => KeyValuePair.Create(page.Key.ToString(), page.Value));

    public bool Holds(string sha256) => UInt256.TryParse(sha256, out var hash) && pages.ContainsKey(hash);

    public PackedPage? Find(string sha256) => UInt256.TryParse(sha256, out var hash) && pages.TryGetValue(hash, out var page) ? page : null;

    /// <summary>Keeps what it already knows.</summary>
    public void Add(string sha256, PackedPage page) => pages.TryAdd(UInt256.Parse(sha256), page);

    public void Remove(string sha256) => pages.Remove(UInt256.Parse(sha256));

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var packs = pages.Values.Select(page => page.Pack).Distinct().Order(StringComparer.Ordinal).ToList();
        var numbers = packs.Index().ToDictionary(pack => pack.Item, pack => pack.Index);
        writer.Write(Version);
        writer.Write(packs.Count);
        packs.ForEach(writer.Write);
        writer.Write(pages.Count);
        foreach (var (hash, page) in pages)
        {
            writer.Write(hash.Bytes);
            writer.Write(numbers[page.Pack]);
            writer.Write(page.Offset);
            writer.Write(page.Length);
            writer.Write(page.FetchedOn.DayNumber);
        }
        return stream.ToArray();
    }

    public static PackIndex Read(byte[] written)
    {
        using var reader = new BinaryReader(new MemoryStream(written, writable: false));
        if (reader.ReadByte() != Version) throw new InvalidDataException("an evidence index of a newer version");
        var packs = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToArray();
        var index = new PackIndex();
        for (var left = reader.ReadInt32(); left > 0; left--)
            index.pages[new(reader.ReadBytes(32))] = new(packs[reader.ReadInt32()], reader.ReadInt64(), reader.ReadInt32(), DateOnly.FromDayNumber(reader.ReadInt32()));
        return index;
    }
}

/// <summary>A SHA-256 as a key.</summary>
internal readonly record struct UInt256(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public UInt256(ReadOnlySpan<byte> bytes)
        : this(Word(bytes, 0), Word(bytes, 1), Word(bytes, 2), Word(bytes, 3))
    {
    }

    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[32];
            foreach (var (index, word) in new[] { First, Second, Third, Fourth }.Index())
                System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(index * 8), word);
            return bytes;
        }
    }

    public static UInt256 Parse(string hex) => TryParse(hex, out var hash) ? hash : throw new FormatException($"not a SHA-256: {hex}");

    public static bool TryParse(string hex, out UInt256 hash)
    {
        hash = default;
        if (hex.Length != 64 || !hex.All(char.IsAsciiHexDigit)) return false;
        hash = new(Convert.FromHexString(hex));
        return true;
    }

    public override string ToString() => Convert.ToHexStringLower(Bytes);

    private static ulong Word(ReadOnlySpan<byte> bytes, int index) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[(index * 8)..]);
}
