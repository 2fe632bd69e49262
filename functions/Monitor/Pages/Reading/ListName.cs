using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The name a list stands under: the nearest short line before it that reads like a column's name.</summary>
internal static partial class ListName
{
    private const int Back = 4;

    public static string? Of(Draft draft, int firstTitle, Func<Line, bool> isTitle)
    {
        if (draft.Lines.Count == 0) return null;
        var at = draft.LineAt(firstTitle);
        for (var i = at; i >= 0 && i > at - Back; i--)
        {
            var line = draft.Lines[i];
            if (line.Start >= firstTitle || (i == at && line.End > firstTitle)) continue;
            if (line.Box.Area is Area.Breadcrumb or Area.Tool || isTitle(line)) return null;
            var name = Stripped(draft.Of(line).ToString());
            if (Reads(name)) return name;
            if (name.Length > 30) return null;
        }
        return null;
    }

    public static string Stripped(string name) => More().Replace(name, "").Trim(' ', ':', '：', '·', '|', '>', '»', '【', '】', '[', ']');

    private static bool Reads(string name) => name.Length is >= 2 and <= 20 && !Other().IsMatch(name) && name.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    [GeneratedRegex(@"[\[【(（]?(?:更多|查看更多|浏览更多|查看全部|更多内容|more|MORE|More|进入)[\]】)）]?[>»›+\s.…]*$|[>»›+]+$", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"\d{2,}|^(?:序号|标题|名称|信息名称|文件名称|发布日期|发布时间|日期|时间|索引号|文号|操作|编号|状态|排序|搜索|查询|全部|首页|高级搜索)$|^\d|[。；，]", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
