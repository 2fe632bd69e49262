using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Whether a page really says something: "暂无内容" and menus are no content.</summary>
internal static partial class Content
{
    private const int FewLetters = 20;
    private const int FewBesideAPlaceholder = 60;
    private const int LongestNil = 300;

    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(Wording.Tight(text));

    /// <summary>The words that say that there is nothing; null where none do.</summary>
    public static string? PlaceholderIn(Page page) => Placeholder().Match(Wording.Tight(page.Text)) is { Success: true } found ? found.Value : null;

    /// <summary>Real body text, a table or an attachment.</summary>
    public static bool HasBody(this Page page)
    {
        if (page.Attachments.Count > 0 || page.Tables.Any(table => table.Rows.Count(row => row.Any(cell => cell.Length > 0)) > 1)) return true;
        var core = Wording.Core(Tools().Replace(Untitled(page), ""));
        var said = Placeholder().Replace(core, "");
        return said.Length >= (said.Length < core.Length ? FewBesideAPlaceholder : FewLetters);
    }

    /// <summary>The sentence of a short page that says that there is nothing of the kind: 本单位无行政事业性收费项目; null: none. "暂无内容" says nothing.</summary>
    public static string? NilSentence(this Page page) =>
        page.Attachments.Count == 0 && page.Tables.Count == 0 && Untitled(page) is { Length: <= LongestNil } text && Nothing().Match(text) is { Success: true } nothing ? nothing.Value.Trim() : null;

    private static string Untitled(Page page) =>
        page.Title.Length == 0 ? page.Text : string.Join('\n', page.Text.Split('\n').Where(line => Wording.Tight(line) != Wording.Tight(page.Title)));

    /// <summary>Pictures where the text should be: a person has to look.</summary>
    public static bool IsPicture(this Page page) => page.Images.InContent > 0 && Wording.Core(page.Text).Length < 200;

    [GeneratedRegex("(?:暂无|尚无|没有)(?:相关)?(?:内容|数据|信息|记录|文章|资料|公开)?|(?:正在|栏目|页面)?(?:建设|完善|更新|维护)中|敬请期待|内容为空|无相关(?:内容|数据|信息|记录)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?:暂无|尚无|没有|不涉及|不收取|不存在|暂?未(?:收取|设立|设置|发生|产生|开展|制定|实施|涉及)|(?<![有毫])无)(?!相关|内容|数据|信息|记录|文章|资料|结果|公开|更新|文件|权限|障碍|法|论|效|线|需|须|故|关)[\\p{IsCJKUnifiedIdeographs}“”、（）]{4,40}(?=[。；;，,\n]|$)")]
    private static partial Regex Nothing();

    [GeneratedRegex("当前位置[^\n]*|共 ?\\d+ ?[条页]|[首上下末尾]一?页|返回[^\n]{0,4}|打印|关闭|更多")]
    private static partial Regex Tools();
}
