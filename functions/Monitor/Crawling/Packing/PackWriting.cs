using System.Buffers;
using System.Runtime.InteropServices;
using Monitor.Pages;

namespace Monitor.Crawling.Packing;

/// <summary>Writes the parts of a page: numbers seven bits at a time, short texts by their number, long ones as UTF-16.</summary>
internal sealed class PackWriting(ArrayBufferWriter<byte> buffer, PackedWords words)
{
    public void Numbers(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers) Number((uint)number);
    }

    public void Texts(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null) Number(0);
            else if (words.NumberOf(text) is >= 0 and var number) Number((uint)number + 2);
            else Long(text);
        }
    }

    public void Each<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number((uint)items.Count);
        for (var at = 0; at < items.Count; at++) write(items[at]);
    }

    public void Link(PageLink link)
    {
        Texts(link.Text, link.Url, link.Title);
        Number((uint)link.Place);
        Span(link.At);
    }

    public void Date(ShownDate? date)
    {
        if (date is null)
        {
            Number(0);
            return;
        }
        Numbers(date.Day.DayNumber + 1, (int)date.Kind, (int)date.Precision, date.Time is { } time ? (int)(time.Ticks / TimeSpan.TicksPerSecond) + 1 : 0);
        Texts(date.Place, date.Words);
        Span(date.At);
    }

    public void Span(TextSpan? span)
    {
        if (span is { } there) Numbers(there.Start + 1, there.Length);
        else Number(0);
    }

    public void Table(PageTable table)
    {
        Cells(table.Rows);
        Number(table.Origins is null ? 0u : 1u);
        if (table.Origins is { } origins) Cells(origins);
    }

    private void Cells(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Each(rows, row => Each(row, cell => Texts(cell)));
    }

    private void Long(string text)
    {
        Numbers(1, text.Length);
        buffer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Number(uint number)
    {
        var space = buffer.GetSpan(5);
        var length = 0;
        for (; number >= 0x80; number >>= 7) space[length++] = (byte)(number | 0x80);
        space[length++] = (byte)number;
        buffer.Advance(length);
    }
}
