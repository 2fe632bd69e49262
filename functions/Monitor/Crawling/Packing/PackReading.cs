using System.Runtime.InteropServices;
using Monitor.Pages;

namespace Monitor.Crawling.Packing;

/// <summary>Reads what <see cref="PackWriting"/> wrote.</summary>
internal sealed class PackReading(byte[] packed, PackedWords words)
{
    private int at;

    public int Number()
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = packed[at++];
            number |= (uint)(one & 0x7F) << shift;
            if (one < 0x80) return (int)number;
        }
    }

    public string Text() => TextOrNull() ?? "";

    public string? TextOrNull() => Number() switch { 0 => null, 1 => Long(Number()), var number => words[number - 2] };

    public T[] Each<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }

    public PageLink Link()
    {
        var (text, url, title) = (Text(), Text(), TextOrNull());
        return new(text, url, (LinkPlace)Number(), title, Span());
    }

    public ShownDate? Date()
    {
        if (Number() is not (> 0 and var day)) return null;
        var (kind, precision, seconds) = ((DateKind)Number(), (DatePrecision)Number(), Number());
        return new(DateOnly.FromDayNumber(day - 1), kind, precision, Text(), Text(), seconds == 0 ? null : new TimeOnly((seconds - 1) * TimeSpan.TicksPerSecond), Span());
    }

    public TextSpan? Span() => Number() is > 0 and var start ? new(start - 1, Number()) : null;

    public PageTable Table() => new(Each(() => Each(Text)), Number() == 1 ? Each(() => Each(Text)) : null);

    private string Long(int length)
    {
        var text = new string(MemoryMarshal.Cast<byte, char>(packed.AsSpan(at, length * sizeof(char))));
        at += length * sizeof(char);
        return text;
    }
}
