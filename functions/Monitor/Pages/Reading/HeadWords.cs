using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Words that stand beside a date in an article's head.</summary>
internal static partial class HeadWords
{
    public static bool In(ReadOnlySpan<char> line) => Words().IsMatch(line);

    /// <summary>Words of a line whose span of days ends with a closing day.</summary>
    public static bool Limits(ReadOnlySpan<char> line) => Limit().IsMatch(line);

    [GeneratedRegex("征求|征集|意见|反馈|公示|报名|期限|申报|受理|有效", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex("来源|作者|编辑|浏览|访问|点击|阅读|字号|字体|打印|分享|稿源|供稿|撰稿|审核|大 ?中 ?小", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
