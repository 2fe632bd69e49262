using System.Security.Cryptography;
using System.Text;

namespace Monitor.Planning.Reading;

/// <summary>Reads one site of a bureau. Pins are judged when the bureau's sections and all its origins are known.</summary>
internal static class SiteReader
{
    public static WrittenSite? Read(Fields fields, string bureau)
    {
        if (!fields.Has("url")) fields.Missing("url");
        var url = fields.Address("url");
        var also = fields.Texts("also").Select(word => fields.ToAddress(word.Text, word.Line)).OfType<Uri>().ToList();
        var pins = fields.Inner("sections") is { } sections ? ReadPins(sections) : [];
        fields.NothingElse();
        if (url is null) return null;
        foreach (var same in also.Prepend(url).GroupBy(root => root.AbsoluteUri).Where(same => same.Count() > 1))
            fields.Wrong("also", $"网址 {same.Key} 重复");
        return new(new Site { Key = KeyOf(bureau, url), Bureau = bureau, Url = url, Also = [.. also.Distinct().Where(root => root != url)] }, fields, pins);
    }

    public static string KeyOf(string bureau, Uri url) =>
        $"{bureau}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)).AsSpan(0, 4))}";

    /// <summary>The site with its pins, each inside the bureau's registered origins.</summary>
    public static Site WithPins(WrittenSite written, IReadOnlyList<Site> all, SectionVocabulary sections)
    {
        var pins = new Dictionary<string, Uri>();
        var mistakes = written.Fields.Mistakes;
        var context = new DutyRules.PlanContext(new([]), sections, new() { Id = "", Groups = [], Grades = [] });
        foreach (var pin in written.Pins)
        {
            if (!sections.Knows(pin.Key)) mistakes.Add(written.Fields.File, pin.Line, $"未知的栏目 “{pin.Key}”", context.SuggestSection(pin.Key));
            else if (Resolve(written.Site.Url, pin.Path) is not { } address) mistakes.Add(written.Fields.File, pin.Line, $"“{pin.Path}” 不是有效的网址或路径");
            else if (!all.Any(site => site.Owns(address))) mistakes.Add(written.Fields.File, pin.Line, $"栏目 “{pin.Key}” 的网址 {address} 不在本单位登记的网站之内", "请先在 also 中登记该网站");
            else pins[pin.Key] = address;
        }
        return written.Site with { Pins = pins };
    }

    private static List<WrittenPin> ReadPins(Fields sections)
    {
        List<WrittenPin> pins = [];
        foreach (var entry in sections.Entries())
            if (sections.Text(entry.Key) is { } path) pins.Add(new(entry.Key, path, entry.Line));
            else if (!sections.Has(entry.Key)) sections.Wrong(entry.Key, $"栏目 “{entry.Key}” 没有写网址");
        return pins;
    }

    private static Uri? Resolve(Uri root, string path) =>
        Uri.TryCreate(root, path, out var address) && address.Scheme is "http" or "https" ? address : null;
}

internal sealed record WrittenSite(Site Site, Fields Fields, IReadOnlyList<WrittenPin> Pins);

internal sealed record WrittenPin(string Key, string Path, int Line);
