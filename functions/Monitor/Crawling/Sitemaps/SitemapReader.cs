using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Monitor.Crawling.Sitemaps;

/// <summary>An address a sitemap or feed names, with the day it states; <paramref name="IsSitemap"/>: a further sitemap.</summary>
internal sealed record SitemapEntry(string Url, DateOnly? Day, bool IsSitemap);

/// <summary>Reads sitemaps as index, list, plain text, RSS and Atom, packed or not. What is broken off is read up to there.</summary>
internal static class SitemapReader
{
    public const int MostEntries = 50_000;
    private const int mostBytes = 50 << 20;
    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = mostBytes, CheckCharacters = false };

    public static IReadOnlyList<SitemapEntry> Read(byte[] body)
    {
        var text = body is [0x1F, 0x8B, ..] ? Unpacked(body) : body;
        var start = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart(" \t\r\n\uFEFF"u8);
        return start is [(byte)'<', ..] ? [.. OfXml(text).Take(MostEntries)] : [.. OfText(text).Take(MostEntries)];
    }

    private static IEnumerable<SitemapEntry> OfText(byte[] body) =>
        Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Contains(' ', StringComparison.Ordinal)).Select(line => new SitemapEntry(line, null, false));

    private static List<SitemapEntry> OfXml(byte[] body)
    {
        var entries = new List<SitemapEntry>();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(body), settings);
            while (entries.Count < MostEntries && xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "url" or "sitemap" or "item" or "entry" && !xml.IsEmptyElement)
                    if (Entry(xml, xml.LocalName) is { } entry) entries.Add(entry);
        }
        catch (XmlException) { }
        return entries;
    }

    private static SitemapEntry? Entry(XmlReader xml, string kind)
    {
        var depth = xml.Depth;
        string? url = null;
        DateOnly? day = null;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1) continue;
            switch (xml.LocalName)
            {
                case "link" when xml.GetAttribute("href") is { } href && xml.GetAttribute("rel") is null or "alternate": url ??= href; break;
                case "loc" or "link": url ??= Text(xml); break;
                case "lastmod" or "pubDate" or "published": day ??= Day(Text(xml)); break;
                case "updated": day ??= Day(Text(xml)); break;
            }
        }
        return string.IsNullOrWhiteSpace(url) ? null : new(url.Trim(), day, kind == "sitemap");
    }

    // The text of an element without children; the reader stays on its end, so that the caller's loop goes on behind it
    private static string? Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return null;
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < 4096) text.Append(xml.Value);
        return text.ToString();
    }

    private static DateOnly? Day(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(8)).Date) : null;

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 << 10];
        try
        {
            while (plain.Length < mostBytes && gzip.Read(buffer) is > 0 and var read) plain.Write(buffer, 0, read);
        }
        catch (InvalidDataException) { }
        return plain.ToArray();
    }
}
