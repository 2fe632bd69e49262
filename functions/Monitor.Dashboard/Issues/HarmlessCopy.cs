using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Pages.Reading;

namespace Monitor.Dashboard.Issues;

/// <summary>A stored page made harmless to look at: scripts, frames, forms, handlers and outside loads taken out, the quote marked.</summary>
public static class HarmlessCopy
{
    private const int LongestCopy = 2_000_000;

    private static readonly string[] Alive = ["script", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "link", "meta", "audio", "video", "source", "template", "svg", "math", "portal"];
    private static readonly string[] Loading = ["src", "srcset", "background", "poster", "data", "action", "formaction", "ping", "href", "xlink:href", "style"];

    /// <summary>HTML with the quote in a mark element with the id `quote`: at its place, else where it is said first.</summary>
    public static string Of(ReadOnlyMemory<byte> body, string? quote, QuotePlace? place = null)
    {
        var document = new HtmlParser().ParseDocument(ChineseText.OfPage((body.Length > LongestCopy ? body[..LongestCopy] : body).Span));
        foreach (var element in document.QuerySelectorAll(string.Join(',', Alive)).ToList()) element.Remove();
        foreach (var element in document.All) Strip(element);
        if (!string.IsNullOrWhiteSpace(quote)) QuoteMark.Set(document, quote, place);
        document.Head?.Prepend(Charset(document));
        return "<!DOCTYPE html>" + document.DocumentElement.OuterHtml;
    }

    private static IElement Charset(IDocument document)
    {
        var meta = document.CreateElement("meta");
        meta.SetAttribute("charset", "utf-8");
        return meta;
    }

    private static void Strip(IElement element)
    {
        foreach (var attribute in element.Attributes.Where(attribute => IsAlive(attribute.Name)).ToList()) element.RemoveAttribute(attribute.Name);
    }

    private static bool IsAlive(string attribute) => attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Loading.Contains(attribute, StringComparer.OrdinalIgnoreCase);
}
