using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The lines of an article's head: around its title, up to the first paragraph. Empty where nothing looks like a head.</summary>
internal readonly partial record struct HeadZone(int First, int Last)
{
    private const int MostLines = 40;
    private const int Paragraph = 70;

    public bool Holds(int line) => line >= First && line <= Last;

    public static HeadZone Of(Draft draft, int titleLine)
    {
        var start = titleLine >= 0 ? titleLine : Labelled(draft);
        if (start < 0) return new(0, -1);
        var end = start;
        for (var i = start + 1; i < draft.Lines.Count && i <= start + MostLines; i++)
        {
            var text = draft.Of(draft.Lines[i]);
            if (text.Length >= Paragraph && !Labels().IsMatch(text)) break;
            if (i > start + 12 && !Labels().IsMatch(text) && text.Length > 30) break;
            end = i;
        }
        return new(Before(draft, start), end);
    }

    // The metadata table of a document often stands above its title.
    private static int Before(Draft draft, int start)
    {
        var first = start;
        for (var i = start - 1; i >= 0 && i >= start - 30; i--)
        {
            if (AreaJudge.IsChrome(draft.Lines[i].Box.Area)) break;
            if (draft.Of(draft.Lines[i]).Length > 120) break;
            first = i;
        }
        return first;
    }

    private static int Labelled(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Count; i++)
            if (!AreaJudge.IsChrome(draft.Lines[i].Box.Area) && draft.Lines[i].Length < 300 && Labels().IsMatch(draft.Of(draft.Lines[i]))) return Math.Max(0, i - 2);
        return -1;
    }

    [GeneratedRegex(@"(?:索\s?引\s?号|发布(?:日期|时间|机构|单位)|成文日期|生成日期|发文日期|来源|作者|浏览(?:次数|量)?|访问量|点击(?:数|次数)?|字号|字体|信息来源|编辑|公开日期)\s?[:：\]】]|^【?字体|打印本页", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
