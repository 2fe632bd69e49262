using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Pages.Reading;

/// <summary>The one walk over the parsed page, without recursion: text, links, areas, tables, headings, metas and scripts in reading order.</summary>
internal sealed class PageWalk
{
    private const int MostLinks = 20_000;
    private const int MostTables = 3_000;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul", "ucapcontent", "ucaptitle", "iframe", "frameset", "noscript", "summary", "details", "textarea", "button",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Silent = new[] { "script", "style", "template", "svg", "math", "object", "audio", "video", "canvas", "textarea", "title" }.ToFrozenSet();

    private readonly Draft draft;
    private readonly Addresses addresses;
    private readonly TextRoll roll = new();
    private readonly AreaHints hints = new();
    private readonly HiddenStyle styles = new();
    private readonly Stack<DraftLink> open = new();
    private readonly Dictionary<Box, DraftLink> anchors = [];
    private Box? box;
    private Box? lineBox;
    private int lineStart;

    private PageWalk(Draft draft)
    {
        this.draft = draft;
        addresses = new(draft.Url);
    }

    public static void Over(IHtmlDocument document, Draft draft)
    {
        var walk = new PageWalk(draft);
        if (document.DocumentElement is { } root) walk.Run(root);
        draft.Text = walk.roll.All;
    }

    private void Run(IElement root)
    {
        var pending = new Stack<(IElement Element, int Next)>();
        if (Enter(root)) pending.Push((root, 0));
        while (pending.TryPop(out var step))
        {
            var children = step.Element.ChildNodes;
            if (step.Next >= children.Length)
            {
                Leave();
                continue;
            }
            pending.Push((step.Element, step.Next + 1));
            if (children[step.Next] is IText text) Append(text.Data);
            else if (children[step.Next] is IElement child && Enter(child)) pending.Push((child, 0));
        }
    }

    private void Append(string text)
    {
        if (!roll.Append(text, lineStart) || lineBox is not null) return;
        lineBox = box;
    }

    private void EndLine()
    {
        if (roll.Break(lineStart))
        {
            if (lineBox is not null) draft.Lines.Add(new(lineStart, roll.Position - 1, lineBox));
        }
        lineStart = roll.Position;
        lineBox = null;
    }

    /// <summary>True when its children are to be walked.</summary>
    private bool Enter(IElement element)
    {
        var tag = element.LocalName;
        switch (tag)
        {
            case "br": EndLine(); return false;
            case "img": Picture(element); return false;
            case "meta": Meta(element); return false;
            case "link": Canonical(element); return false;
            case "base": addresses.Rebase(element.GetAttribute("href")); return false;
            case "title": if (draft.HtmlTitle.Length == 0) draft.HtmlTitle = Fold.Line(element.TextContent); return false;
            case "script": Script(element); return false;
            case "style": styles.Learn(element.TextContent); return false;
            case "area": Anchor(element, null); return false;
            case "input": Pressed(element); return false;
            case "frame" or "iframe": Frame(element); return false;
        }
        if (Silent.Contains(tag)) return false;
        if (Blocks.Contains(tag)) EndLine();
        else roll.Seam();
        Open(element, tag);
        return true;
    }

    private void Open(IElement element, string tag)
    {
        var told = Told.Of(element);
        var (words, area) = hints.Of(tag, told.Role, told.Class, told.Id);
        box = new(element, tag, box) { Hints = words, Own = area, Start = roll.Position, FirstLink = draft.Links.Count };
        box.HiddenBy = styles.Of(told.Style, told.Class, told.Id, told.Hidden) ?? box.Parent?.HiddenBy;
        draft.Boxes.Add(box);
        switch (tag)
        {
            case "a": Anchor(element, box); break;
            case "html": draft.Language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"); break;
            case ['h', >= '1' and <= '6']: draft.Headings.Add((box, tag[1] - '0')); break;
            case "table" when draft.Tables.Count < MostTables: draft.Tables.Add(element); draft.TableBoxes[element] = box; break;
            default: if (told.Press is not null) Pressed(element); break;
        }
    }

    private void Leave()
    {
        var closing = box!;
        if (Blocks.Contains(closing.Tag)) EndLine();
        else roll.Seam();
        closing.End = Math.Max(closing.Start, roll.Position);
        closing.EndLink = draft.Links.Count;
        if (anchors.Remove(closing, out var link)) Close(link, closing);
        if (closing.Parent is { } parent)
        {
            parent.Linked += closing.Linked;
            parent.Images += closing.Images;
        }
        box = closing.Parent;
    }

