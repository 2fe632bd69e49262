using System.Text;

namespace Monitor.Local.Demo.Content;

/// <summary>The faults that a bureau's file plants in single pages.</summary>
internal static class SiteFaults
{
    public static void Apply(DemoSite site)
    {
        var facts = site.Facts;
        foreach (var dead in facts.Dead) Find(site, dead.Column, dead.Title).Files.Add(new(dead.File, [], Dead: true));
        foreach (var damage in facts.Damaged) Damage(Find(site, damage.Column, damage.Title), damage.How);
        foreach (var leak in facts.Personal) Find(site, leak.Column, leak.Title).Body += $"<p>{Prose.Encode(leak.Text.Replace("{idcard}", InventedCard(), StringComparison.Ordinal))}</p>\n";
        if (facts.SoftDead is { } link) Find(site, link.Column, link.Title).Links.Add((link.Text, link.Path));
    }

    private static DemoArticle Find(DemoSite site, string column, string title) => site[column].Articles.Single(article => article.Title == title);

    private static void Damage(DemoArticle article, string how) => article.Body = how switch
    {
        "mojibake" => Mojibake(article.Body),
        _ => PinyinMangled(article.Body),
    };

    /// <summary>UTF-8 bytes read as Latin-1 and written again: the commonest damage after a move between systems.</summary>
    private static string Mojibake(string html) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(html)).Replace("\u0085", "…", StringComparison.Ordinal);

    /// <summary>The way copying sites mangle text against duplicate detection.</summary>
    private static string PinyinMangled(string html) =>
        Mangles.Aggregate(html, (text, mangle) => text.Replace(mangle.Plain, mangle.Mangled, StringComparison.Ordinal))
        + "<p>市民政局要求各縣(xiàn)區(qū)認真執(zhí)行標準，動(dòng)態(tài)管理對(duì)象，確保資(zī)金按時(shí)發(fā)放，並(bìng)加強(qiáng)監(jiān)督檢查。</p>\n";

    private static readonly (string Plain, string Mangled)[] Mangles =
        [("业", "業(yè)"), ("发", "發(fā)"), ("务", "務(wù)"), ("实", "實(shí)"), ("会", "會(huì)"), ("为", "為(wèi)"), ("现", "現(xiàn)"), ("办", "辦(bàn)")];

    /// <summary>A card number of an invented person whose check digit is right (GB 11643).</summary>
    private static string InventedCard()
    {
        const string body = "33010219850612031";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }
}
