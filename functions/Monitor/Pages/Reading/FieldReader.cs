using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Label-value pairs as people write them: inner spaces, full-width colons, table cells, lines glued without separators.</summary>
internal static partial class FieldReader
{
    private const int Most = 400;
    private const int LongestValue = 2000;
    private static readonly SearchValues<char> Begins = SearchValues.Create("索发文成生有公主信");
    private static readonly SearchValues<char> LabelLetters = SearchValues.Create("索发文成生有公效时");

    public static IReadOnlyList<LabelValue> Read(Draft draft, IReadOnlyList<PageTable> tables)
    {
        var fields = new List<LabelValue>();
        var seen = new HashSet<(string, string)>();
        void Add(string label, string value)
        {
            if (fields.Count < Most && label.Length > 0 && seen.Add((label, value))) fields.Add(new(label, value.Length > LongestValue ? value[..LongestValue] : value));
        }
        for (var i = 0; i < draft.Lines.Count; i++)
            if (!AreaJudge.IsChrome(draft.Lines[i].Box.Area)) OfLine(draft, i, Add);
        foreach (var table in tables) OfTable(table, Add);
        return fields;
    }

    /// <summary>索 引 号： -> 索引号.</summary>
    public static string Label(ReadOnlySpan<char> text) => Fold.Tight(text).Trim(':', '：', '【', '】', '[', ']', '*', '＊', '·', '■', '●');

    private static void OfLine(Draft draft, int index, Action<string, string> add)
    {
        var text = draft.Of(draft.Lines[index]);
        if (text.Length > 4000) return;
        if (Term(draft, index) is { } definition)
        {
            add(Label(text), definition);
            return;
        }
        if (LabelElement(draft, index) is { } field)
        {
            add(field.Label, field.Value);
            return;
        }
        var colon = text.IndexOfAny(':', '：');
        if (colon < 0 && text.IndexOfAny(']', '】') < 0 && !Begins.Contains(text[0])) return;
        if (colon < 0 && !Known().IsMatch(text)) return;
        var line = text.ToString();
        if (Known().Matches(line) is { Count: > 0 } known && (known.Count > 1 || known[0].Index < 12)) Split(draft, index, line, known, add);
        else if (Pair().Match(line) is { Success: true } pair) add(Label(pair.Groups["label"].ValueSpan), Value(draft, index, pair.Groups["value"].Value));
    }

    private static void Split(Draft draft, int index, string line, MatchCollection known, Action<string, string> add)
    {
        for (var i = 0; i < known.Count; i++)
        {
            var end = i + 1 < known.Count ? known[i + 1].Index : line.Length;
            var value = line[(known[i].Index + known[i].Length)..end].Trim(' ', '|', '；', ';', '，', '[', ']', '【', '】', '\u3000');
            add(Label(known[i].ValueSpan), i == known.Count - 1 && value.Length == 0 ? Value(draft, index, "") : value);
        }
    }

    // A label alone on its line (a cell, a dt): the value is the next line, unless that is a label itself.
    private static string Value(Draft draft, int index, string value)
    {
        if (value.Trim() is { Length: > 0 } own) return own;
        if (index + 1 >= draft.Lines.Count || !IsBeside(draft.Lines[index].Box, draft.Lines[index + 1].Box)) return "";
        var next = draft.Of(draft.Lines[index + 1]);
        return next.Length > LongestValue || Known().IsMatch(next) || Pair().IsMatch(next) ? "" : next.ToString();
    }

    // What follows a cell or a term that was left blank is the next row, or no part of the table at all
    private static bool IsBeside(Box label, Box value) => label.Up(box => box.Tag is "td" or "th" or "dt") switch
    {
        null => true,
        { Tag: "dt" } term => value.Up(box => box.Tag == "dd") is { } definition && definition.Parent == term.Parent,
        var cell => value.Up(box => box.Tag == "tr") == cell.Up(box => box.Tag == "tr") || cell.Table?.Rows.Find(row => row.Exists(one => one.Box == cell)) is not [.., var last] || last.Box == cell,
    };

