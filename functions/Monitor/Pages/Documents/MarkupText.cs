using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Pages.Reading;

namespace Monitor.Pages.Documents;

/// <summary>Reads html and plain text: block elements become paragraphs in order, tables keep their spans.</summary>
internal static class MarkupText
{
    private const int MostDepth = 200;

    private static readonly HashSet<string> Blocks =
        ["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "DL", "DT", "DD", "SECTION", "ARTICLE", "BLOCKQUOTE", "CENTER", "FORM", "FIELDSET", "PRE", "HEADER", "FOOTER", "MAIN", "NAV", "ASIDE", "HR", "TITLE"];

    private static readonly HashSet<string> Unseen = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "IFRAME", "OBJECT", "SELECT", "TEXTAREA"];

    public static Document ReadText(ReadOnlyMemory<byte> bytes, string name)
    {
        if (Decode(bytes) is not { } text) return Document.NotRead("不是可读的文本文件");
        var head = text.AsSpan(0, Math.Min(2000, text.Length));
        var markup = head.TrimStart().StartsWith("<", StringComparison.Ordinal) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || name.Split('?')[0].EndsWith("html", StringComparison.OrdinalIgnoreCase) || name.Split('?')[0].EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return markup ? ReadMarkup(text) : Plain(text);
    }

    public static Document ReadMarkup(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var reading = new Reading();
        if (page.Body is { } body) reading.Walk(body, 0);
        reading.EndParagraph();
        return new() { Title = page.Title ?? "", Blocks = reading.Found, Images = reading.Images };
    }

    /// <summary>Lines are paragraphs; runs of lines with tabs are tables.</summary>
    private static Document Plain(string text)
    {
        var blocks = new List<Block>();
        var rows = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal)) { rows.Add(line); continue; }
            if (rows.Count > 1) blocks.Add(new Block.Grid(Tabbed(rows)));
            else blocks.AddRange(rows.Select(row => new Block.Paragraph(row.Trim())));
            rows.Clear();
            if (line.Trim() is { Length: > 0 } words) blocks.Add(new Block.Paragraph(words));
        }
        return new() { Title = blocks.OfType<Block.Paragraph>().FirstOrDefault()?.Words ?? "", Blocks = blocks };
    }

    private static PageTable Tabbed(List<string> rows)
    {
        var grid = new TableGrid();
        foreach (var row in rows)
        {
            grid.NextRow();
            foreach (var cell in row.Split('\t')) grid.Add(cell.Trim());
        }
        return grid.Build();
    }

    /// <summary>BOM, then strict UTF-8, then GB18030; null where the bytes are no text.</summary>
    private static string? Decode(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(span[2..]);
        if (span is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(span[2..]);
        if (span[..Math.Min(span.Length, 4096)].Contains((byte)0)) return null;
        return ChineseText.Of(span);
    }

    private sealed class Reading
    {
        private readonly StringBuilder line = new();
        private int level;
        private int preformatted;

        public List<Block> Found { get; } = [];
        public int Images { get; private set; }

        public void Walk(INode parent, int depth)
        {
            if (depth > MostDepth) { line.Append(parent.TextContent); return; }
            foreach (var child in parent.ChildNodes)
                switch (child)
                {
                    case IText text when preformatted > 0: AddLines(text.Data); break;
                    case IText text: line.Append(text.Data.ReplaceLineEndings(" ")); break;
                    case IElement element when !Unseen.Contains(element.NodeName): Take(element, depth); break;
                }
        }

        public void EndParagraph()
        {
            if (Folded(line.ToString()) is { Length: > 0 } words) Found.Add(new Block.Paragraph(words, level));
            line.Clear();
            level = 0;
        }

        private void Take(IElement element, int depth)
        {
            switch (element.NodeName)
            {
                case "BR": EndParagraph(); break;
                case "IMG": Images++; break;
                case "TABLE" when element is IHtmlTableElement table: EndParagraph(); AddTable(table, depth); break;
                case var name when Blocks.Contains(name): Enclose(element, name, depth); break;
                default: Walk(element, depth + 1); break;
            }
        }

        private void Enclose(IElement element, string name, int depth)
        {
            EndParagraph();
            if (name is ['H', >= '1' and <= '6']) level = name[1] - '0';
            if (name == "PRE") preformatted++;
            Walk(element, depth + 1);
            if (name == "PRE") preformatted--;
            EndParagraph();
        }

        private void AddLines(string text)
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            line.Append(lines[0]);
            foreach (var next in lines.Skip(1)) { EndParagraph(); line.Append(next); }
        }

        /// <summary>A table that only lays the page out (one cell, or tables inside) is read as its contents.</summary>
        private void AddTable(IHtmlTableElement table, int depth)
        {
            var rows = table.Rows.ToList();
            if (rows.Sum(row => row.Cells.Length) <= 1 || rows.Exists(row => row.Cells.Any(cell => cell.QuerySelector("table") is not null)))
            {
                foreach (var cell in rows.SelectMany(row => row.Cells)) Enclose(cell, "TD", depth);
                return;
            }
            Images += table.QuerySelectorAll("img").Length;
            var grid = new TableGrid();
            foreach (var row in rows)
            {
                grid.NextRow();
                foreach (var cell in row.Cells) grid.Add(Folded(cell.TextContent), cell.ColumnSpan, cell.RowSpan == 0 ? rows.Count : cell.RowSpan);
            }
            Found.Add(new Block.Grid(grid.Build()));
        }

        private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
