using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Monitor.Planning;

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

    // A moment without a zone is the site's own, in Asia/Shanghai
    private static ShownDate? Day(XElement entry) =>
        (Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "updated"))?.Trim() is { Length: > 0 } words
        && DateTimeOffset.TryParse(Zone().IsMatch(words) ? words : words + " +08:00", CultureInfo.InvariantCulture, out var moment) && moment.ToOffset(ShanghaiTime.Offset).DateTime is var local
            ? new(DateOnly.FromDateTime(local), DateKind.Publication, DatePrecision.Minute, "list", words, TimeOnly.FromDateTime(local)) : null;

    [GeneratedRegex(@"(?:[+-]\d\d:?\d\d|\b(?:GMT|UTC?)|\dZ)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
