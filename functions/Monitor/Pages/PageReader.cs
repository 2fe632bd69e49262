using Monitor.Pages.Dialects;
using Monitor.Pages.Reading;

namespace Monitor.Pages;

/// <summary>Bytes -> what the page says, in one parse. Thread-safe.</summary>
public sealed class PageReader(IEnumerable<IListDialect> dialects)
{
    private readonly IListDialect[] dialects = [.. dialects];

    /// <summary>With every dialect of this assembly.</summary>
    public PageReader() : this(Found) { }

    private static IEnumerable<IListDialect> Found { get; } =
        [.. typeof(PageReader).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IListDialect)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (IListDialect)Activator.CreateInstance(type)!)];

    /// <summary>Reads one page. Never throws for what a page contains; bytes that are no text give a page without facts and <see cref="TextDamage"/>.</summary>
    /// <param name="body">Bytes after content decoding.</param>
    /// <param name="contentType">The header, a hint only: charset is decided by BOM, then strict UTF-8, then GB18030 (Big5 and UTF-16 where the bytes say so).</param>
    /// <param name="url">Final address, the base of relative links unless a base element says otherwise.</param>
    /// <param name="today">Completes dates without a year.</param>
    public Page Read(ReadOnlyMemory<byte> body, string? contentType, Uri url, DateOnly today)
    {
        if (Charset.Of(body.Span, contentType) is not { } coding) return new() { Url = url.AbsoluteUri, Damage = DamageReader.Of("", false), ContentHash = Hash.Of("", "") };
        using var text = new PageText(body.Span, coding);
        return LooksLikeData(text.Chars.Span) && OfData(text.Chars.ToString(), url, today) is { } data ? data : OfHtml(text, url, today);
    }

    /// <summary>All that a page says, in reading order, one line a block, white space folded: what the positions of its facts count in. Empty where the bytes are no text.</summary>
    /// <param name="body">Bytes after content decoding.</param>
    /// <param name="contentType">As for <see cref="Read"/>.</param>
    public static string TextOf(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (Charset.Of(body.Span, contentType) is not { } coding) return "";
        using var text = new PageText(body.Span, coding);
        var draft = new Draft { Html = text.Chars, Url = new("http://page.invalid/"), Today = default };
        PageWalk.Over(draft);
        return draft.Text;
    }

    private static bool LooksLikeData(ReadOnlySpan<char> text) => text.TrimStart() is ['{' or '[', ..] or ['<', '?' or 'd' or 'r' or 'f', ..] or not ['<', ..];

    private Page? OfData(string text, Uri url, DateOnly today)
    {
        foreach (var dialect in dialects)
            if (Safely(() => dialect.ReadData(text, url, today), null) is { } reading)
                return new()
                {
                    Url = url.AbsoluteUri,
                    Kind = PageKind.Column,
                    IsData = true,
                    Rows = reading.Rows,
                    MorePages = reading.MorePages,
                    ScriptedList = reading.Unread,
                    Links = [.. reading.Rows.Select(row => new PageLink(row.Title, row.Url, LinkPlace.List))],
                    ContentHash = Hash.Of("", string.Join('\n', reading.Rows.Select(row => row.Title + row.Url))),
                };
        return null;
    }

    private Page OfHtml(PageText text, Uri url, DateOnly today)
    {
        var draft = new Draft { Html = text.Chars, Url = url, Today = today, Charset = text.Coding.ForQueries };
        PageWalk.Over(draft);
        using var markup = new ListMarkup(draft);
        var readings = new List<ListReading>();
        foreach (var dialect in dialects)
            if (Safely(() => dialect.ReadPage(markup), new ListReading([], [], $"{dialect.Name} 列表未能解析")) is { } reading) readings.Add(reading);
        return PageAssembly.Of(draft, readings);
    }

    // A dialect's fault costs its rows, never the page; that they are unread is told.
    private static ListReading? Safely(Func<ListReading?> read, ListReading? otherwise)
    {
        try { return read(); }
        catch (Exception fault) when (fault is not OutOfMemoryException) { return otherwise; }
    }
}
