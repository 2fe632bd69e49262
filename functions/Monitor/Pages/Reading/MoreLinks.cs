using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>更多 says nothing by itself: such a link takes the name that stands before it.</summary>
internal static partial class MoreLinks
{
    public static string? TitleOf(Draft draft, DraftLink link)
    {
        if (link.Text.Length > 8 || !Word().IsMatch(link.Text)) return link.Title == link.Text ? null : link.Title;
        if (link.Title is { Length: > 1 } told && !Word().IsMatch(told)) return told;
        return draft.Lines.Count == 0 ? null : Before(draft, link);
    }

    private static string? Before(Draft draft, DraftLink link)
    {
        var at = draft.LineAt(link.Start);
        var line = draft.Lines[at];
        var own = ListName.Stripped(draft.Text[line.Start..Math.Max(line.Start, Math.Min(link.Start, line.End))]);
        if (own.Length is >= 2 and <= 20) return own;
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var name = ListName.Stripped(draft.Of(draft.Lines[i]).ToString());
            if (name.Length is >= 2 and <= 20) return name;
            if (name.Length > 20) return null;
        }
        return null;
    }

    [GeneratedRegex(@"^[\[【(（<]?\s?(?:更多|查看更多|浏览更多|更多内容|更多信息|全部|查看全部|more|进入|详情|[>»›+…]+)\s?[>»›+.…]*[\]】)）]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
