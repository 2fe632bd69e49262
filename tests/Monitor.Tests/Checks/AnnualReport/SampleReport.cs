using System.Globalization;
using System.Text;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;

namespace Monitor.Tests.Checks.AnnualReport;

public enum Markup { SpanHtml, SplitHtml, NestedHtml, WordHtml, TabText, BarText, BlankText, Docx }

/// <summary>A consistent annual report of a made-up bureau, to be damaged by a test and rendered in one of several markups.</summary>
internal sealed class SampleReport
{
    public int Year { get; init; } = 2025;
    public string Title { get; set; } = "";
    public string? SignedOn { get; set; }
    public Dictionary<string, string> Texts { get; } = [];
    public List<string> Headings { get; }
    public Dictionary<string, decimal> Active { get; } = [];
    public Dictionary<string, decimal[]> Applications { get; } = [];
    public decimal[] Reviews { get; } = [1, 0, 0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1];
    public HashSet<int> WithoutTables { get; } = [];
    public bool BlankZeros { get; set; }
    public string? DroppedRow { get; set; }

    public SampleReport(int year = 2025)
    {
        Year = year;
        Title = $"临江市水务局{year}年政府信息公开工作年度报告";
        SignedOn = $"{year + 1}年1月20日";
        Headings = [.. ReportFormat.Sections];
        Texts["1"] = $"{year}年，我局主动公开政府信息120条，其中政策文件30条、工作动态70条、通知公告20条。\n（二）依申请公开。全年共收到政府信息公开申请7件。\n（三）政府信息管理。制发行政规范性文件2件。";
        Texts["5"] = "存在的主要问题是信息更新不够均衡，个别科室报送不及时，解读形式偏少。下一步将完善目录，压实责任，按周核对栏目更新情况，并组织业务培训两次，提高解读质量。";
        Texts["6"] = "本年度未收取信息处理费。";
        foreach (var row in Format.Rows) Applications[row.Id] = new decimal[7];
        Set("new_received", 0, 5); Set("new_received", 1, 2); Set("carried_in", 0, 1);
        Set("granted", 0, 3); Set("partial", 0, 1); Set("denied.four_process_info", 1, 1); Set("unable.not_held", 0, 1); Set("unable.not_held", 1, 1); Set("carried_out", 0, 1);
        Total();
        foreach (var block in Format.Blocks)
            foreach (var row in block.Rows)
                for (var i = 0; i < block.Columns.Count; i++) Active[$"{row}/{block.Columns[i]}"] = row.EndsWith("规范性文件", StringComparison.Ordinal) ? new[] { 2, 1, 9 }[i] : row == "行政许可" ? 4 : 0;
    }

    public ReportFormat Format => ReportFormat.Of(Year);

    public void Set(string row, int column, decimal value) => Applications[row][column] = value;

    /// <summary>Makes totals agree with the cells.</summary>
    public void Total()
    {
        for (var column = 0; column < 6; column++)
            Applications["results_total"][column] = Format.Results.Sum(row => Applications[row.Id][column]);
        foreach (var row in Applications.Values) row[6] = row[..6].Sum();
    }

    public Report Read(Markup markup) => ReportReader.Read(ReportText.From(Document(markup)));

    public Document Document(Markup markup)
    {
        var (bytes, name) = markup switch
        {
            Markup.TabText or Markup.BarText or Markup.BlankText => (Encoding.UTF8.GetBytes(Laid(Text(), markup)), "report.txt"),
            Markup.Docx => (WordReport.Of(Html(Markup.SpanHtml)), "report.docx"),
            _ => (Encoding.UTF8.GetBytes(Html(markup)), "report.html"),
        };
        return DocumentReader.Read(bytes, name);
    }

    public ReportCase Case(Markup markup = Markup.SpanHtml, SampleReport? previous = null) =>
        new(Read(markup), quote => new("http://a.example/report.html", "ab", null, quote)) { Previous = previous?.Read(markup) };

