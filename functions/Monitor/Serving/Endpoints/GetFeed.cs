using System.Globalization;
using System.Xml.Linq;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET feeds/scorecards.atom`: an entry a published period (RFC 4287).</summary>
public sealed class GetFeed(City city, VisibleScorecards visible, IPublicationStore publications) : IEndpoint
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public EndpointInfo Info { get; } = new("GET", Routes.Feed, Role.Anonymous, "已公布评分的订阅（Atom）") { Produces = ["application/atom+xml"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        _ = await visible.PeriodsAsync(call.Visitor, stop); // 401 where they are not for everybody
        var published = await publications.AllAsync(stop).OrderByDescending(one => one.At).ToListAsync(stop);
        var root = $"{call.Http.Request.Scheme}://{call.Http.Request.Host}";
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", $"{root}/{Routes.Feed}"),
            new XElement(Atom + "title", $"{city.Name}政务公开季度评分"),
            new XElement(Atom + "updated", Instant(published.FirstOrDefault()?.At ?? DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", city.Office.Name)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{root}/{Routes.Feed}")),
            published.Select(one => Entry(one, root)));
        return Reply.Text(new XDeclaration("1.0", "utf-8", null) + feed.ToString(), "application/atom+xml; charset=utf-8");
    }

    private static XElement Entry(Publication one, string root) => new(Atom + "entry",
        new XElement(Atom + "id", $"{root}/api/scorecards/{one.Period}#{one.Version}"),
        new XElement(Atom + "title", $"{Quarter.Parse(one.Period).InChinese}评分（第{one.Version}版）"),
        new XElement(Atom + "updated", Instant(one.At)),
        new XElement(Atom + "link", new XAttribute("href", $"{root}/scorecards/{one.Period}"), new XAttribute("type", "text/html")),
        new XElement(Atom + "link", new XAttribute("rel", "related"), new XAttribute("href", $"{root}/api/scorecards/{one.Period}"), new XAttribute("type", "application/json")),
        new XElement(Atom + "summary", $"{Quarter.Parse(one.Period).InChinese}各单位政务公开评分已公布。"));

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
