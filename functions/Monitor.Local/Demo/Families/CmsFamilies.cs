using Monitor.Local.Demo.Content;

namespace Monitor.Local.Demo.Families;

/// <summary>The family that a bureau's file names.</summary>
internal static class CmsFamilies
{
    public const string Portal = "portal";

    /// <summary>The site's own family; the portal joins where it serves some of the columns.</summary>
    public static CmsFamily Of(DemoSite site, DemoHosts hosts)
    {
        var linked = site.Columns.Exists(column => column.Host == Portal) ? new UcapFamily(site, hosts[Portal]) : null;
        return Of(site, hosts[DemoFiles.HostOf(site.Facts)], linked);
    }

    private static CmsFamily Of(DemoSite site, string origin, CmsFamily? linked) => site.Facts.Family switch
    {
        "trs" => new TrsFamily(site, origin) { Linked = linked },
        "hanweb" => new HanwebFamily(site, origin) { Linked = linked },
        "lonsun" => new LonsunFamily(site, origin) { Linked = linked },
        "gkmlpt" => new GkmlptFamily(site, origin) { Linked = linked },
        "vsb" => new VsbFamily(site, origin) { Linked = linked },
        "asp" => new AspFamily(site, origin) { Linked = linked },
        var other => throw new InvalidDataException($"{site.Facts.Id}: no CMS family {other}"),
    };
}
