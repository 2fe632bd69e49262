using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>The family that a bureau's file names.</summary>
internal static class CmsFamilies
{
    public static CmsFamily Of(DemoSite site, string origin) => site.Facts.Family switch
    {
        "trs" => new TrsFamily(site, origin),
        "hanweb" => new HanwebFamily(site, origin),
        "lonsun" => new LonsunFamily(site, origin),
        "gkmlpt" => new GkmlptFamily(site, origin),
        "vsb" => new VsbFamily(site, origin),
        "asp" => new AspFamily(site, origin),
        var other => throw new InvalidDataException($"{site.Facts.Id}: no CMS family {other}"),
    };
}
