using System.Globalization;
using System.Xml.Linq;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET badges/{bureau}.svg`: grade and score of the newest published period, to be shown on any page.</summary>
public sealed class GetBadge(VisibleScorecards scorecards) : IEndpoint
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public EndpointInfo Info { get; } = new("GET", Routes.Badge, Role.Anonymous, "单位评分徽标（SVG）") { Produces = ["image/svg+xml"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var bureau = Path.GetFileNameWithoutExtension(call.Route("file"));
        return Path.GetExtension(call.Route("file")) == ".svg" && await scorecards.FindAsync(call.Visitor, VisibleScorecards.Latest, stop) is { } card && card.Of(bureau) is { } score
            ? Reply.Text(Draw($"政务公开 {card.Period}", score.Rank == 0 ? "未评分" : $"{score.Grade} {score.Score.ToString("0.##", CultureInfo.InvariantCulture)}", ColourOf(score)).ToString(), "image/svg+xml")
                .With("Cross-Origin-Resource-Policy", "cross-origin")
            : Reply.NotFound("没有这个单位的评分。");
    }

    /// <summary>White on each of them keeps a contrast of 4.5:1.</summary>
    private static string ColourOf(BureauScore score) => score.Grade switch { "优秀" => "#1c6b3c", "良好" => "#1f5c99", "合格" => "#7a5200", "" => "#56606b", _ => "#9b1c1c" };

    private static XElement Draw(string label, string value, string colour)
    {
        var (left, right) = (WidthOf(label), WidthOf(value));
        return new(Svg + "svg", new XAttribute("width", left + right), new XAttribute("height", 22), new XAttribute("role", "img"), new XAttribute("aria-label", $"{label} {value}"),
            new XElement(Svg + "title", $"{label} {value}"),
            new XElement(Svg + "rect", new XAttribute("width", left), new XAttribute("height", 22), new XAttribute("fill", "#3d4752")),
            new XElement(Svg + "rect", new XAttribute("x", left), new XAttribute("width", right), new XAttribute("height", 22), new XAttribute("fill", colour)),
            TextAt(left / 2, label), TextAt(left + (right / 2), value));
    }

    private static XElement TextAt(int x, string text) => new(Svg + "text", new XAttribute("x", x), new XAttribute("y", 15), new XAttribute("fill", "#fff"),
        new XAttribute("font-size", 12), new XAttribute("font-family", "sans-serif"), new XAttribute("text-anchor", "middle"), text);

    /// <summary>A Chinese character is as wide as two others.</summary>
    private static int WidthOf(string text) => 14 + text.Sum(letter => letter > 0x2E7F ? 12 : 7);
}