    private string Cell(decimal value) => value == 0 && BlankZeros ? "" : value.ToString("0.##", CultureInfo.InvariantCulture);

    private IEnumerable<FormatRow> Rows => Format.Rows.Where(row => row.Id != DroppedRow);

    private static readonly string[] Applicants = [.. ReportFormat.Columns.Select(column => column.Name)];

    private static string[] Labels(FormatRow row)
    {
        if (row.IsFrame && row.Id != "results_total") return [row.Name];
        var parts = row.Name["三、".Length..].Split(' ', 2);
        return ["三、本年度办理结果", .. parts];
    }

    private string Text()
    {
        var text = new StringBuilder(Title).Append("\n\n");
        for (var i = 0; i < Headings.Count; i++)
        {
            text.AppendLine(Headings[i]).AppendLine(Texts.GetValueOrDefault($"{SectionOf(Headings[i])}", ""));
            if (!WithoutTables.Contains(SectionOf(Headings[i]))) text.Append(SectionOf(Headings[i]) switch { 2 => ActiveText(), 3 => ApplicationsText(), 4 => ReviewsText(), _ => "" });
        }
        return text.AppendLine("临江市水务局").AppendLine(SignedOn).ToString();
    }

    /// <summary>Rows between bars, as markdown has them, or parted by blanks, as a copy from a pdf has them: an empty cell is a dash there.</summary>
    private static string Laid(string text, Markup markup) => markup == Markup.TabText ? text : string.Join('\n', text.Split('\n').Select(line =>
        !line.Contains('\t', StringComparison.Ordinal) ? line
        : markup == Markup.BarText ? $"| {string.Join(" | ", line.Split('\t'))} |\n|{string.Concat(line.Split('\t').Select(_ => "---|"))}"
        : string.Join(' ', Dashed(line.Split('\t')))));

    /// <summary>The three cells for labels of table 3 may be empty.</summary>
    private static IEnumerable<string> Dashed(string[] cells) => cells.Select((cell, i) => cell.Trim().Length > 0 ? cell.Trim() : i < 3 && cells.Length == 10 ? "" : "-");

    private string ActiveText() => string.Concat(Format.Blocks.Select(block =>
        $"{block.Article}\t\t\t\n信息内容\t{string.Join('\t', block.Columns)}\n" + string.Concat(block.Rows.Select(row => $"{row}\t{string.Join('\t', block.Columns.Select(column => Cell(Active[$"{row}/{column}"])))}\n"))));

    private string ApplicationsText() =>
        $"（勾稽关系）\t\t\t{string.Join('\t', Applicants)}\n" + string.Concat(Rows.Select(row => $"{string.Join('\t', Padded(Labels(row)))}\t{string.Join('\t', Applications[row.Id].Select(Cell))}\n"));

    private static string[] Padded(string[] labels) => [.. labels, .. Enumerable.Repeat("", 3 - labels.Length)];

    private string ReviewsText() =>
        $"行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n{string.Join('\t', Enumerable.Repeat(ReportFormat.ReviewColumns, 3).SelectMany(group => group))}\n{string.Join('\t', Reviews.Select(Cell))}\n";

