using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Local.Demo.Content;

/// <summary>A docx of a heading and a body's lines. The same content gives the same text on every machine.</summary>
internal static partial class WordFile
{
    public static byte[] Write(string heading, string html)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new Body(Lines(heading, html).Select(line => new Paragraph(new Run(new Text(line))))));
        return bytes.ToArray();
    }

    /// <summary>Lines of plain text: one a paragraph, a heading or a table row.</summary>
    public static IEnumerable<string> Lines(string heading, string html) =>
        new[] { heading }.Concat(LineEnd().Split(html).Select(line => System.Net.WebUtility.HtmlDecode(Tag().Replace(line.Replace("</td><td", "</td>　<td", StringComparison.Ordinal), ""))).Where(line => line.Trim().Length > 0));

    [GeneratedRegex("</p>|</h3>|</tr>|\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
