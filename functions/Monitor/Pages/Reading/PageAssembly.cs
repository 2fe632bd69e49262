using Monitor.Pages.Dialects;

namespace Monitor.Pages.Reading;

/// <summary>Puts a page together from its draft: each reader once, in the order in which they need each other.</summary>
internal static class PageAssembly
{
    private const int LongestBulleted = 40;

    public static Page Of(Draft draft, IReadOnlyList<ListReading> readings)
    {
        draft.Dates = DateFinder.Find(draft.Text, draft.Today);
        AreaJudge.Settle(draft);
        var rows = Merged(RowReader.Read(draft), readings);
        var (title, titleLine) = TitleChoice.Of(draft, rows.Count(row => row.Shown is not null) >= 3);
        var head = HeadZone.Of(draft, titleLine);
        var container = ContentChoice.Container(draft, titleLine);
        var kind = KindChoice.Of(draft, rows, container, head);
        var dates = new DateReader(draft, head, kind).Read();
        var (text, runs) = ContentChoice.Text(draft, kind is PageKind.Article or PageKind.Other ? container : null, title);
        var tables = TableReader.Read(draft);
        var links = Links(draft);
        var more = readings.SelectMany(reading => reading.MorePages).Concat(PagingReader.Read(draft)).Distinct().Take(2000).ToList();
        return new()
        {
            Url = draft.Url.AbsoluteUri,
            Title = title,
            TitleAt = draft.PlaceOf(titleLine, title),
            HtmlTitle = draft.HtmlTitle,
            Kind = kind,
            Language = draft.Language,
            Metas = Metas(draft),
            Breadcrumbs = [.. Crumbs(draft)],
            Links = links,
            Rows = rows,
            Dates = dates.All,
            Published = dates.Published,
            Formed = dates.Formed,
            Updated = dates.Updated,
            Fields = FieldReader.Read(draft, tables),
            Headings = [.. draft.Headings.Where(heading => heading.Box.Length is > 0 and < 300).Take(300).Select(heading => Fold.Line(draft.Of(heading.Box)))],
            Text = text,
            TextRuns = runs,
            Tables = tables,
            Attachments = Attachments(draft),
            Marks = MarkReader.Read(draft),
            Images = new(draft.Images, draft.ImagesWithoutAlt - draft.Bullets.Count(IsLabelled), PicturesOf(draft, container, titleLine)),
            HiddenLinks = [.. draft.Addressed.Where(link => link.Box.HiddenBy is not null).Take(300).Select(link => new HiddenLink(link.Url, link.Text, link.Box.HiddenBy!, link.Box.Hider().FirstLink))],
            ScriptedList = readings.Select(reading => reading.Unread).FirstOrDefault(unread => unread is not null)
                ?? (readings.Any(reading => reading.Rows.Count > 0 || reading.MorePages.Count > 0) || kind == PageKind.Article && draft.Metas.ContainsKey("articletitle") ? null : ScriptedList.Of(draft, rows.Count, text.Length)) ?? (rows.Count > 0 && more.Count == 0 ? PagingReader.Stuck(draft) : null),
            MenuLabels = MenuLabels(draft),
            MorePages = more,
            Damage = DamageReader.Of(draft.Text, true),
            ContentHash = Hash.Of(title, text),
        };
    }

    // A dot before a few words adds nothing to them; a picture with an empty text that stands alone or in prose may
    private static bool IsLabelled(Box holder) => holder.Length is > 0 and <= LongestBulleted;

    private static IReadOnlyList<string> MenuLabels(Draft draft)
    {
        var linked = draft.Links.Select(link => draft.LineAt(link.Box.Start)).ToHashSet();
        return [.. draft.Lines.Where((line, at) => line.Length is >= 4 and <= 16 && line.Box.Area is (Area.Navigation or Area.Header) && !linked.Contains(at)).Select(line => draft.Of(line).Trim().ToString()).Distinct().Take(100)];
    }

    // The name of the site is a picture too, above the title or the crumbs
    private static int PicturesOf(Draft draft, Box? container, int titleLine)
    {
        if (titleLine < 0 || titleLine >= draft.Lines.Count) titleLine = draft.Lines.FindLastIndex(line => line.Box.Area == Area.Breadcrumb);
        var start = titleLine >= 0 ? draft.Lines[titleLine].Start : -1;
        return draft.Pictures.Count(picture => picture.At > start && !AreaJudge.IsChrome(picture.Box.Area) && (container is null || (picture.At >= container.Start && picture.At <= container.End)));
    }

    private static List<ListRow> Merged(IReadOnlyList<ListRow> rows, IReadOnlyList<ListReading> readings)
    {
        var merged = new List<ListRow>(rows);
        var known = rows.Select(row => row.Url).ToHashSet();
        foreach (var row in readings.SelectMany(reading => reading.Rows))
            if (known.Add(row.Url)) merged.Add(row);
        return merged;
    }

    private static Dictionary<string, string> Metas(Draft draft)
    {
        if (draft.Canonical is { } canonical) draft.Metas.TryAdd("canonical", canonical);
        return draft.Metas;
    }

    private static List<PageLink> Links(Draft draft)
    {
        var links = new List<PageLink>(draft.Links.Count);
        var seen = new HashSet<(string, string)>(draft.Links.Count);
        foreach (var link in draft.Addressed)
            if (seen.Add((link.Url, link.Text))) links.Add(new(link.Text, link.Url, PlaceOf(link), MoreLinks.TitleOf(draft, link), draft.PlaceOf(link, link.Text)));
        return links;
    }

    private static LinkPlace PlaceOf(DraftLink link) => link.Fixed ?? link.Box.Area switch
    {
        Area.Breadcrumb => LinkPlace.Breadcrumb,
        Area.Footer => LinkPlace.Footer,
        _ when link.IsRow => LinkPlace.List,
        Area.Navigation or Area.Header => LinkPlace.Navigation,
        _ => LinkPlace.Body,
    };

    private static IEnumerable<PageLink> Crumbs(Draft draft)
    {
        var steps = draft.Addressed.Where(link => link.Box.Area == Area.Breadcrumb && link.Text.Length > 0).DistinctBy(link => (link.Url, link.Text)).Take(12).ToList();
        foreach (var step in steps) yield return new(step.Text, step.Url, LinkPlace.Breadcrumb);
        var whole = string.Join('>', draft.Lines.Where(line => line.Box.Area == Area.Breadcrumb).Select(line => draft.Of(line).ToString()));
        if (CrumbTail.Of(whole) is { Length: > 0 } tail && !(steps is [.., var last] && last.Text == tail)) yield return new(tail, draft.Url.AbsoluteUri, LinkPlace.Breadcrumb);
    }

    private static IReadOnlyList<PageLink> Attachments(Draft draft) =>
        [.. draft.Addressed.Where(link => link.Box.Area is not Area.Footer && AttachmentReader.IsAttachment(link.Url, link.Text)).DistinctBy(link => link.Url).Take(500)
            .Select(link => new PageLink(link.Text, link.Url, PlaceOf(link), link.Title, draft.PlaceOf(link, link.Text)))];
}