    // A document's label in an element of its own needs no colon; the value stands beside it, in the line or in the next element
    private static (string Label, string Value)? LabelElement(Draft draft, int index)
    {
        var line = draft.Lines[index];
        if (line.Length > LongestValue || !LabelLetters.Contains(draft.Text[line.Start])) return null;
        for (var at = draft.FirstBoxFrom(line.Start); at < draft.Boxes.Count && draft.Boxes[at].Start == line.Start; at++)
        {
            var box = draft.Boxes[at];
            if (box is { Length: < 2 or > 12 } or { Tag: "dt" or "td" or "th" } || !OfDocument().IsMatch(Fold.Tight(draft.Of(box)))) continue;
            if (box.End < line.End) return draft.Text.AsSpan(box.End, line.End - box.End).IndexOfAny('。', '，', '；') >= 0 ? null : (Label(draft.Of(box)), Fold.Line(draft.Text[box.End..line.End].Trim(' ', ':', '：')));
            return index + 1 < draft.Lines.Count && draft.Lines[index + 1] is { Length: < 400 } next && next.Box != box && next.Box.Parent == box.Parent && !OfDocument().IsMatch(Fold.Tight(draft.Of(next)))
                ? (Label(draft.Of(box)), draft.Of(next).ToString()) : null;
        }
        return null;
    }

    // A term of a definition list needs no colon; its value is the definition beside it
    private static string? Term(Draft draft, int index)
    {
        var line = draft.Lines[index];
        return line is { Box.Tag: "dt", Length: <= 16 } && index + 1 < draft.Lines.Count && draft.Lines[index + 1] is { Length: <= LongestValue } next
            && next.Box.Up(box => box.Tag == "dd") is not null && Word().IsMatch(Fold.Tight(draft.Of(line))) && !Known().IsMatch(draft.Of(line)) ? draft.Of(next).ToString() : null;
    }

    private static void OfTable(PageTable table, Action<string, string> add)
    {
        foreach (var row in table.Rows)
        {
            if (row.Count is < 2 or > 8) continue;
            for (var c = 0; c + 1 < row.Count; c++)
                if (IsLabel(row[c]) && row[c + 1].Length > 0 && row[c + 1] != row[c] && !row[c + 1].EndsWith('：') && (row.Count == 2 || c % 2 == 0)) add(Label(row[c]), row[c + 1]);
        }
    }

    private static bool IsLabel(string cell) => cell.Length is >= 2 and <= 24 && Label(cell) is { Length: >= 2 and <= 16 } label && Word().IsMatch(label);

    [GeneratedRegex("""
        (?<![\u4e00-\u9fff])(?:索\s?引\s?号|信息索引号?|文\s?号|名\s?称|分\s?类|来\s?源|作\s?者|时\s?间|日\s?期|标\s?题|体\s?裁|语\s?种|主\s?题|责任编辑|编\s?辑)\s?[:：\]】]
      | (?:索\s?引\s?号|组配分类|信息分类|主题分类|主题导航|体裁分类|服务对象分类|服务对象|发布机构|发布单位|发文机关|发文单位|制发机关|来源单位|信息来源|文章来源|发文字号|发布文号|文件编号|信息名称|文件名称|公文名称|成文日期|成文时间|生成日期|生成时间|发文日期|发文时间|印发日期|发布日期|发布时间|公开日期|公开时间|更新日期|更新时间|有\s?效\s?性|效力状态|时\s?效\s?性|公开方式|公开形式|公开范围|公开时限|公开类别|公开属性|公开程度|关\s?键\s?词|主\s?题\s?词|内容概述|内容概要|内容摘要|生效时间|生效日期|实施日期|施行日期|废止时间|废止日期|失效日期|责任部门|责任科室|主办单位|浏览次数|浏览量|访问次数|访问量|点击数|点击次数|阅读次数|字\s?号|信息状态|载体类型|记录形式)\s?[:：\]】]
      | ^(?:索\s?引\s?号|发文字号|发布文号|文件编号|发布机构|发文机关|成文日期|生成日期|发布日期|有\s?效\s?性|公开方式|公开范围|主题分类|信息分类)\s
      """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex("^(?:索引号|发文字号|发布文号|文件编号|文号|发布机构|发布单位|发文机关|发文单位|成文日期|成文时间|生成日期|发布日期|公开日期|有效性|效力状态|时效性|时效状态|有效状态|公开方式|公开范围)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfDocument();

    [GeneratedRegex(@"^[（(【\[]?(?:[一二三四五六七八九十\d]{1,3}[、.．)）]\s?)?(?<label>[\u4e00-\u9fffA-Za-z（）()、/\-和及与 ]{2,24}?)[】\]]?\s?[:：]\s?(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^[\u4e00-\u9fffA-Za-z（）()、/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
