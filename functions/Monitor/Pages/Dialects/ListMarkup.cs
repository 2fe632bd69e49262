using System.Buffers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Pages.Reading;

namespace Monitor.Pages.Dialects;

/// <summary>A page as dialects see it. Most are told by a word of its markup; its text and its tree are made only for the one that asks.</summary>
public sealed class ListMarkup : IDisposable
{
    private static readonly HtmlParserOptions options = new() { SkipComments = true };
    private readonly Draft draft;
    private readonly Lazy<string> html;
    private readonly Lazy<IHtmlDocument> document;

    internal ListMarkup(Draft draft)
    {
        this.draft = draft;
        html = new(draft.Html.ToString);
        document = new(() => new HtmlParser(options).ParseDocument(Nesting.Bound(Html)));
    }

    public Uri Url => draft.Url;

    /// <summary>What relative addresses go on from, those that scripts write too: its own address, unless a base element says otherwise.</summary>
    public Uri Base => draft.Base ?? draft.Url;

    /// <summary>Completes dates without a year.</summary>
    public DateOnly Today => draft.Today;

    /// <summary>The markup as it was written.</summary>
    public string Html => html.Value;

    public IHtmlDocument Document => document.Value;

    /// <summary>Its links with their words, absolute, in reading order.</summary>
    public IEnumerable<PageLink> Links => draft.Addressed.Select(link => new PageLink(link.Text, link.Url));

    public bool Says(string word, StringComparison comparison = StringComparison.Ordinal) => draft.Html.Span.Contains(word, comparison);

    public bool SaysAny(SearchValues<string> words) => draft.Html.Span.ContainsAny(words);

    /// <summary>Reads a page's text for dialects alone.</summary>
    public static ListMarkup Of(string html, Uri url, DateOnly today)
    {
        var draft = new Draft { Html = html.AsMemory(), Url = url, Today = today };
        PageWalk.Over(draft);
        return new(draft);
    }

    public void Dispose()
    {
        if (document.IsValueCreated) document.Value.Dispose();
    }
}
