using System.Collections.Frozen;

namespace Monitor.Pages.Sections;

/// <summary>Folder names that columns usually have; the last hint, for menus made of pictures.</summary>
internal static class UrlHints
{
    private static readonly FrozenDictionary<string, string[]> Folders = new Dictionary<string, string[]>
    {
        ["disclosure-guide"] = ["gkzn", "xxgkzn", "zfxxgkzn", "guide"],
        ["disclosure-institutions"] = ["gkzd", "xxgkzd", "zfxxgkzd"],
        ["statutory-disclosure"] = ["fdzdgknr", "fdzdgk", "fdzdgknr1"],
        ["annual-reports"] = ["gknb", "xxgknb", "zfxxgknb", "xxgkndbg", "gkndbg", "zfxxgkndbg", "zfxxgkgzndbg"],
        ["disclosure-on-request"] = ["ysqgk", "ysqgk1"],
        ["basic-catalogue"] = ["zdgkjbml", "jbml", "gkml", "xxgkml", "zfxxgkml"],
        ["organisation"] = ["jgzn", "jggk", "jgxx", "zzjg"],
        ["leaders"] = ["ldxx", "ldzc", "ldjs", "ldfg"],
        ["internal-units"] = ["nsjg", "nsks", "nscs"],
        ["personnel"] = ["rsxx", "rsrm"],
        ["news"] = ["gzdt", "zwdt", "dtyw", "bmdt", "xwdt"],
        ["notices"] = ["tzgg", "gsgg", "gggs"],
        ["policy-documents"] = ["zcwj", "zcfg", "bmwj"],
        ["normative-documents"] = ["gfxwj", "xzgfxwj"],
        ["policy-interpretation"] = ["zcjd"],
        ["response-to-concerns"] = ["hygq"],
        ["public-consultation"] = ["yjzj", "zjyj", "myzj"],
        ["consultation-feedback"] = ["yjfk", "zjfk"],
        ["plans-and-summaries"] = ["jhzj", "ghjh", "gzjh"],
        ["proposals"] = ["jyta", "jytabl"],
        ["meetings"] = ["hygk"],
        ["budget"] = ["czys", "bmys", "yjs", "czyjs", "bmyjs"],
        ["final-accounts"] = ["czjs", "bmjs", "yjs", "czyjs", "bmyjs"],
        ["procurement"] = ["zfcg", "zfjzcg"],
        ["fees"] = ["xzsysf", "xzsyxsf", "sfxx"],
        ["power-lists"] = ["qzqd", "qlqd"],
        ["service-guides"] = ["bszn", "fwzn"],
        ["enforcement-decisions"] = ["xzzf", "xzcf", "zfgs"],
        ["random-inspection"] = ["ssjygk", "ssj"],
        ["statistics"] = ["tjxx", "tjsj"],
        ["emergency"] = ["yjgl", "yjya"],
        ["employment"] = ["jycy"],
        ["supervision"] = ["jdbz"],
    }.ToFrozenDictionary();

    public static IEnumerable<Target> Of(string key, SiteIndex site)
    {
        if (!Folders.TryGetValue(key, out var folders)) yield break;
        foreach (var page in site.Read().Where(page => page.Page!.Kind is PageKind.Column or PageKind.Other && site.Bounds.Holds(page.Url)))
            if (LastFolder(AddressName.Of(page.Url)) is { } folder && folders.Contains(folder))
            {
                var target = new Target(page.Url, AddressName.Of(page.Url));
                target.Add(new(folder, page.Page!.Title.Length > 0 ? page.Page.Title : folder, Voice.Address, page, false));
                yield return target;
            }
    }

    private static string? LastFolder(string name) =>
        name.Contains('?', StringComparison.Ordinal) ? null : name.Split('/') is [_, .., var last] && last.Length > 0 && !last.Contains('.', StringComparison.Ordinal) ? last.ToLowerInvariant() : null;
}
