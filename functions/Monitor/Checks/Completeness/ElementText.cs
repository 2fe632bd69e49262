using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Completeness;

/// <summary>How an element stands in a text. Empty: its label is there, nothing after it. Loose: something that may mean it.</summary>
internal enum Stated { Absent, Loose, Nil, Empty, Stated }

/// <summary>What was found of an element, with the words and the page that show it.</summary>
internal sealed record ElementFinding(Stated State, string? Quote = null, PageRecord? On = null);

/// <summary>
/// The lines of a document as labels are looked for in them: without white space (标　题 is 标题), in one width, with the pairs of its tables and
/// head written as `label:value`.
/// </summary>
internal sealed partial class ElementText
{
    private readonly List<(string Line, PageRecord? On)> lines = [];
    private int letters;

    public ElementText Add(PageRecord record)
    {
        var page = record.Page!;
        foreach (var field in page.Fields) Add($"{field.Label}:{field.Value}", record);
        foreach (var table in page.Tables) AddTable(table, record);
        Add(page.Text, record);
        return this;
    }

    public ElementText Add(string text, PageRecord? on)
    {
        foreach (var line in text.Split('\n'))
            if (Wording.Tight(line) is { Length: > 0 } tight) { lines.Add((Number().Replace(tight, ""), on)); letters += tight.Length; }
        return this;
    }

    /// <summary>Too little text to say that something is not in it.</summary>
    public bool IsShort => letters < 200;

    /// <summary>Best finding of the element; a stated one wins.</summary>
    public ElementFinding Find(Element element, IReadOnlyList<Element> all)
    {
        var best = new ElementFinding(Stated.Absent);
        for (var i = 0; i < lines.Count && best.State < Stated.Stated; i++)
            if (Look(i, element, all) is var (state, quote) && state > best.State) best = new(state, quote, lines[i].On);
        return best;
    }

    private (Stated, string?) Look(int index, Element element, IReadOnlyList<Element> all)
    {
        var line = lines[index].Line;
        var (said, named, loose) = (element.Wording?.Match(line), element.IsNamedIn(line), element.Loose?.Match(line));
        if (!(named || said is { Success: true } || loose is { Success: true })) return (Stated.Absent, null);
        if (said is not null && Denied().IsMatch(line)) return (Stated.Absent, null);
        if (said is { Success: true }) return (Stated.Stated, Around(line, said.Index, said.Length));
        var labelled = element.Labels.Select(label => (Label: label, At: At(line, label, element, all))).FirstOrDefault(found => found.At >= 0);
        if (labelled.Label is not null && Value(index, labelled.At, labelled.Label, element, all) is { } judged) return judged;
        return loose is { Success: true } ? (Stated.Loose, Around(line, loose.Index, loose.Length)) : (Stated.Absent, null);
    }

