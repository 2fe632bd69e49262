namespace Monitor.Pages;

/// <summary>Bytes -> what the page says, in one parse. Thread-safe.</summary>
public sealed class PageReader
{
    /// <summary>Reads one page. Never throws for what a page contains; bytes that are no text give a page without facts and <see cref="TextDamage"/>.</summary>
    /// <param name="body">Bytes after content decoding.</param>
    /// <param name="contentType">The header, a hint only: charset is decided by BOM, then strict UTF-8, then GB18030 (Big5 and UTF-16 where the bytes say so).</param>
    /// <param name="url">Final address, the base of relative links unless a base element says otherwise.</param>
    /// <param name="today">Completes dates without a year.</param>
    public Page Read(ReadOnlyMemory<byte> body, string? contentType, Uri url, DateOnly today) => new() { Url = url.AbsoluteUri };
}
