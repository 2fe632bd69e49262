namespace Monitor.Pages.Reading;

/// <summary>
/// List rows from structure alone: a title link, the smallest container that is its own, and the day that stands by itself in it.
/// Works for ul, table, dl, div and flat lists; knows no template.
/// </summary>
internal sealed class RowReader
{
    private const int MostRows = 5_000;
    private const int MostHeads = 3;
    private const int LongestRow = 900;
    private const int LongestPlain = 160, ShortestPlain = 24, LongestLabel = 40;

    private readonly Draft draft;
    private readonly List<DraftLink> titles = [];
    private readonly List<(DraftLink Link, Box Row, ShownDate? Shown)> rows = [];
    private readonly List<Line> heads;

    private RowReader(Draft draft)
    {
        this.draft = draft;
        var titled = draft.Headings.FindAll(heading => heading.Level == 1 && heading.Box is { Linked: 0, Length: > 0 });
        heads = titled.Count > MostHeads ? [] : titled.ConvertAll(heading => draft.Lines[draft.LineAt(heading.Box.Start)]);
        foreach (var link in draft.Links)
            if (RowTitle.Qualifies(link, draft) && !(link.HasAddress && titles is [.., var last] && last.Url == link.Url && Merge(last, link))) titles.Add(link);
    }

    public static IReadOnlyList<ListRow> Read(Draft draft)
    {
        var reader = new RowReader(draft);
        reader.Collect();
        return reader.Grouped();
    }

    // Picture and headline of one item are two anchors to one address.
    private static bool Merge(DraftLink first, DraftLink second)
    {
        if (first.Text.Length >= second.Text.Length) return true;
        first.Text = second.Text;
        first.Title ??= second.Title;
        return true;
    }

    private void Collect()
    {
        for (var i = 0; i < titles.Count && rows.Count < MostRows; i++)
        {
            var row = Own(i);
            if (!IsOwnRow(i, row)) continue;
            var shown = RowDay.In(draft, titles[i], row) ?? Flat(i, row) ?? Shared(i, row);
            if (shown is not null || titles[i].HasAddress) rows.Add((titles[i], row, shown));
        }
    }

    /// <summary>The largest container that holds this title and no other; never beyond its list item or table row, so that a list of one stays a list.</summary>
    private Box Own(int index)
    {
        var box = titles[index].Box;
        while (box.Tag is not ("li" or "tr" or "dd") && box.Parent is { } parent && parent.Tag is not ("body" or "html") && Count(index, parent) == 1 && parent.Length <= LongestRow && !HoldsHead(parent)) box = parent;
        return box;
    }

    // What the page itself is headed with is no part of a row: a short article with one related link is not that link's row
    private bool HoldsHead(Box box) => heads.Exists(head => head.Start >= box.Start && head.End <= box.End);

    private int Count(int index, Box box)
    {
        int first = index, last = index;
        while (first > 0 && titles[first - 1].Start >= box.Start && index - first < 3) first--;
        while (last < titles.Count - 1 && titles[last + 1].Start < box.End && last - index < 3) last++;
        return last - first + 1;
    }

    // A link inside running prose is no row: much plain text and no list markup around it.
    private bool IsOwnRow(int index, Box row)
    {
        var link = titles[index];
        var before = draft.Text.AsSpan(row.Start, Math.Max(0, link.Start - row.Start)).TrimEnd();
        if (before is [.., ':' or '：'] && before.Length < 20) return false;
        return row.Plain <= LongestPlain || (row.Length * 2 <= draft.Text.Length && RowDay.In(draft, link, row) is not null);
    }

    // Titles and days as plain siblings: the day after each title, or before each.
    private ShownDate? Flat(int index, Box row)
    {
        if (row.Parent is not { } list) return null;
        var after = Between(list, titles[index].End, index + 1 < titles.Count && titles[index + 1].Start < list.End ? titles[index + 1].Start : Math.Min(list.End, titles[index].End + 60), titles[index]);
        var before = Between(list, index > 0 && titles[index - 1].End > list.Start ? titles[index - 1].End : Math.Max(list.Start, titles[index].Start - 60), titles[index].Start, titles[index]);
        var daysFirst = draft.DatesIn(list.Start, list.End) is [var first, ..] && first.Start < titles[FirstIn(list)].Start;
        return daysFirst ? before : after;
    }

