using System.Text;
using Monitor.Pages.Web;

namespace Monitor.Pages.Reading;

/// <summary>Links of one page made absolute, without fragment; each way of writing resolved once.</summary>
internal sealed class Addresses
{
    private const int Longest = 2048;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> byHref;
    private readonly WebAddress? own;
    private readonly Encoding? charset;
    private WebAddress? based;

    /// <param name="page">The base of relative addresses unless a base element says otherwise.</param>
    /// <param name="charset">The page's: browsers send the letters of a query in it. Null: UTF-8.</param>
    public Addresses(Uri page, Encoding? charset)
    {
        this.charset = charset;
        own = WebAddress.Parse(page.AbsoluteUri);
        byHref = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The base element; only the first counts.</summary>
    public void Rebase(string? href)
    {
        if (based is null && href is not null) based = WebAddress.Parse(href, own);
    }

    /// <summary>Null for what leads to no page: empty, script, mail, fragment of this page, faulty.</summary>
    public string? Resolve(ReadOnlySpan<char> href)
    {
        href = href.Trim();
        if (href.Length is 0 or > Longest || href[0] == '#') return null;
        if (byHref.TryGetValue(href, out var found)) return found;
        var written = href.ToString();
        return known[written] = WebAddress.Parse(written, based ?? own, charset)?.WithoutFragment;
    }
}
