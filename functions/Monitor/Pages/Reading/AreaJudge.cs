using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Settles each element's area: what text and link density show overrules what class names promise.</summary>
internal static partial class AreaJudge
{
    private const int FooterLength = 900;
    private const int CrumbLength = 160;
    private const int MostBesideCrumb = 60;

    public static void Settle(Draft draft)
    {
        var body = draft.Boxes.Where(box => box.Tag == "body").Select(box => box.Plain).DefaultIfEmpty(draft.Text.Length).Max();
        var marks = Marks(draft);
        var (places, imprints) = (StartsOf(marks, Area.Breadcrumb), StartsOf(marks, Area.Footer));
        bool IsAround(Box box) => box.Length * 20L >= draft.Text.Length * 19L || (Holds(box, places) && Holds(box, imprints));
        foreach (var box in draft.Boxes)
        {
            if (box.Own is { } hinted && !Holds(draft, box, hinted, body)) box.Own = null;
            if (box.Own is null && !IsAround(box) && IsMenu(draft, box)) box.Own = Area.Navigation;
        }
        foreach (var (line, area) in marks) Mark(draft, line, area, area == Area.Footer ? FooterLength : CrumbLength, IsAround);
        foreach (var box in draft.Boxes) box.Area = box.Own is { } own ? Stronger(own, box.Parent?.Area) : box.Parent?.Area ?? Area.Body;
    }

    /// <summary>Whether text of this area is the page's own and not its frame.</summary>
    public static bool IsChrome(Area area) => area is not Area.Body;

    // A menu inside a footer stays footer.
    private static Area Stronger(Area own, Area? above) => above is Area.Footer ? Area.Footer : above is Area.Breadcrumb && own == Area.Navigation ? Area.Breadcrumb : own;

    private static bool Holds(Draft draft, Box box, Area hinted, int body)
    {
        if (box.Tag is "html" or "body" or "main" or "article" or "form" && hinted != Area.Footer) return false;
        if (hinted == Area.Breadcrumb) return box.Length <= CrumbLength * 2 && box.EndLink - box.FirstLink <= 12;
        if (hinted == Area.Header && box.Up(up => up.Tag is "article" or "main") is not null) return false;
        if (box.Plain > 300 && box.Plain * 3 > body) return false;
        return hinted == Area.Footer || !(ListsDated(draft, box) || Metadata().IsMatch(draft.Of(box)));
    }

    private static bool ListsDated(Draft draft, Box box) => box.EndLink - box.FirstLink >= 3 && draft.DatesIn(box.Start, box.End).Length >= 3;

    private static bool IsMenu(Draft draft, Box box)
    {
        var links = box.EndLink - box.FirstLink;
        if (links < 4 || box.Tag is "html" or "body" or "a" || (box.Plain > Math.Max(8, box.Length / 8) && Worded(draft, box) > Math.Max(8, box.Length / 8)) || box.Linked > links * 10) return false;
        if (!draft.DatesIn(box.Start, box.End).IsEmpty) return false;
        int titles = 0, worded = 0;
        for (var i = box.FirstLink; i < box.EndLink; i++)
        {
            var text = Numbered(draft.Links[i].Text);
            if (text.Length > 0) worded++;
            if (text.Length > 12 || text.IndexOfAnyInRange('0', '9') >= 0 || text.Contains('《')) titles++;
        }
        return worded * 2 >= links && titles * 5 < links;
    }

    // 01 通知公告 is an entry of a menu as much as 通知公告
    private static ReadOnlySpan<char> Numbered(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && text.Length > digits + 1 && text[digits] is ' ' or '.' or '、' or '．' ? text.AsSpan(digits + 1).TrimStart() : text;
    }

    // Old menus set their links apart by signs: "a | b | c".
    private static int Worded(Draft draft, Box box)
    {
        int letters = 0, from = box.Start;
        for (var i = box.FirstLink; i <= box.EndLink; i++)
        {
            var to = i < box.EndLink ? draft.Links[i].Start : box.End;
            for (var at = from; at < to; at++)
                if (char.IsLetterOrDigit(draft.Text[at])) letters++;
            if (i < box.EndLink) from = draft.Links[i].End;
        }
        return letters;
    }

    /// <summary>Lines that say by their words what they are: the imprint, the reader's place.</summary>
    private static List<(Line Line, Area Area)> Marks(Draft draft)
    {
        var marks = new List<(Line, Area)>();
        foreach (var line in draft.Lines)
        {
            var text = draft.Of(line);
            if (text.Length < 400 && Imprint().IsMatch(text)) marks.Add((line, Area.Footer));
            else if (text.Length < CrumbLength && line.Start < draft.Text.Length * 3 / 4 && Place().IsMatch(text)) marks.Add((line, Area.Breadcrumb));
        }
        return marks;
    }

    private static List<int> StartsOf(List<(Line Line, Area Area)> marks, Area area) => [.. marks.Where(mark => mark.Area == area).Select(mark => mark.Line.Start)];

    private static bool Holds(Box box, List<int> starts)
    {
        var at = starts.BinarySearch(box.Start);
        if (at < 0) at = ~at;
        return at < starts.Count && starts[at] < box.End;
    }

    /// <param name="isAround">Holds both the place and the imprint, or almost everything there is: a table or a box of the page's layout.</param>
    private static void Mark(Draft draft, Line line, Area area, int longest, Func<Box, bool> isAround)
    {
        var box = line.Box;
        while (box.Parent is { } parent && parent.Tag is not ("body" or "html" or "main" or "article") && !isAround(parent) && parent.Length <= longest && (area == Area.Breadcrumb ? IsCrumb(draft, parent, line) : IsImprint(draft, parent, box.Start))) box = parent;
        if (box.Length <= longest && box.Tag is not ("body" or "html") && (area != Area.Breadcrumb || box == line.Box && line.Length >= box.Length - 8 || IsCrumb(draft, box, line))) box.Own = area;
    }

    // A cell that opens with the place and goes on with the list is no breadcrumb.
    private static bool IsCrumb(Draft draft, Box box, Line line) =>
        box.EndLink - box.FirstLink <= 8 && box.Length - line.Length <= MostBesideCrumb && draft.DatesIn(box.Start, box.End).IsEmpty;

    // What stands above an imprint inside its container must not be content: no paragraph, no day.
    private static bool IsImprint(Draft draft, Box container, int imprint)
    {
        if (!draft.DatesIn(container.Start, imprint).IsEmpty) return false;
        for (var i = draft.LineAt(container.Start); i < draft.Lines.Count && draft.Lines[i].Start < imprint; i++)
            if (draft.Lines[i].Start >= container.Start && draft.Lines[i].Length >= 50) return false;
        return true;
    }

    [GeneratedRegex(@"网站标识码|ICP备|公网安备|版权所有|[Cc]opyright|网站地图.{0,30}联系我们", RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"(?:当前|现在|您|你|目前)(?:所在)?(?:的)?(?:所在)?(?:位置|栏目)|^位置\s?[:：]|^所在位置|首页\s?(?:>|&gt;|»|/|→|›|-{1,2}>|＞)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"索\s?引\s?号|发布(?:日期|时间)|成文日期|浏览次数|信息来源", RegexOptions.CultureInvariant)]
    private static partial Regex Metadata();
}
