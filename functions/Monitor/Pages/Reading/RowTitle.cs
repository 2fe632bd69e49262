using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Which links can be titles of list rows, and their titles without the day.</summary>
internal static partial class RowTitle
{
    public static bool Qualifies(DraftLink link, Draft draft)
    {
        if (link.Fixed is LinkPlace.Frame || link.Text.Length < 2 || link.Url == draft.Url.AbsoluteUri || IsHome(link.Url)) return false;
        if (link.Fixed is LinkPlace.Script && link.End == link.Start) return false;
        if (link.Box.Area is Area.Footer or Area.Breadcrumb or Area.Header or Area.Tool) return false;
        if (link.Box.Area == Area.Navigation && draft.DatesIn(link.Start, link.End).IsEmpty) return false;
        if (link.Text.Length <= 8 && Minor().IsMatch(link.Text)) return false;
        return link.Text.Length >= 4 || link.Box.Up(box => box.Tag is "li" or "tr" or "dd") is { } row && row.EndLink - row.FirstLink == 1 && !draft.DatesIn(row.Start, row.End).IsEmpty;
    }

    // The logo, the site's name: https://host/
    private static bool IsHome(string url) => url.Length > 8 && url[^1] == '/' && url.AsSpan(8).IndexOf('/') == url.Length - 9;

    /// <summary>The row's title; a day that stands inside the link and is the row's own is cut off.</summary>
    public static string Of(Draft draft, DraftLink link, ShownDate? shown)
    {
        var text = Longest(draft, link, shown);
        if (shown is not null) text = Undated(text, shown, draft.Today);
        return Trim(link.Title is { Length: > 3 } told && (Cut().IsMatch(text) || told.StartsWith(text, StringComparison.Ordinal)) ? told : text);
    }

    // An anchor around title, summary and day: the first line that is more than a day.
    private static string Longest(Draft draft, DraftLink link, ShownDate? shown)
    {
        if (link.End <= link.Start) return link.Text;
        var lines = draft.Text[link.Start..Math.Min(link.End, draft.Text.Length)].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length <= 1 ? link.Text : lines.FirstOrDefault(line => line.Length >= 5 && (shown is null || Undated(line, shown, draft.Today).Length >= 5)) ?? link.Text;
    }

    private static string Undated(string text, ShownDate shown, DateOnly today)
    {
        foreach (var date in DateFinder.Find(text, today))
        {
            if (text.AsSpan(date.Start, date.Length).Trim() is var words && !words.SequenceEqual(shown.Words)) continue;
            var tail = text[date.End..].Trim(' ', ']', '】', ')', '）', '|', '/');
            var head = text[..date.Start].Trim(' ', '[', '【', '(', '（', '|', '/', '·');
            if (tail.Length == 0) return head;
            if (head.Length == 0) return tail;
        }
        return text;
    }

    private static string Trim(string text) => text.Trim().TrimStart('·', '•', '▪', '■', '◆', '●', '>', '»', '›', '-', ' ').Trim();

    [GeneratedRegex(@"^(?:更多|more|MORE|More|详细|详情|查看|查看详情|查看更多|查看全部|浏览更多|加载更多|全部|阅读全文|下一页|上一页|首页|尾页|末页|返回|下载|点击下载|进入|打印|关闭|搜索|登录|注册|全文|无障碍(?:浏览|阅读|通道|模式|版)?|(?:进入)?(?:长者|老年|关怀|适老化?)(?:助手|模式|版|专区)?|设为(?:首页|主页)|加入收藏|收藏本站|网站地图|站点地图|联系我们|[简繁]体(?:中文)?|English|手机版|移动版|\[.*\]|【.*】|[+>»›\d\s.…]+)[>»›+\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Minor();

    [GeneratedRegex(@"(?:\.{2,}|…+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();
}
