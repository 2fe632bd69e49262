using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>Pages are free of mojibake, replacement characters and mangled copies.</summary>
public sealed class TextIntact : ICheck
{
    private const int ManyPages = 3;

    public CheckInfo Info { get; } = new("text-intact", "Site", "页面文字完整，无乱码、无替换字符、无夹注拼音的篡改文本", "《政府信息公开条例》第六条",
        "修正页面编码或重新录入受损文字", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var damaged = site.ReadPages.Where(page => page.Page!.Damage is not null).ToList();
        if (damaged.Count == 0) return [Verdict.Met("site", "读到的页面文字完整")];
        return damaged.GroupBy(page => (page.Page!.Damage!.Kind, page.Page.Damage.Sample)).SelectMany(same => same.Count() >= ManyPages ? [OfTemplate([.. same], site)] : same.Select(page => Of(page, site)));
    }

    private static Verdict Of(PageRecord page, JudgedSite site)
    {
        var damage = page.Page!.Damage!;
        var subject = site.SubjectOf(page.Url);
        var evidence = Evidence.Of(page, damage.Sample, damage.At);
        var verdict = damage.Kind switch
        {
            "pinyin-mangled" when damage.Hits < 5 => Verdict.Met(subject, $"仅有{damage.Hits}处注音，属正常注释", evidence),
            "pinyin-mangled" => Verdict.Missed(subject, $"页面《{page.Page.Title}》正文夹注拼音{damage.Hits}处（如“{damage.Sample}”），疑被篡改或采集失真，请核对原文重新发布", evidence),
            "replacement" => Verdict.Missed(subject, $"页面《{page.Page.Title}》有无法显示的替换字符{damage.Hits}处（如“{damage.Sample}”），请重新录入", evidence),
            "mojibake" => Verdict.Missed(subject, $"页面《{page.Page.Title}》有乱码{damage.Hits}处（如“{damage.Sample}”），请修正编码", evidence),
            _ => Verdict.Unclear(subject, $"页面文字疑有损坏（{damage.Sample}），请人工核查", evidence),
        };
        return verdict with { Trace = [$"损坏类型：{damage.Kind}，{damage.Hits}处"] };
    }

    /// <summary>The same damage on many pages stands in their template: told once.</summary>
    private static Verdict OfTemplate(List<PageRecord> pages, JudgedSite site)
    {
        var first = pages.OrderBy(page => page.Url.Length).ThenBy(page => page.Url, StringComparer.Ordinal).First();
        var one = Of(first, site);
        return one.Outcome == Outcome.Met ? one : one with { Reason = $"{one.Reason}（同一问题共{pages.Count}个页面，应在页面模板中修正）" };
    }
}
