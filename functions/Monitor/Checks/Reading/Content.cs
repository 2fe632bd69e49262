using System.Text.RegularExpressions;
using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>Whether a page really says something: "暂无内容" and menus are no content.</summary>
internal static partial class Content
{
    private const int FewLetters = 20;
    private const int FewBesideAPlaceholder = 60;

    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(Wording.Tight(text));

    /// <summary>The words that say that there is nothing; null where none do.</summary>
    public static string? PlaceholderIn(Page page) => Placeholder().Match(Wording.Tight(page.Text)) is { Success: true } found ? found.Value : null;

    /// <summary>Real body text, a table or an attachment.</summary>
    public static bool HasBody(this Page page)
    {
        if (page.Attachments.Count > 0 || page.Tables.Any(table => table.Rows.Count > 1)) return true;
        var core = Wording.Core(Tools().Replace(page.Title.Length > 0 ? page.Text.Replace(page.Title, "", StringComparison.Ordinal) : page.Text, ""));
        var said = Placeholder().Replace(core, "");
        return said.Length >= (said.Length < core.Length ? FewBesideAPlaceholder : FewLetters);
    }

    /// <summary>Pictures where the text should be: a person has to look.</summary>
    public static bool IsPicture(this Page page) => page.Images.InContent > 0 && Wording.Core(page.Text).Length < 200;

    [GeneratedRegex("(?:暂无|尚无|没有)(?:相关)?(?:内容|数据|信息|记录|文章|资料|公开)?|(?:正在|栏目|页面)?(?:建设|完善|更新|维护)中|敬请期待|内容为空|无相关(?:内容|数据|信息|记录)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("当前位置[^\n]*|共 ?\\d+ ?[条页]|[首上下末尾]一?页|返回[^\n]{0,4}|打印|关闭|更多")]
    private static partial Regex Tools();
}
