namespace Monitor.Pages.Reading;

/// <summary>Gives every date of a page its kind and place, and chooses publication, formation and update day by the priority of E.2.</summary>
internal sealed class DateReader(Draft draft, HeadZone head, PageKind kind)
{
    private const int Most = 300;
    private static readonly string[] PublicationMetas = ["pubdate", "publishdate", "publish-date", "pub_date", "publishtime", "publish_time", "publicationdate", "article:published_time", "dc.date.issued", "releasedate", "firstpublishedtime"];
    private static readonly string[] RegenerationMetas = ["htmlgeneratetime", "generatetime", "generate-time", "createtime"];

    private readonly List<ShownDate> shown = [];
    private readonly List<(int At, FoundDate Date)> assumed = [];

    public IReadOnlyList<ShownDate> All => shown;
    public ShownDate? Published { get; private set; }
    public ShownDate? Formed { get; private set; }
    public ShownDate? Updated { get; private set; }

    public DateReader Read()
    {
        var meta = Metas();
        var url = UrlDates.Of(draft.Url.AbsoluteUri, draft.Today);
        InText();
        if (url is not null) shown.Add(url);
        Updated = Pick(DateKind.Update) is { } update && update.Place != "footer" ? update : null;
        Formed = Pick(DateKind.Formation);
        Published = Agreed(meta, url) ?? (kind is PageKind.Column or PageKind.Home ? null : Head() ?? url ?? Last());
        Complete();
        if (Published is { } chosen && ReferenceEquals(chosen, Formed)) Published = chosen with { Kind = DateKind.Publication };
        return this;
    }

    // A site that was moved stamps every page anew: where the head and the address agree against the meta, they are right.
    private ShownDate? Agreed(ShownDate? meta, ShownDate? url)
    {
        if (meta is null || url is null || kind is PageKind.Column or PageKind.Home || Head() is not { } head || head.Day == meta.Day) return meta;
        var supports = url.Precision == DatePrecision.Month ? (url.Day.Year, url.Day.Month) == (head.Day.Year, head.Day.Month) : url.Day == head.Day;
        return supports && head.Place.StartsWith("head", StringComparison.Ordinal) && (url.Day.Year, url.Day.Month) != (meta.Day.Year, meta.Day.Month) ? head : meta;
    }

    // A month and day in an article's text lie near the day it was published.
    private void Complete()
    {
        if (Published is not { } known) return;
        foreach (var (at, date) in assumed)
            if (shown[at].Place != "list") shown[at] = shown[at] with { Day = DateFinder.Near(date, known.Day).Day };
    }

    private ShownDate? Metas()
    {
        foreach (var name in RegenerationMetas)
            if (OfMeta(name, DateKind.Regeneration) is { } generated) shown.Add(generated);
        ShownDate? first = null;
        foreach (var name in PublicationMetas)
            if (OfMeta(name, DateKind.Publication) is { } published)
            {
                shown.Add(published);
                first ??= published;
            }
        return first;
    }

    private ShownDate? OfMeta(string name, DateKind kind) =>
        draft.Metas.TryGetValue(name, out var content) && DateFinder.First(content, draft.Today) is { } date
            ? DateFinder.Shown(date, content, kind, $"meta:{name}") : null;

    // Labelled dates of the head, then of the page outside lists, then a bare date under the title.
    private ShownDate? Head() =>
        shown.FirstOrDefault(date => date.Kind == DateKind.Publication && date.Place.StartsWith("head:", StringComparison.Ordinal))
        ?? shown.FirstOrDefault(date => date.Kind == DateKind.Publication && date.Place.StartsWith("text:", StringComparison.Ordinal))
        ?? shown.FirstOrDefault(date => date.Kind == DateKind.Publication && date.Place == "head");

    // 发文日期 is what some bureaus call publication; an update day is better than none on an article.
    private ShownDate? Last() =>
        shown.FirstOrDefault(date => date.Kind == DateKind.Formation && date.Place is "head:发文日期" or "head:发文时间")
        ?? (kind == PageKind.Article ? shown.FirstOrDefault(date => date.Kind == DateKind.Update && date.Place.StartsWith("head:", StringComparison.Ordinal)) : null);

    private ShownDate? Pick(DateKind wanted) =>
        shown.FirstOrDefault(date => date.Kind == wanted && date.Place.StartsWith("head", StringComparison.Ordinal))
        ?? shown.FirstOrDefault(date => date.Kind == wanted && date.Place.StartsWith("text", StringComparison.Ordinal));

    private void InText()
    {
        foreach (var date in draft.Dates)
        {
            if (shown.Count >= Most) return;
            if (date.Shape is DateShape.BareMonthDay or DateShape.ShortYear) continue;
            if (date.Assumed) assumed.Add((shown.Count, date));
            shown.Add(Judge(date));
        }
    }

    private ShownDate Judge(FoundDate date)
    {
        var index = draft.LineAt(date.Start);
        var line = draft.Lines[index];
        var (kind, label) = DateLabels.Of(Before(date, index), After(date, line));
        var inHead = head.Holds(index);
        if (DateLabels.IsBare(label) && !inHead) kind = DateKind.Event;
        if (DateLabels.IsClock(label)) return Shown(date, DateKind.Unknown, "clock");
        if (line.Box.Area == Area.Footer) return Shown(date, kind == DateKind.Publication ? DateKind.Unknown : kind, "footer");
        if (draft.InRow(date.Start)) return Shown(date, label is null ? DateKind.Publication : kind, "list");
        if (label is null && inHead && line.Length <= 90 && Stands(date, line)) return Shown(date, DateKind.Publication, "head");
        if (label is null && kind == DateKind.Unknown && Spans(date, line)) return Shown(date, HeadWords.Limits(draft.Of(line)) ? DateKind.Deadline : DateKind.Event, inHead ? "head" : "text");
        return Shown(date, kind, (inHead ? "head" : "text") + (label is null ? "" : ":" + label));
    }

    private ShownDate Shown(FoundDate date, DateKind kind, string place) => DateFinder.Placed(date, draft.Text, kind, place);

    // A bare date counts as the head's only where the line says little else (来源, 浏览 aside) and it is a whole day.
    private bool Stands(FoundDate date, Line line) =>
        date.Shape == DateShape.Full && (line.Length <= date.Length + 12 || line.Start >= date.Start - 2 || HeadWords.In(draft.Of(line)));

    // The second day of 4月1日至5月1日.
    private bool Spans(FoundDate date, Line line)
    {
        var start = Math.Max(line.Start, date.Start - 30);
        return draft.DatesIn(start, date.Start) is [.., var first] && first.End <= date.Start
            && Fold.Tight(draft.Text.AsSpan(first.End, date.Start - first.End)) is "至" or "到" or "-" or "—" or "——" or "~" or "～" or "－" or "–" or "起至" or "至于" or "开始至";
    }

    private string Before(FoundDate date, int index)
    {
        var line = draft.Lines[index];
        var own = Fold.Tight(draft.Text.AsSpan(Math.Max(line.Start, date.Start - 24)..date.Start));
        return own.Length <= 2 && index > 0 && draft.Lines[index - 1].Length <= 16 ? Fold.Tight(draft.Of(draft.Lines[index - 1])) + own : own;
    }

    private string After(FoundDate date, Line line) =>
        date.End >= line.End ? "" : Fold.Tight(draft.Text.AsSpan(date.End..Math.Min(line.End, date.End + 12)));
}
