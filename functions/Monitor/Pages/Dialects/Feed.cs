using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Monitor.Pages.Dialects;

/// <summary>RSS 0.9 to 2.0 and Atom (RFC 4287): titles, addresses and days of the entries a feed names.</summary>
public sealed partial class Feed : IListDialect
{
    private const int Most = 2_000;
    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    public string Name => "RSS、Atom";

    public ListReading? ReadPage(ListMarkup page) => null;

    public ListReading? ReadData(string body, Uri url, DateOnly today)
    {
        if (!Root().IsMatch(body)) return null;
        using var xml = XmlReader.Create(new StringReader(body.TrimStart()), settings);
        var entries = XDocument.Load(xml).Descendants().Where(one => one.Name.LocalName is "item" or "entry").Take(Most);
        return new([.. entries.Select(entry => Row(entry, url)).OfType<ListRow>()], []);
    }

    private static ListRow? Row(XElement entry, Uri url)
    {
        var title = Text(entry, "title")?.Trim();
        var link = entry.Elements().Where(one => one.Name.LocalName == "link" && one.Attribute("rel")?.Value is null or "alternate").Select(one => one.Attribute("href")?.Value ?? one.Value).FirstOrDefault() ?? Text(entry, "guid");
        return title is { Length: > 0 } && Uri.TryCreate(url, link?.Trim(), out var address) ? new(title, address.AbsoluteUri, Day(entry)) : null;
    }

    private static string? Text(XElement entry, string name) => entry.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value;

    [GeneratedRegex(@"^\s*(?:<[?!][^>]{0,400}>\s*){0,9}<(?:rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    // A moment without a zone is the site's own
    private static ShownDate? Day(XElement entry) =>
        (Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "updated")) is { } words
        && (DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment), Zone().IsMatch(words)) is (true, var zoned) && (zoned ? moment.ToOffset(TimeSpan.FromHours(8)) : moment) is var local
            ? new(DateOnly.FromDateTime(local.DateTime), DateKind.Publication, DatePrecision.Minute, "list", words, TimeOnly.FromDateTime(local.DateTime)) : null;

    [GeneratedRegex(@"(?:[+-]\d\d:?\d\d|\b(?:GMT|UTC?|Z))\s*$|\dZ$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
