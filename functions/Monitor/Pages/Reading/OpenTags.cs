namespace Monitor.Pages.Reading;

/// <summary>
/// The elements that are open while a page's tags come by: which of them a start or end tag ends without saying so (HTML Standard, 13.2.6). Text
/// that the standard would move out of a table stays where it was written.
/// </summary>
internal sealed class OpenTags(Action<Box> leave, Action<TagKind> imply)
{
    private readonly List<Box> open = [];

    public Box Top => open[^1];
    public int Depth => open.Count;

    public void Push(Box box) => open.Add(box);

    /// <summary>Ends what a start tag ends; false: the tag means nothing here.</summary>
    public bool Begin(TagKind tag, bool quirks)
    {
        if (tag.Is(TagTrait.TablePart)) return BeginPart(tag);
        if (IsFrame(Top) && tag.Name is "table" or "form" && !BeginInFrame(tag)) return false;
        if (tag.Is(TagTrait.EndsParagraph) && !(quirks && tag.Name == "table")) Through(FindParagraph());
        if (tag.Is(TagTrait.Heading) && Top.Kind.Is(TagTrait.Heading)) Through(Depth - 1);
        switch (tag.Name)
        {
            case "li": EndItem("li", "li"); break;
            case "dd" or "dt": EndItem("dd", "dt"); break;
            case "a": EndInline(Find("a", TagTrait.Scope)); break;
            case "button": Through(Find("button", TagTrait.Scope)); break;
            case "option" when Top.Tag == "option": Through(Depth - 1); break;
            case "optgroup": Through(Find("optgroup", TagTrait.Special)); break;
        }
        return true;
    }

    public void End(TagKind tag)
    {
        if (tag.Name is "html" or "body" or "head") return;
        if (tag.Name == "p") Through(FindParagraph());
        else if (tag.Name == "form") EndInline(Find("form", TagTrait.Scope));
        else if (tag.Is(TagTrait.Heading)) Through(open.FindLastIndex(box => box.Kind.Is(TagTrait.Heading | TagTrait.Scope)) is >= 0 and var at && open[at].Kind.Is(TagTrait.Heading) ? at : -1);
        else if (tag.Is(TagTrait.TablePart) || tag.Name == "table") Through(FindPart(tag.Name));
        else if (tag.Is(TagTrait.Formatting)) EndInline(Find(tag.Name, TagTrait.Scope));
        else Through(Find(tag.Name, tag.Is(TagTrait.Special) ? TagTrait.Scope : TagTrait.Special));
    }

    public void EndAll() => Through(0);

    private bool BeginPart(TagKind tag)
    {
        var table = FindPart("table");
        if (table < 0 || tag.Name is "col" or "colgroup") return false;
        if (tag.Name is "td" or "th") return BeginCell(table);
        var keeps = tag.Name == "tr" ? open.FindLastIndex(box => box.Tag is "tbody" or "thead" or "tfoot" or "table") : table;
        Through(keeps + 1);
        if (tag.Name == "tr" && keeps == table) imply(TagKind.Tbody);
        return true;
    }

    private bool BeginCell(int table)
    {
        var row = open.FindLastIndex(box => box.Tag is "tr" or "tbody" or "thead" or "tfoot" or "table");
        Through(row + 1);
        if (row == table) imply(TagKind.Tbody);
        if (open[row].Tag != "tr") imply(TagKind.Tr);
        return true;
    }

    // Between rows a form is nothing, and a table ends the one that is open
    private bool BeginInFrame(TagKind tag)
    {
        if (tag.Name == "form") return false;
        Through(FindPart("table"));
        return true;
    }

    private static bool IsFrame(Box box) => box.Tag is "table" or "tbody" or "thead" or "tfoot" or "tr";

    private void EndItem(string one, string other)
    {
        for (var at = Depth - 1; at >= 0; at--)
        {
            var box = open[at];
            if (box.Tag == one || box.Tag == other)
            {
                Through(at);
                return;
            }
            if (box.Kind.Is(TagTrait.Special) && box.Tag is not ("address" or "div" or "p")) return;
        }
    }

    private int FindParagraph()
    {
        for (var at = Depth - 1; at >= 0; at--)
        {
            if (open[at].Tag == "p") return at;
            if (open[at].Kind.Is(TagTrait.Scope) || open[at].Tag == "button") return -1;
        }
        return -1;
    }

    private int Find(string name, TagTrait stop)
    {
        for (var at = Depth - 1; at >= 0; at--)
        {
            if (open[at].Tag == name) return at;
            if (open[at].Kind.Is(stop)) return -1;
        }
        return -1;
    }

    private int FindPart(string name)
    {
        for (var at = Depth - 1; at >= 0; at--)
        {
            if (open[at].Tag == name) return at;
            if (open[at].Tag is "table" or "html" or "template") return -1;
        }
        return -1;
    }

    // A formatting element around blocks ends by itself; the blocks stay open
    private void EndInline(int at)
    {
        if (at < 0) return;
        if (open.FindIndex(at + 1, box => box.Kind.Is(TagTrait.Special)) < 0)
        {
            Through(at);
            return;
        }
        leave(open[at]);
        open.RemoveAt(at);
    }

    private void Through(int at)
    {
        if (at < 0) return;
        while (open.Count > at)
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            leave(last);
        }
    }
}
