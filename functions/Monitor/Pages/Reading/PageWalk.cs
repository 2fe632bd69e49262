using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Monitor.Pages.Reading;

/// <summary>The one pass over a page's tags, without a tree: text, links, areas, tables, headings, metas and scripts in reading order.</summary>
internal sealed class PageWalk : IDisposable
{
    public const int MostCharacters = 24_000_000;
    private const int MostDepth = 600;

    private readonly Draft draft;
    private readonly OpenTags open;
    private readonly TextRoll roll = new();
    private readonly HiddenStyle styles = new();
    private readonly TagFacts facts;
    private readonly StringBuilder raw = new();
    private TagKind? rawTag;
    private string rawSource = "";
    private Box? lineBox;
    private int lineStart;
    private int silent;
    private bool quirks = true;
    private bool inBody;

    private PageWalk(Draft draft)
    {
        this.draft = draft;
        open = new(Leave, tag => facts!.Imply(Push(tag, default)));
        facts = new(draft, roll);
        Push(TagKind.Html, default);
    }

    public static void Over(Draft draft)
    {
        using var walk = new PageWalk(draft);
        walk.Run(draft.Html);
        draft.Text = walk.roll.All;
        draft.Seams = walk.roll.Seams;
    }

    public void Dispose() => roll.Dispose();

    private void Run(ReadOnlyMemory<char> html)
    {
        using var source = new TextSource(new ReadOnlyMemoryTextSource(html[..Math.Min(html.Length, MostCharacters)]));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsStrictMode = false, SkipComments = true, SkipProcessingInstructions = true };
        while (Take(tokens) && open.Depth < MostDepth) { }
        EndRaw();
        open.EndAll();
        EndLine();
    }

    /// <summary>False: the page has ended.</summary>
    private bool Take(HtmlTokenizer tokens)
    {
        ref var token = ref tokens.GetStructToken();
        switch (token.Type)
        {
            case HtmlTokenType.EndOfFile: return false;
            case HtmlTokenType.Doctype: quirks = token.IsFullQuirks; break;
            case HtmlTokenType.Character: Text(token.Data.Memory.Span); break;
            case HtmlTokenType.EndTag: End(TagKind.Of(token.Name.Memory.Span)); break;
            case HtmlTokenType.StartTag when Start(TagKind.Of(token.Name.Memory.Span), ref token) is { } mode: tokens.State = mode; break;
        }
        return true;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (rawTag is not null)
        {
            if (rawTag.Name is "script" or "style" or "title") raw.Append(text);
            return;
        }
        if (silent > 0) return;
        if (!inBody && text.IndexOfAnyExcept(Fold.Space) >= 0) OpenBody();
        if (roll.Append(text, lineStart)) lineBox ??= open.Top;
    }

    /// <summary>How the tokenizer is to read on; null: as it does.</summary>
    private HtmlParseMode? Start(TagKind tag, ref StructHtmlToken token)
    {
        switch (tag.Name)
        {
            case "html": draft.Language ??= Told.Attribute(ref token, "lang") ?? Told.Attribute(ref token, "xml:lang"); return null;
            case "head": return null;
            case "body":
                if (!inBody) OpenBody(ref token);
                return null;
            case "image": tag = TagKind.Of("img"); break;
        }
        if (!inBody && tag.Name is not ("meta" or "link" or "base" or "title" or "script" or "style" or "noscript" or "template")) OpenBody();
        if (tag.Is(TagTrait.Raw) && (silent == 0 || tag.Name is "script" or "style")) return StartRaw(tag, ref token);
        if (tag.Name == "object" && silent == 0) Frame(ref token);
        if (silent > 0 && tag.Is(TagTrait.Void)) return null;
        if (!open.Begin(tag, quirks)) return null;
        if (tag.Is(TagTrait.Void)) Void(tag, ref token);
        else Push(tag, ref token);
        return null;
    }

    private HtmlParseMode StartRaw(TagKind tag, ref StructHtmlToken token)
    {
        rawTag = tag;
        raw.Clear();
        rawSource = tag.Name == "script" ? Told.Attribute(ref token, "src") ?? "" : "";
        if (tag.Name == "iframe" && silent == 0) Frame(ref token);
        return tag.Name switch { "script" => HtmlParseMode.Script, "title" or "textarea" => HtmlParseMode.RCData, _ => HtmlParseMode.Rawtext };
    }

    private void EndRaw()
    {
        switch (silent == 0 ? rawTag?.Name : null)
        {
            case "title" when draft.HtmlTitle.Length == 0: draft.HtmlTitle = Fold.Line(raw.ToString()); break;
            case "style": styles.Learn(raw.ToString()); break;
            case "script": facts.Script(rawSource, raw.ToString(), open.Top); break;
        }
        rawTag = null;
    }

    private void End(TagKind tag)
    {
        if (rawTag is not null) EndRaw();
        else if (tag.Name == "br") EndLine();
        else open.End(tag);
    }

    private void Void(TagKind tag, ref StructHtmlToken token)
    {
        switch (tag.Name)
        {
            case "br": EndLine(); break;
            case "frame" or "embed": Frame(ref token); break;
            case "hr": EndLine(); break;
            default: facts.Void(tag.Name, ref token, open.Top); break;
        }
    }

    private void Frame(ref StructHtmlToken token)
    {
        EndLine();
        facts.Frame(ref token, open.Top);
    }

    private void OpenBody()
    {
        inBody = true;
        Push(TagKind.Body, default);
    }

    private void OpenBody(ref StructHtmlToken token)
    {
        inBody = true;
        Push(TagKind.Body, ref token);
    }

    private void Push(TagKind tag, ref StructHtmlToken token)
    {
        var told = Told.Of(ref token);
        var box = Push(tag, told);
        if (silent == 0) facts.Open(box, told, ref token);
        else if (box.Tag == "a" && box.Up(one => one.Tag == "svg") is not null) facts.Drawn(ref token, box);
    }

    private Box Push(TagKind tag, Told told)
    {
        var parent = draft.Boxes.Count == 0 ? null : open.Top;
        if (silent == 0)
        {
            if (tag.Is(TagTrait.Block)) EndLine();
            else roll.Seam();
        }
        var hint = AreaHints.Of(told.Class, told.Id);
        var box = new Box(tag, parent) { Hint = hint, Own = AreaHints.Of(tag.Name, told.Role, hint), Start = roll.Position, FirstLink = draft.Links.Count, Table = parent?.Table };
        box.HiddenBy = styles.Of(told) ?? parent?.HiddenBy;
        open.Push(box);
        if (tag.Is(TagTrait.Silent)) silent++;
        if (silent == 0) draft.Boxes.Add(box);
        return box;
    }

    private void Leave(Box closing)
    {
        if (closing.Kind.Is(TagTrait.Silent)) silent--;
        if (silent > 0) return;
        if (closing.Kind.Is(TagTrait.Block)) EndLine();
        else roll.Seam();
        closing.End = Math.Max(closing.Start, roll.Position);
        closing.EndLink = draft.Links.Count;
        facts.Close(closing);
        if (closing.Parent is not { } parent) return;
        parent.Linked += closing.Linked;
    }

    private void EndLine()
    {
        if (roll.Break(lineStart) && lineBox is not null) draft.Lines.Add(new(lineStart, roll.Position - 1, lineBox));
        lineStart = roll.Position;
        lineBox = null;
    }
}