    private int FirstIn(Box list)
    {
        int low = 0, high = titles.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (titles[middle].Start < list.Start) low = middle + 1; else high = middle;
        }
        return low;
    }

    private ShownDate? Between(Box list, int start, int end, DraftLink link)
    {
        if (end - start is < 4 or > 80) return null;
        if (draft.DatesIn(start, end) is not [var only] || end - start - only.Length > 24 || RowDay.IsClock(draft, only) || IsOthers(list, only, link)) return null;
        return only.Shape == DateShape.MonthOnly && RowDay.Parts(draft.Text[start..end], draft.Today) is { } whole ? whole : RowDay.Shown(draft, only, link);
    }

    // A day that shares a container of the list with another title is that title's
    private bool IsOthers(Box list, FoundDate day, DraftLink link)
    {
        var box = draft.Lines[draft.LineAt(day.Start)].Box;
        while (box.Parent is { } parent && parent != list && parent.Start >= list.Start) box = parent;
        return box != list && box.Parent == list && titles[FirstIn(box)] is var other && other != link && other.Start >= box.Start && other.End <= box.End;
    }

    // One row with a document and its interpretation: both are of the row's day.
    private ShownDate? Shared(int index, Box row) =>
        row.Up(box => box.Tag is "li" or "tr") is { } whole && whole.EndLink - whole.FirstLink <= 4 && Count(index, whole) <= 3 && draft.DatesIn(whole.Start, whole.End) is [var only] && !RowDay.IsClock(draft, only)
            ? RowDay.Shown(draft, only, titles[index]) : null;

    private List<ListRow> Grouped()
    {
        var lists = new List<ListRow>();
        foreach (var group in rows.GroupBy(row => Group(row.Row)))
        {
            var dated = group.Count(row => row.Shown is not null);
            List<DraftLink> links = [.. group.Select(row => row.Link)];
            // One day within prose is an article with a link below it, not a list
            if (dated == 1 && group.Any(row => row.Shown is not null && row.Row.Plain > LongestPlain) && group.Key.Tag is not ("ul" or "ol" or "table" or "dl")) dated = 0;
            if (!(IsList(group.Key, links, dated) || IsListOfOne([.. group])) || (dated == 0 && LeadsAway(links))) continue;
            var name = ListName.Of(draft, links[0].Start, line => TitleAt(line) is { } title && (title.IsRow || title.Text.Length >= 9));
            foreach (var (link, row, shown) in group)
            {
                link.IsRow = true;
                if (shown is not null) draft.RowRanges.Add((Math.Min(row.Start, link.Start), Math.Max(row.End, link.End)));
                var title = RowTitle.Of(draft, link, shown);
                lists.Add(new(title, link.HasAddress ? link.Url : Nameless(title), shown, name, draft.PlaceOf(link, title)));
            }
        }
        draft.RowRanges.Sort();
        return lists;
    }

    // An item that only a script opens is told apart by its title, steadily over visits.
    private string Nameless(string title) => $"{draft.Url.GetLeftPart(UriPartial.Query)}#{Hash.Of("", title)[..8]}";

    // Links to other sites are a directory of sites, not a list of documents.
    private bool LeadsAway(List<DraftLink> links) =>
        links.Count(link => link.HasAddress && !link.Url.AsSpan(link.Url.IndexOf(':', StringComparison.Ordinal) + 3).StartsWith(draft.Url.Authority, StringComparison.OrdinalIgnoreCase)) * 5 > links.Count * 4;

    private DraftLink? TitleAt(Line line)
    {
        int low = 0, high = titles.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (titles[middle].Start <= line.Start) low = middle; else high = middle - 1;
        }
        return titles.Count > 0 && titles[low].Start <= line.End && titles[low].End > line.Start ? titles[low] : null;
    }

    // Rows of a table belong to the table, items of a wrapped list to the list.
    private static Box Group(Box row)
    {
        var parent = row.Parent ?? row;
        if (parent.Tag is "tbody" or "tr" && parent.Up(box => box.Tag == "table") is { } table) return table;
        return row.Tag is "td" && row.Up(box => box.Tag == "table") is { } grid ? grid : parent;
    }

    // A title with its day and nothing else, on a page that is no article; a page without prose may say its column's name around it
    private bool IsListOfOne(List<(DraftLink Link, Box Row, ShownDate? Shown)> rows) =>
        rows is [{ Shown: not null, Link: { HasAddress: true } link, Row: { Area: not Area.Navigation } row }]
        && ((row.Plain <= ShortestPlain && !(row.Parent is { } around && HoldsHead(around) && HasProse())) || (!HasProse() && Dated(link) is { Plain: <= ShortestPlain }))
        && link.Text.Length >= 8 && !draft.Metas.ContainsKey("articletitle") && !AttachmentReader.IsAttachment(link.Url, link.Text);

    /// <summary>The smallest element around a title and a day.</summary>
    private Box? Dated(DraftLink link) => link.Box.Up(box => !draft.DatesIn(box.Start, box.End).IsEmpty);

    private bool HasProse() => draft.Lines.Exists(line => line.Length >= LongestLabel && !AreaJudge.IsChrome(line.Box.Area) && line.Box.Up(box => box.Link is not null) is null);

    private static bool IsList(Box list, List<DraftLink> links, int dated)
    {
        if (dated >= 2 || (dated == 1 && (links.Count >= 2 || list.Tag is "ul" or "ol" or "table" or "dl"))) return true;
        if (list.Area == Area.Navigation) return false;
        return links.Count >= 2 && list.Tag is "ul" or "ol" or "table" or "dl" or "div" or "section" or "td" && links.Average(link => link.Text.Length) >= 6;
    }
}
