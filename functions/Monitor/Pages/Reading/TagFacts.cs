using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Monitor.Pages.Reading;

/// <summary>Takes links, pictures, metas, tables, headings and scripts from the tags as they come by.</summary>
internal sealed class TagFacts(Draft draft, TextRoll roll)
{
    private const string nextPage = "下一页";
    private const int MostBullets = 2000;
    private const int MostLinks = 20_000;
    private const int MostTables = 3_000;
    private const int MostRows = 20_000;
    private const int MostSpan = 65_534;

    private readonly Addresses addresses = new(draft.Url, draft.Charset);
    private Box? chooser;

    /// <summary>An element that can have content.</summary>
    public void Open(Box box, Told told, ref StructHtmlToken token)
    {
        switch (box.Tag)
        {
            case "a": Anchor(ref token, told.Press, box); return;
            case ['h', >= '1' and <= '6']: draft.Headings.Add((box, box.Tag[1] - '0')); return;
            case "table": Table(box); return;
            case "tr": Imply(box); break;
            case "td" or "th": Cell(box, ref token); break;
            case "select": chooser = Told.Span(ref token, "onchange", out _) ? box : null; break;
            case "option" when chooser is not null && box.Up(one => one == chooser) is not null: Choice(ref token, box); return;
            case "body" when Told.Attribute(ref token, "onload") is { } load: Pressed(load, box); break;
        }
        if (told.Press is { } press) box.Link = Pressed(press, box);
    }

    /// <summary>A row, written or not.</summary>
    public void Imply(Box box)
    {
        if (box is { Tag: "tr", Table: { Rows.Count: < MostRows } table }) table.Rows.Add([]);
    }

    /// <summary>An element without content.</summary>
    public void Void(string tag, ref StructHtmlToken token, Box box)
    {
        switch (tag)
        {
            case "img": Picture(ref token, box); break;
            case "meta": Meta(ref token, box); break;
            case "link": Related(ref token, box); break;
            case "base": draft.Base = addresses.Rebase(Told.Attribute(ref token, "href")); break;
            case "area" when Anchor(ref token, Told.Attribute(ref token, "onclick"), null, box) is { } link:
                link.Text = Fold.Line(Told.Attribute(ref token, "alt") ?? Told.Attribute(ref token, "title") ?? "");
                break;
            case "input" when Told.Attribute(ref token, "onclick") is { } press && Pressed(press, box) is { } link:
                link.Text = Fold.Line(Told.Attribute(ref token, "value") ?? "");
                break;
        }
    }

    public void Close(Box closing)
    {
        if (closing.Link is not { } link) return;
        var text = roll.Since(closing.Start);
        if (closing.Tag != "a")
        {
            link.Text = text.Length < 200 ? Fold.Line(text) : "";
            return;
        }
        link.End = closing.End;
        link.Text = Fold.Line(text);
        closing.Linked = closing.Length;
        // An empty text is right for an icon beside a link's words
        if (link.Text.Length > 0) draft.ImagesWithoutAlt -= link.Icons;
        link.Title ??= link.Alt;
        if (link.Text.Length == 0 && link.Title is { } told) link.Text = told;
    }

    public void Frame(ref StructHtmlToken token, Box box)
    {
        if ((Told.Span(ref token, "src", out var src) || Told.Span(ref token, "data", out src)) && addresses.Resolve(src) is { } url && Add(url, box, LinkPlace.Frame) is { } link)
            link.Text = Fold.Line(Told.Attribute(ref token, "title") ?? Told.Attribute(ref token, "name") ?? "");
    }

    /// <summary>A link drawn in a picture (SVG).</summary>
    public void Drawn(ref StructHtmlToken token, Box box)
    {
        if ((Told.Span(ref token, "href", out var href) || Told.Span(ref token, "xlink:href", out href)) && addresses.Resolve(href) is { } url) Add(url, box, LinkPlace.Script);
    }

    public void Script(string source, string code, Box box)
    {
        if (draft.Scripts.Count < 300) draft.Scripts.Add((addresses.Resolve(source) ?? source, code));
        if (code.Length is 0 or > 20_000) return;
        foreach (var target in ScriptJumps.In(code))
            if (addresses.Resolve(target) is { } url) Add(url, box, LinkPlace.Script);
    }

    private void Anchor(ref StructHtmlToken token, string? press, Box anchor)
    {
        if (Anchor(ref token, press, anchor, anchor) is not { } link) return;
        anchor.Link = link;
        var title = Told.Attribute(ref token, "title") ?? Told.Attribute(ref token, "aria-label");
        if (title is { Length: > 0 }) link.Title = Fold.Line(title);
    }