    private void Close(DraftLink link, Box closing)
    {
        link.End = closing.End;
        link.Text = Fold.Line(roll.Since(closing.Start));
        closing.Linked = closing.Length;
        var first = closing.Element.GetAttribute("title") ?? closing.Element.GetAttribute("aria-label");
        link.Title = first is { Length: > 0 } ? Fold.Line(first) : Alt(closing.Element);
        if (link.Text.Length == 0 && link.Title is { } told) link.Text = told;
    }

    private static string? Alt(IElement anchor)
    {
        foreach (var child in anchor.Children)
            if (child.LocalName == "img" && child.GetAttribute("alt") is { Length: > 0 } alt) return Fold.Line(alt);
        return null;
    }

    private void Anchor(IElement element, Box? anchor)
    {
        var href = element.GetAttribute("href");
        var script = href?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true ? href : null;
        var press = element.GetAttribute("onclick");
        var jump = script is not null || href is null or "" or "#" ? ScriptJumps.Target(script) ?? ScriptJumps.Target(press) : null;
        var url = addresses.Resolve(jump ?? href) ?? (anchor is not null && (script is not null || press is not null || href == "#") ? "" : null);
        if (url is null) return;
        var link = Add(url, anchor ?? box!, jump is null ? null : LinkPlace.Script);
        if (link is null) return;
        if (anchor is not null) anchors[anchor] = link;
        else link.Text = Fold.Line(element.GetAttribute("alt") ?? element.GetAttribute("title") ?? "");
    }

    private void Pressed(IElement element)
    {
        if (element.GetAttribute("onclick") is not { } press || ScriptJumps.Target(press) is not { } target || addresses.Resolve(target) is not { } url) return;
        if (Add(url, box!, LinkPlace.Script) is { } link) link.Text = Fold.Line(element.LocalName == "input" ? element.GetAttribute("value") ?? "" : element.TextContent is { Length: < 200 } text ? text : "");
    }

    private void Frame(IElement element)
    {
        EndLine();
        if (box is not null && addresses.Resolve(element.GetAttribute("src")) is { } url && Add(url, box, LinkPlace.Frame) is { } link)
            link.Text = Fold.Line(element.GetAttribute("title") ?? element.GetAttribute("name") ?? "");
    }

    private DraftLink? Add(string url, Box at, LinkPlace? place)
    {
        if (draft.Links.Count >= MostLinks) return null;
        var link = new DraftLink(url, at) { Start = roll.Position, End = roll.Position, Fixed = place };
        draft.Links.Add(link);
        return link;
    }

    private void Picture(IElement element)
    {
        draft.Images++;
        var alt = element.GetAttribute("alt");
        if (string.IsNullOrWhiteSpace(alt)) draft.ImagesWithoutAlt++;
        if (box is null) return;
        box.Images++;
        if (draft.Pictures.Count < 2000) draft.Pictures.Add((roll.Position, box, (alt ?? "") + " " + element.GetAttribute("src")));
    }

    private void Meta(IElement element)
    {
        var content = element.GetAttribute("content") ?? "";
        if (string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase) && ScriptJumps.Refresh(content) is { } target
            && addresses.Resolve(target) is { } url && box is not null) Add(url, box, LinkPlace.Script);
        var name = element.GetAttribute("name") ?? element.GetAttribute("property") ?? element.GetAttribute("itemprop");
        if (name is { Length: > 0 and < 100 } && draft.Metas.Count < 200)
            draft.Metas.TryAdd(name.Trim().ToLowerInvariant(), Fold.Line(content.Length > 4000 ? content[..4000] : content));
    }

    private void Canonical(IElement element)
    {
        if (string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase)) draft.Canonical ??= addresses.Resolve(element.GetAttribute("href"));
    }

    private void Script(IElement element)
    {
        var code = element.TextContent;
        var source = element.GetAttribute("src") ?? "";
        if (draft.Scripts.Count < 300) draft.Scripts.Add((addresses.Resolve(source) ?? source, code));
        if (code.Length is 0 or > 20_000 || box is null) return;
        foreach (var target in ScriptJumps.Immediate(code))
            if (addresses.Resolve(target) is { } url) Add(url, box, LinkPlace.Script);
    }
}
