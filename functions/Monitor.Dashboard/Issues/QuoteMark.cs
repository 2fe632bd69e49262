using AngleSharp.Dom;
using Monitor.Pages;

namespace Monitor.Dashboard.Issues;

/// <summary>Marks the words a finding quotes, wherever their text nodes lie; white space and width do not count.</summary>
internal static class QuoteMark
{
    public static void Set(IDocument document, string quote, QuotePlace? place)
    {
        var nodes = document.Body?.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("style" or "title" or "textarea")).ToList() ?? [];
        var text = new FoldedText(string.Concat(nodes.Select(node => node.Data)));
        if (SpanOf(text, quote, place) is not { } span) return;
        foreach (var (node, from, to, isFirst) in Parts(nodes, span).AsEnumerable().Reverse()) Wrap(document, node, from, to, isFirst);
    }

    private static TextSpan? SpanOf(FoldedText text, string quote, QuotePlace? place) =>
        place is not null && place.In(text) is >= 0 and var at ? text.SpanOf(at, place.Words.Length) : text.Find(new(quote));

    /// <summary>The nodes that a span lies in, each with its first and last letter there; layout between elements is none.</summary>
    private static List<(IText Node, int From, int To, bool IsFirst)> Parts(List<IText> nodes, TextSpan span)
    {
        var parts = new List<(IText, int, int, bool)>();
        var start = 0;
        foreach (var node in nodes)
        {
            var (from, to) = (Math.Max(0, span.Start - start), Math.Min(node.Data.Length, span.End - start) - 1);
            start += node.Data.Length;
            while (from <= to && char.IsWhiteSpace(node.Data[from])) from++;
            while (to >= from && char.IsWhiteSpace(node.Data[to])) to--;
            if (from <= to) parts.Add((node, from, to, parts.Count == 0));
        }
        return parts;
    }

    private static void Wrap(IDocument document, IText text, int from, int to, bool isFirst)
    {
        if (to + 1 < text.Data.Length) text.Split(to + 1);
        var words = from > 0 ? text.Split(from) : text;
        var mark = document.CreateElement("mark");
        if (isFirst) mark.Id = "quote";
        words.Parent?.InsertBefore(mark, words);
        mark.AppendChild(words);
    }
}
