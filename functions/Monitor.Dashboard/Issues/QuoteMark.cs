using System.Text;
using AngleSharp.Dom;

namespace Monitor.Dashboard.Issues;

/// <summary>Marks the words a finding quotes, wherever their text nodes lie; white space does not count.</summary>
internal static class QuoteMark
{
    public static void Set(IDocument document, string quote)
    {
        var wanted = Squeeze(quote);
        var nodes = document.Body?.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("style" or "title" or "textarea")).ToList() ?? [];
        var (all, places) = Flatten(nodes);
        var at = wanted.Length == 0 ? -1 : all.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0) return;
        foreach (var node in places.Skip(at).Take(wanted.Length).GroupBy(place => place.Node).Reverse())
            Wrap(document, nodes[node.Key], node.First().Offset, node.Last().Offset, first: node.Key == places[at].Node);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static (string All, List<(int Node, int Offset)> Places) Flatten(List<IText> nodes)
    {
        var all = new StringBuilder();
        var places = new List<(int Node, int Offset)>();
        for (var node = 0; node < nodes.Count; node++)
            for (var offset = 0; offset < nodes[node].Data.Length; offset++)
            {
                if (char.IsWhiteSpace(nodes[node].Data[offset])) continue;
                all.Append(nodes[node].Data[offset]);
                places.Add((node, offset));
            }
        return (all.ToString(), places);
    }

    private static void Wrap(IDocument document, IText text, int from, int to, bool first)
    {
        if (to + 1 < text.Data.Length) text.Split(to + 1);
        var words = from > 0 ? text.Split(from) : text;
        var mark = document.CreateElement("mark");
        if (first) mark.Id = "quote";
        words.Parent?.InsertBefore(mark, words);
        mark.AppendChild(words);
    }
}