    /// <summary>收费标准及依据 is no 依据: a label inside a longer one of another element is none.</summary>
    private static int At(string line, string label, Element element, IReadOnlyList<Element> all)
    {
        var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && all.Any(other => other != element && other.Labels.Any(longer => longer.Length > label.Length && longer.Contains(label, StringComparison.Ordinal) && Covers(line, longer, at))))
            at = line.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase);
        return at;
    }

    private static bool Covers(string line, string longer, int at)
    {
        for (var start = line.IndexOf(longer, StringComparison.OrdinalIgnoreCase); start >= 0 && start <= at; start = line.IndexOf(longer, start + 1, StringComparison.OrdinalIgnoreCase))
            if (at < start + longer.Length) return true;
        return false;
    }

    private (Stated, string?)? Value(int index, int at, string label, Element element, IReadOnlyList<Element> all)
    {
        var line = lines[index].Line;
        var after = Joined().Replace(line[(at + label.Length)..], "");
        var own = CutAtNextLabel(after);
        var colon = own.IndexOf(':', StringComparison.Ordinal);
        var isLabel = colon is >= 0 and <= 8 || own.Length == 0 || (at == 0 && after.Length == 0);
        if (element.Value is { } shape)
        {
            var value = colon is >= 0 and <= 8 ? own[(colon + 1)..] : own;
            if (shape.IsMatch(value)) return (Stated.Stated, Around(line, at, label.Length + 40));
            if (isLabel && Next(index, all) is { } next && value.Length == 0 && shape.IsMatch(next)) return (Stated.Stated, $"{line} {next}");
            return !isLabel ? null : Nil().IsMatch(value) ? (Stated.Nil, line) : value.Length <= 1 ? (Stated.Empty, line) : (Stated.Loose, line);
        }
        if (!isLabel && IsHeading(own)) return Next(index, all) is { } under ? (Stated.Stated, $"{line} {Around(under, 0, 40)}") : null;
        if (!isLabel) return at == 0 && own.Length > 1 ? (Stated.Stated, Around(line, 0, 60)) : null;
        var words = colon >= 0 ? own[(colon + 1)..] : "";
        if (words.Length > 0) return (Blank().IsMatch(words) ? Stated.Empty : Stated.Stated, Around(line, at, label.Length + 40));
        return Next(index, all) is { } beneath ? (Stated.Stated, $"{line} {Around(beneath, 0, 40)}") : (Stated.Empty, line);
    }

    /// <summary>收费与依据, the name of a tab, states nothing by itself.</summary>
    private static bool IsHeading(string rest) => rest.Length <= 6 && rest[0] is '与' or '和' or '及' or '、' or '/';

    /// <summary>The line after a label that stands alone; null where it is the next label or the end.</summary>
    private string? Next(int index, IReadOnlyList<Element> all)
    {
        if (index + 1 >= lines.Count || lines[index + 1].On != lines[index].On) return null;
        var next = lines[index + 1].Line;
        var isLabel = all.Any(element => element.Labels.Any(label => next.StartsWith(label, StringComparison.OrdinalIgnoreCase) && next.Length - label.Length <= 6 || next.StartsWith(label + ":", StringComparison.OrdinalIgnoreCase)));
        return isLabel || LabelAlone().IsMatch(next) || NextLabel().Match(next) is { Success: true, Index: <= 4 } ? null : next;
    }

    /// <summary>Neighbouring cells of a row, and the first row over the second, read as label and value.</summary>
    private void AddTable(PageTable table, PageRecord on)
    {
        for (var r = 0; r < Math.Min(table.Rows.Count, 500); r++)
        {
            var row = table.Rows[r].Select(Wording.Tight).ToList();
            for (var c = 0; c + 1 < row.Count; c++)
                if (row[c].Length is > 0 and <= 14 && row[c] != row[c + 1]) Add($"{row[c].TrimEnd(':')}:{row[c + 1]}", on);
            if (r == 1)
                for (var c = 0; c < row.Count; c++)
                    if (Wording.Tight(table.Rows[0][c]) is { Length: > 0 and <= 14 } head && head != row[c]) Add($"{head.TrimEnd(':')}:{row[c]}", on);
        }
    }

    private static string CutAtNextLabel(string after) =>
        NextLabel().Match(after, Math.Min(1, after.Length)) is { Success: true, Index: > 0 } next ? after[..next.Index] : after;

    private static string Around(string line, int at, int length)
    {
        var from = Math.Max(0, at - 12);
        return line[from..Math.Min(line.Length, at + Math.Max(length, 12) + 12)];
    }

    [GeneratedRegex(@"^(?:[(]?[一二三四五六七八九十]+[)、.,]|[(]?\d{1,2}[)、.](?!\d)|第[一二三四五六七八九十]+[章条部分]+|[●■◆▪•·★☆※◇○])+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[/、和及与(](?:传真|电话|手机|邮箱|号码|邮编|地址)(?:号码)?[)]?")]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?:联系电话|咨询电话|办公电话|监督电话|电话|传真号码|传真|邮政编码|邮编|电子邮箱|邮箱|电子邮件|E-?mail|通讯地址|通信地址|办公地址|地址|办公时间|工作时间|受理时间|网址|机构名称|负责人|联系人)[^:\d]{0,4}:", RegexOptions.IgnoreCase)]
    private static partial Regex NextLabel();

    [GeneratedRegex(@"^.{1,12}:$")]
    private static partial Regex LabelAlone();

    [GeneratedRegex("暂未|未开通|尚未|不支持|暂不|不提供|暂停")]
    private static partial Regex Denied();

    [GeneratedRegex("^(?:无|暂无|没有|未设|/|-|—)+[。.]?$")]
    private static partial Regex Nil();

    [GeneratedRegex(@"^[\s/\-—_.…。×xX*＿]+$|^(?:暂无|待定|待补充)$")]
    private static partial Regex Blank();
}