    private DraftLink? Anchor(ref StructHtmlToken token, string? press, Box? anchor, Box at)
    {
        var told = Told.Span(ref token, "href", out var href);
        var script = href.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? href.ToString() : null;
        var leadsNowhere = !told || href is "" or "#";
        var jump = script is not null || leadsNowhere ? ScriptJumps.Target(script) ?? ScriptJumps.Target(press) : null;
        var url = jump is not null ? addresses.Resolve(jump) : told ? addresses.Resolve(href) : null;
        if (url is null && (script is not null || leadsNowhere) && Told.Attribute(ref token, "data-href") is { } kept) (jump, url) = (kept, addresses.Resolve(kept));
        url ??= anchor is not null && (script is not null || press is not null || href is "#") ? "" : null;
        return url is null ? null : Add(url, at, jump is null ? null : LinkPlace.Script);
    }

    // A choice of a menu that jumps where its value says
    private void Choice(ref StructHtmlToken token, Box box)
    {
        if (Told.Span(ref token, "value", out var value) && value.ContainsAny('/', '.', '?') && addresses.Resolve(value) is { } url) box.Link = Add(url, box, LinkPlace.Script);
    }

    private DraftLink? Pressed(string press, Box box) =>
        ScriptJumps.Target(press) is { } target && addresses.Resolve(target) is { } url ? Add(url, box, LinkPlace.Script) : null;

    private DraftLink? Add(string url, Box at, LinkPlace? place)
    {
        if (draft.Links.Count >= MostLinks) return null;
        var link = new DraftLink(url, at) { Start = roll.Position, End = roll.Position, Fixed = place };
        draft.Links.Add(link);
        return link;
    }

    private void Table(Box box)
    {
        if (box.Parent?.Table is { } outer) outer.IsOuter = true;
        box.Table = new(box);
        if (draft.Tables.Count < MostTables) draft.Tables.Add(box.Table);
    }

    private static void Cell(Box box, ref StructHtmlToken token)
    {
        if (box.Table?.Rows is not [.., var row]) return;
        box.Column = row.Count;
        row.Add(new(box, Span(ref token, "colspan"), Span(ref token, "rowspan")));
    }

    private static int Span(ref StructHtmlToken token, string name) =>
        Told.Span(ref token, name, out var written) && int.TryParse(written.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 0, MostSpan) : 1;

    private void Picture(ref StructHtmlToken token, Box box)
    {
        draft.Images++;
        var alt = Told.Attribute(ref token, "alt");
        if (string.IsNullOrWhiteSpace(alt))
        {
            draft.ImagesWithoutAlt++;
            if (alt is not null && box.Up(one => one.Tag == "a") is { Link: { } icon }) icon.Icons++;
            else if (alt is not null && draft.Bullets.Count < MostBullets) draft.Bullets.Add(box);
        }
        else if (box.Tag == "a" && box.Link is { Alt: null } link) link.Alt = Fold.Line(alt);
        if (draft.Pictures.Count < 2000) draft.Pictures.Add((roll.Position, box, (alt ?? "") + " " + Told.Attribute(ref token, "src")));
    }

    private void Meta(ref StructHtmlToken token, Box box)
    {
        var content = Told.Attribute(ref token, "content") ?? "";
        if (string.Equals(Told.Attribute(ref token, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase) && ScriptJumps.Refresh(content) is { } target
            && addresses.Resolve(target) is { } url) Add(url, box, LinkPlace.Script);
        var name = Told.Attribute(ref token, "name") ?? Told.Attribute(ref token, "property") ?? Told.Attribute(ref token, "itemprop");
        if (name is { Length: > 0 and < 100 } && draft.Metas.Count < 200)
            draft.Metas.TryAdd(name.Trim().ToLowerInvariant(), Fold.Line(content.Length > 4000 ? content[..4000] : content));
    }

    private void Related(ref StructHtmlToken token, Box box)
    {
        if (!Told.Span(ref token, "rel", out var rel) || !Told.Span(ref token, "href", out var href)) return;
        if (rel.Equals("alternate", StringComparison.OrdinalIgnoreCase) && Told.Attribute(ref token, "type") is { } type && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase)) && addresses.Resolve(href) is { } feed)
        {
            Add(feed, box, LinkPlace.Script);
            return;
        }
        var isNext = rel.Equals("next", StringComparison.OrdinalIgnoreCase);
        if (!(isNext || rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) || addresses.Resolve(href) is not { } url) return;
        if (!isNext) draft.Canonical ??= url;
        if (url != draft.Url.AbsoluteUri && Add(url, box, LinkPlace.Script) is { } link && isNext) link.Text = nextPage;
    }
}
