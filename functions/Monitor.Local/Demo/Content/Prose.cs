using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Local.Demo.Content;

/// <summary>Turns a body's small markup (see prose.data.yaml) into HTML. The same salt always picks the same variants.</summary>
internal static partial class Prose
{
    public static string Html(string markup, IReadOnlyDictionary<string, string> slots, string salt, IReadOnlyCollection<string>? without = null)
    {
        var html = new StringBuilder();
        var table = new List<string[]>();
        foreach (var (line, number) in markup.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => (line, i)))
        {
            var text = Fill(Pick(line, $"{salt}/{number}"), slots);
            if (text.StartsWith('|'))
            {
                table.Add([.. text.Trim('|').Split('|').Select(cell => cell.Trim())]);
                continue;
            }
            Close(html, table, without);
            html.Append(text.StartsWith("## ", StringComparison.Ordinal) ? $"<h3>{Encode(text[3..])}</h3>\n" : $"<p>{Encode(text)}</p>\n");
        }
        Close(html, table, without);
        return html.ToString();
    }

    public static string Fill(string text, IReadOnlyDictionary<string, string> slots) =>
        Slot().Replace(text, found => slots.GetValueOrDefault(found.Groups[1].Value, found.Value));

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A steady number from a text: the same on every machine and in every run.</summary>
    public static int Steady(string text, int below) =>
        (int)(Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, part) => (hash ^ part) * 16777619u) % (uint)below);

    public static string InChinese(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    private static string Pick(string line, string salt) => Variants().Replace(line, found =>
        found.Groups[1].Value.Split(" / ") is var all ? all[Steady(salt, all.Length)] : "");

    private static void Close(StringBuilder html, List<string[]> table, IReadOnlyCollection<string>? without)
    {
        if (table.Count == 0) return;
        var gone = table[0].Select((head, i) => table.Count > 1 && without?.Contains(head) == true && table[0].Length > 2 ? i : -1).ToHashSet();
        html.Append("<table border=\"1\" cellspacing=\"0\">\n");
        foreach (var row in table.Where(row => row.Length > 2 || without?.Contains(row[0]) != true))
            html.Append("<tr>").AppendJoin("", row.Where((_, i) => !gone.Contains(i)).Select(cell => $"<td>{Encode(cell)}</td>")).Append("</tr>\n");
        html.Append("</table>\n");
        table.Clear();
    }

    [GeneratedRegex(@"\{([A-Za-z0-9-]+)\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[([^\[\]]+ / [^\[\]]+)\]")]
    private static partial Regex Variants();
}
