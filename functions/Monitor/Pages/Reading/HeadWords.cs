using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Words that stand beside a date in an article's head.</summary>
internal static partial class HeadWords
{
    public static bool In(ReadOnlySpan<char> line) => Words().IsMatch(line);

    [GeneratedRegex("来源|作者|编辑|浏览|访问|点击|阅读|字号|字体|打印|分享|稿源|供稿|撰稿|审核|大 ?中 ?小", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
