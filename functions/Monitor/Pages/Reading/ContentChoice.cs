using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>The lines that are the page's content: those of the container with the prose where one stands out, else all outside the frame.</summary>
internal static partial class ContentChoice
{
    public const int MostCharacters = 200_000;
    private const int LongestFurniture = 70;

    /// <summary>The container of an article's text; null: none stands out.</summary>
    public static Box? Container(Draft draft, int titleLine)
    {
        Box? most = null;
        var total = 0;
        foreach (var line in draft.Lines)
        {
            if (AreaJudge.IsChrome(line.Box.Area) || draft.InRow(line.Start) || line.Box.Tag == "a") continue;
            var length = Math.Min(line.Length, 2000);
            total += length < 15 ? length / 2 : length;
            if (length < 15) continue;
            var weight = length * (line.Box.HiddenBy is null ? 1 : 0.2);
            var share = 1.0;
            for (var (box, up) = (line.Box, 0); box is not null && up < 5 && box.Tag is not ("body" or "html"); box = box.Parent, up++, share *= 0.6)
            {
                box.Prose += weight * share * (up == 0 && box.Tag == "p" ? 0.2 : 1) * Hint(box);
                if (most is null || box.Prose > most.Prose) most = box;
            }
        }
        if (most is null) return null;
        var best = Widened(draft, most, titleLine);
        return best.Plain >= 80 && best.Plain * 2 >= total ? best : null;
    }

    public static (string Text, IReadOnlyList<TextRun> Runs) Text(Draft draft, Box? container, string title)
    {
        var text = new StringBuilder();
        var runs = new List<TextRun>();
        foreach (var line in draft.Lines)
        {
            if (container is null ? AreaJudge.IsChrome(line.Box.Area) && !IsOwnList(line) : line.Start < container.Start || line.End > container.End || line.Box.Area is Area.Footer or Area.Breadcrumb or Area.Tool) continue;
            var words = draft.Of(line);
            if (words.Length <= LongestFurniture && Furniture().IsMatch(words)) continue;
            if (text.Length + words.Length >= MostCharacters) break;
            if (text.Length > 0) text.Append('\n');
            if (runs is not [.., var last] || line.Start - text.Length != last.At - last.From) runs.Add(new(text.Length, line.Start));
            text.Append(words);
        }
        return (text.ToString(), runs);
    }

    // Link lists that were taken for menus by their shape alone count as content unless they read like one.
    private static bool IsOwnList(Line line) => line.Box.Area == Area.Navigation && line.Box.Up(box => box.Own == Area.Navigation) is { } menu && menu.Hint.Words.Length == 0 && menu.Tag is "td" or "p" && menu.Plain > 20;

    // Tables and lists beside the prose belong to it; the title, the head and the frame do not.
    private static Box Widened(Draft draft, Box best, int titleLine)
    {
        while (best.Parent is { } parent && parent.Tag is not ("body" or "html") && !AreaJudge.IsChrome(parent.Area))
        {
            if (titleLine >= 0 && draft.Lines[titleLine].Start >= parent.Start && draft.Lines[titleLine].Start < parent.End) break;
            if (parent.EndLink - parent.FirstLink - (best.EndLink - best.FirstLink) > 15 || HoldsFooter(draft, parent, best)) break;
            best = parent;
        }
        return best;
    }

    private static bool HoldsFooter(Draft draft, Box parent, Box best)
    {
        for (var i = draft.LineAt(best.End); i < draft.Lines.Count && draft.Lines[i].Start < parent.End; i++)
            if (draft.Lines[i].Box.Area == Area.Footer) return true;
        return false;
    }

    private static double Hint(Box box) => box.Hint.IsContent || box.Tag is "article" or "main" or "ucapcontent" ? 1.4 : 1;

    [GeneratedRegex(@"^(?:[【\[(（]?\s?(?:字号|字体|文字大小|字体大小)\s?[:：]?.{0,20}|打\s?印(?:本页|此页)?|关\s?闭(?:窗口|本页)?|收\s?藏|分\s?享(?:到|至)?[:：]?|下\s?载|文件下载|我要纠错|我要问|政策咨询|返回(?:顶部|首页)?|扫一扫.{0,24}|.{0,6}手机.{0,4}(?:打开|查看|浏览).{0,10}|浏览次数\s?[:：].{0,8}|(?:上|下)一[篇条页].{0,60}|相关(?:链接|文章|阅读|信息|新闻)\s?[:：]?|[大中小\s]{1,6}|【.{0,4}打印.{0,8}】|更多\s?[>»+]*|网站纠错)$", RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
