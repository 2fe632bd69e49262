using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Completeness;

/// <summary>A document's text is offered as Word and PDF.</summary>
public sealed class FilesOffered : ICheck
{
    private static readonly string[] Extensions = ["docx", "doc", "wps", "pdf", "ofd", "xlsx", "xls", "et", "zip", "rar", "txt", "jpg", "png", "ppt", "pptx", "ceb"];

    public CheckInfo Info { get; } = new("files-offered", "Completeness", "文件提供 Word 和 PDF 文本下载", "《政府信息公开条例》第二十四条（下载功能）；格式为地方评价标准，可由主管部门调整",
        "提供缺少格式的文本下载", NeedsSection: true,
        new CheckParameter("formats", ParameterKind.TextList, "应有格式，默认 word、pdf；也可为 ofd、excel 或扩展名", Choices: ["word", "excel", .. Extensions]), Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var section = site.SectionOf(duty);
        var formats = duty.With.List("formats") is { Count: > 0 } some ? some : ["word", "pdf"];
        var verdicts = section.Judged(duty).Select(item => Judge(item, formats, site)).ToList();
        return verdicts.Count > 0 ? verdicts : [section.Unread is { } why ? Verdict.Unclear(duty.Section!, $"栏目列表未能读取：{why}，请人工核查", site.EvidenceOn(section)) : Verdict.Met(duty.Section!, "期内没有需要判定的文件", site.EvidenceOn(section))];
    }

    private static Verdict Judge(SectionItem item, IReadOnlyList<string> formats, JudgedSite site)
    {
        var subject = site.SubjectOf(item.Url);
        if (item.Read() is not { } page) return Verdict.Unclear(subject, $"《{item.Title}》的页面未能读取，不能核对下载格式，请人工核查", site.EvidenceOn(item));
        var offered = page.Attachments.Select(file => FormatOf(file, site)).ToList();
        var missing = formats.Where(format => !offered.Any(found => Answers(found, format))).ToList();
        var trace = new[] { $"附件：{string.Join("；", page.Attachments.Take(8).Select(file => $"{file.Text}（{file.Url}）"))}" };
        var verdict = missing.Count == 0 ? Verdict.Met(subject, $"《{item.Title}》提供了{string.Join("、", formats)}格式", site.EvidenceOn(item))
            : offered.Contains(null) ? Verdict.Unclear(subject, $"《{item.Title}》有格式不明的附件，不能确认是否提供{string.Join("、", missing)}，请人工核查", site.EvidenceOn(item))
            : Verdict.Missed(subject, $"《{item.Title}》未提供{string.Join("、", missing)}格式的文本下载", site.EvidenceOn(item));
        return verdict with { Trace = trace };
    }

    private static bool Answers(string? found, string format) => found is not null && format.ToLowerInvariant() switch
    {
        "word" or "doc" or "docx" => found is "doc" or "docx" or "wps",
        "excel" or "xls" or "xlsx" => found is "xls" or "xlsx" or "et",
        var other => found == other,
    };

    /// <summary>By the address, the words of the link, or the type the server told; null where none tells.</summary>
    private static string? FormatOf(PageLink file, JudgedSite site)
    {
        foreach (var text in (string[])[file.Url.Split('?', 2)[0], file.Text, file.Url])
            if (Extension(text) is { } extension) return extension;
        var words = file.Text.ToUpperInvariant();
        if (words.Contains("WORD", StringComparison.Ordinal)) return "doc";
        if (words.Contains("PDF", StringComparison.Ordinal)) return "pdf";
        return site.Snapshots.SelectMany(snapshot => snapshot.Targets).FirstOrDefault(target => target.Url == file.Url)?.ContentType switch
        {
            { } type when type.Contains("pdf", StringComparison.OrdinalIgnoreCase) => "pdf",
            { } type when type.Contains("word", StringComparison.OrdinalIgnoreCase) => "docx",
            { } type when type.Contains("excel", StringComparison.OrdinalIgnoreCase) || type.Contains("sheet", StringComparison.OrdinalIgnoreCase) => "xlsx",
            _ => null,
        };
    }

    private static string? Extension(string text) =>
        Array.Find(Extensions, extension => text.Contains('.' + extension, StringComparison.OrdinalIgnoreCase) && text.TrimEnd(')', '）', ' ', '】').EndsWith('.' + extension, StringComparison.OrdinalIgnoreCase));
}
