using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>A document's number is the same in head, body and attachment.</summary>
public sealed class DocumentNumberConsistent : ICheck
{
    public CheckInfo Info { get; } = new("document-number-consistent", "Completeness", "文件头部信息、正文、附件中的文号一致", "《政府信息公开条例》第六条",
        "核对并统一文号", NeedsSection: true, Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var verdicts = section.Judged(duty).Where(item => item.Read() is not null).Select(item => Judge(item, site)).OfType<Verdict>().ToList();
        return verdicts.Count > 0 ? verdicts : [Verdict.Met(duty.Section!, "没有可以比对文号的文件", site.EvidenceOn(section))];
    }

    private static Verdict? Judge(SectionItem item, JudgedSite site)
    {
        var page = item.Read()!;
        var places = Places(page, site).Where(place => place.Number is { Length: > 0 }).ToList();
        if (places.Count < 2) return null;
        var subject = site.SubjectOf(item.Url);
        var trace = places.Select(place => $"{place.Where}：{place.Number}").ToArray();
        var differs = places.Find(place => place.Number != places[0].Number);
        return (differs.Number is null
            ? Verdict.Met(subject, $"《{item.Title}》文号一致：{places[0].Number}", site.EvidenceOn(item, places[0].Number))
            : Verdict.Missed(subject, $"《{item.Title}》文号不一致：{places[0].Where}为{places[0].Number}，{differs.Where}为{differs.Number}，请核对更正", site.EvidenceOn(item, differs.Written))) with
        { Trace = trace };
    }

    private static IEnumerable<(string Where, string? Number, string Written)> Places(Page page, JudgedSite site)
    {
        yield return ("头部信息", DocumentNumber.OfHead(page), DocumentNumber.OfHead(page) ?? "");
        yield return ("正文", DocumentNumber.OwnOf(page.Text), DocumentNumber.OwnOf(page.Text) ?? "");
        foreach (var file in page.Attachments.Select(link => site.Attachment(link.Url)).OfType<AttachmentText>().Where(file => file.Unread is null).Take(5))
            yield return ($"附件“{file.Name}”", DocumentNumber.OwnOf(file.Text), DocumentNumber.OwnOf(file.Text) ?? "");
    }
}
