using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation.Disguises;

/// <summary>Each host wears disguises of its own on all its pages, the same for the same seed.</summary>
internal sealed class Wardrobe(int seed)
{
    private readonly Dictionary<string, IReadOnlyList<Disguise>> worn = [];

    public IEnumerable<string> Worn => worn.OrderBy(host => host.Key, StringComparer.Ordinal).Select(host => $"{host.Key,-10} {string.Join(' ', host.Value.Select(disguise => disguise.Name))}");

    /// <summary>What a host's pages are sent through.</summary>
    public Func<DemoPage, DemoPage> Of(string host)
    {
        var disguises = worn[host] = Disguise.Draw(new Random(HashCode(host)));
        return page => Put(disguises, page);
    }

    private int HashCode(string host) => host.Aggregate(seed, (sum, letter) => unchecked((sum * 31) + letter));

    private static DemoPage Put(IReadOnlyList<Disguise> disguises, DemoPage page)
    {
        if (page is not { Status: 200 } || !page.ContentType.StartsWith("text/html", StringComparison.Ordinal)) return page;
        var charset = Encoding.Latin1.GetString(page.Body.AsSpan(0, Math.Min(1024, page.Body.Length))).Contains("gb", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding("gb18030") : Encoding.UTF8;
        var document = new HtmlParser().ParseDocument(charset.GetString(page.Body));
        if (document.Body is not { LocalName: "body" }) return page;
        foreach (var disguise in disguises) disguise.Put(document);
        return page with { Body = charset.GetBytes(document.ToHtml()) };
    }
}
