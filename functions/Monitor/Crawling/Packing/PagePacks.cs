using System.Buffers;
using Monitor.Pages;

namespace Monitor.Crawling.Packing;

/// <summary>
/// Pages of a visit as one piece of memory each while it runs: facts of thousands of pages are millions of objects otherwise. What many pages say
/// alike (menus, marks, labels) is kept once. Thread-safe.
/// </summary>
internal sealed class PagePacks
{
    private readonly Lock gate = new();
    private readonly PackedWords words = new();
    private readonly ArrayBufferWriter<byte> buffer = new(16 << 10);

    public byte[] Pack(Page page)
    {
        lock (gate)
        {
            buffer.ResetWrittenCount();
            Write(new(buffer, words), page);
            return buffer.WrittenSpan.ToArray();
        }
    }

    public Page Unpack(byte[] packed)
    {
        lock (gate) return Read(new(packed, words));
    }

    private static void Write(PackWriting to, Page page)
    {
        to.Texts(page.Url, page.Title, page.HtmlTitle, page.Language, page.ScriptedList, page.ContentHash, page.Text);
        to.Numbers((int)page.Kind, page.IsData ? 1 : 0, page.Images.Count, page.Images.WithoutAlt, page.Images.InContent);
        to.Each(page.Metas.ToList(), meta => to.Texts(meta.Key, meta.Value));
        to.Each(page.Breadcrumbs, to.Link);
        to.Each(page.Links, to.Link);
        to.Each(page.Attachments, to.Link);
        to.Each(page.Rows, row =>
        {
            to.Texts(row.Title, row.Url, row.List);
            to.Date(row.Shown);
            to.Span(row.At);
        });
        to.Each(page.Dates, to.Date);
        to.Date(page.Published);
        to.Date(page.Formed);
        to.Date(page.Updated);
        to.Each(page.Fields, field => to.Texts(field.Label, field.Value));
        to.Each(page.Headings, heading => to.Texts(heading));
        to.Each(page.Tables, to.Table);
        to.Each(page.Marks, mark => to.Texts(mark.Kind, mark.Text));
        to.Each(page.HiddenLinks, link =>
        {
            to.Texts(link.Url, link.Text, link.How);
            to.Numbers(link.Group);
        });
        to.Each(page.MenuLabels, label => to.Texts(label));
        to.Each(page.MorePages, more => to.Texts(more));
        to.Span(page.TitleAt);
        to.Each(page.TextRuns, run => to.Numbers(run.From, run.At));
        to.Texts(page.Damage?.Kind, page.Damage?.Sample);
        to.Numbers(page.Damage?.Hits ?? 0);
        to.Span(page.Damage?.At);
    }

    private static Page Read(PackReading from)
    {
        var page = new Page { Url = from.Text(), Title = from.Text(), HtmlTitle = from.Text(), Language = from.TextOrNull(), ScriptedList = from.TextOrNull(), ContentHash = from.Text(), Text = from.Text(), Kind = (PageKind)from.Number(), IsData = from.Number() == 1, Images = new(from.Number(), from.Number(), from.Number()) };
        page = page with { Metas = from.Each(() => KeyValuePair.Create(from.Text(), from.Text())).ToDictionary(), Breadcrumbs = from.Each(from.Link), Links = from.Each(from.Link), Attachments = from.Each(from.Link) };
        page = page with { Rows = from.Each(() => (Title: from.Text(), Url: from.Text(), List: from.TextOrNull(), Shown: from.Date(), At: from.Span())).Select(row => new ListRow(row.Title, row.Url, row.Shown, row.List, row.At)).ToArray() };
        page = page with { Dates = from.Each(() => from.Date()!), Published = from.Date(), Formed = from.Date(), Updated = from.Date() };
        page = page with { Fields = from.Each(() => new LabelValue(from.Text(), from.Text())), Headings = from.Each(from.Text), Tables = from.Each(from.Table) };
        page = page with { Marks = from.Each(() => new SiteMark(from.Text(), from.Text())), HiddenLinks = from.Each(() => new HiddenLink(from.Text(), from.Text(), from.Text(), from.Number())), MenuLabels = from.Each(from.Text), MorePages = from.Each(from.Text) };
        page = page with { TitleAt = from.Span(), TextRuns = from.Each(() => new TextRun(from.Number(), from.Number())) };
        var (kind, sample, hits, at) = (from.TextOrNull(), from.TextOrNull(), from.Number(), from.Span());
        return kind is null ? page : page with { Damage = new(kind, hits, sample ?? "", at) };
    }
}
