using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Pages.Reading;

namespace Monitor.Pages.Dialects;

/// <summary>A page as dialects see it. Most are told by a word of its markup; a tree is built only for the one that asks.</summary>
public sealed class ListMarkup : IDisposable
{
    private static readonly HtmlParserOptions options = new() { SkipComments = true };
    private readonly Lazy<IHtmlDocument> document;

    internal ListMarkup(Draft draft)
    {
        (Html, Url, Today) = (draft.Html, draft.Url, draft.Today);
        Links = [.. draft.Links.Where(link => link.HasAddress).Select(link => new PageLink(link.Text, link.Url))];
        document = new(() => new HtmlParser(options).ParseDocument(Nesting.Bound(Html)));
    }

    public string Html { get; }
    public Uri Url { get; }

    /// <summary>Completes dates without a year.</summary>
    public DateOnly Today { get; }

    /// <summary>Its links with their words, absolute, in reading order.</summary>
    public IReadOnlyList<PageLink> Links { get; }
    public IHtmlDocument Document => document.Value;

    /// <summary>Reads a page's text for dialects alone.</summary>
    public static ListMarkup Of(string html, Uri url, DateOnly today)
    {
        var draft = new Draft { Html = html, Url = url, Today = today };
        PageWalk.Over(html, draft);
        return new(draft);
    }

    public void Dispose()
    {
        if (document.IsValueCreated) document.Value.Dispose();
    }
}