    public string Html(Markup markup)
    {
        var page = new StringBuilder("<html><body>");
        page.Append(Paragraph(Title, markup));
        foreach (var heading in Headings)
        {
            page.Append(Paragraph(heading, markup));
            foreach (var line in Texts.GetValueOrDefault($"{SectionOf(heading)}", "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) page.Append(Paragraph(line, markup));
            if (!WithoutTables.Contains(SectionOf(heading))) page.Append(SectionOf(heading) switch { 2 => ActiveHtml(markup), 3 => ApplicationsHtml(markup), 4 => ReviewsHtml(), _ => "" });
        }
        return page.Append(Paragraph("临江市水务局", markup)).Append(SignedOn is null ? "" : Paragraph(SignedOn, markup)).Append("</body></html>").ToString();
    }

    private static string Paragraph(string text, Markup markup) => markup == Markup.WordHtml
        ? $"<p class=MsoNormal style='mso-line-height-rule:exactly'><span lang=EN-US style='font-family:仿宋_GB2312'>{text[..(text.Length / 2)]}<o:p></o:p></span><span>{text[(text.Length / 2)..]}</span></p>"
        : $"<p>{text}</p>";

    private string ActiveHtml(Markup markup)
    {
        var blocks = Format.Blocks.Select(block =>
            $"<tr><td colspan='4'>{block.Article}</td></tr><tr><td>信息内容</td>{string.Concat(block.Columns.Select(column => $"<td>{column}</td>"))}</tr>"
            + string.Concat(block.Rows.Select(row => $"<tr><td>{row}</td>{string.Concat(block.Columns.Select(column => $"<td>{Cell(Active[$"{row}/{column}"])}</td>"))}</tr>")));
        var table = $"<table>{string.Concat(blocks)}</table>";
        return markup == Markup.NestedHtml ? $"<table><tr><td>{table}</td></tr></table>" : table;
    }

    private string ApplicationsHtml(Markup markup)
    {
        const string head = "<tr><td colspan='3' rowspan='3'>（本列数据的勾稽关系）</td><td colspan='7'>申请人情况</td></tr><tr><td rowspan='2'>自然人</td><td colspan='5'>法人或其他组织</td><td rowspan='2'>总计</td></tr><tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>";
        var rows = Rows.ToList();
        var half = markup == Markup.SplitHtml ? rows.Count / 2 : rows.Count;
        var table = $"<table>{head}{Part(rows[..half])}</table>" + (half < rows.Count ? $"<p>—2—</p><table>{Part(rows[half..])}</table>" : "");
        return markup == Markup.NestedHtml ? $"<div><table><tr><td>{table}</td></tr></table></div>" : table;
    }

    /// <summary>Labels that repeat from row to row are spanned, as the format prints them.</summary>
    private string Part(List<FormatRow> rows)
    {
        var html = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var labels = Labels(rows[i]);
            html.Append("<tr>");
            for (var level = 0; level < labels.Length; level++)
            {
                if (i > 0 && labels.Length > level + 1 && Shares(Labels(rows[i - 1]), labels, level)) continue;
                var span = labels.Length > level + 1 ? rows.Skip(i).TakeWhile(row => Labels(row).Length > level + 1 && Shares(Labels(row), labels, level)).Count() : 1;
                html.Append(CultureInfo.InvariantCulture, $"<td rowspan='{span}' colspan='{(level == labels.Length - 1 ? 3 - level : 1)}'>{labels[level]}</td>");
            }
            html.Append(string.Concat(Applications[rows[i].Id].Select(value => $"<td>{Cell(value)}</td>"))).Append("</tr>");
        }
        return html.ToString();
    }

    private static bool Shares(string[] one, string[] other, int level) =>
        one.Length > level && one.Take(level + 1).SequenceEqual(other.Take(level + 1));

    private string ReviewsHtml() =>
        "<table><tr><td colspan='5'>行政复议</td><td colspan='10'>行政诉讼</td></tr><tr><td rowspan='2'>结果维持</td><td rowspan='2'>结果纠正</td><td rowspan='2'>其他结果</td><td rowspan='2'>尚未审结</td><td rowspan='2'>总计</td><td colspan='5'>未经复议直接起诉</td><td colspan='5'>复议后起诉</td></tr><tr>"
        + string.Concat(Enumerable.Repeat("<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>", 2)) + "</tr><tr>" + string.Concat(Reviews.Select(value => $"<td>{Cell(value)}</td>")) + "</tr></table>";

    private static int SectionOf(string heading) => "一二三四五六".IndexOf(heading[0], StringComparison.Ordinal) + 1;
}
