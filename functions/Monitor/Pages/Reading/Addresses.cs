using System.Text;
using Monitor.Pages.Web;

namespace Monitor.Pages.Reading;

/// <summary>Links of one page made absolute, without fragment; each way of writing resolved once.</summary>
internal sealed class Addresses
{
    private const int Longest = 2048;
    private const int LongestShared = 200;
    private const int MostShared = 8192;

    // Menus stand on every page of a site: addresses that do not depend on the page are made once
    private static readonly TextCache<string?> shared = new(MostShared);
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> byHref;
    private readonly WebAddress? own;
    private readonly string origin;
    private readonly Encoding? charset;
    private WebAddress? based;

    /// <param name="page">The base of relative addresses unless a base element says otherwise.</param>
    /// <param name="charset">The page's: browsers send the letters of a query in it. Null: UTF-8.</param>
    public Addresses(Uri page, Encoding? charset)
    {
        this.charset = charset;
        own = WebAddress.Parse(page.AbsoluteUri);
        origin = page.GetLeftPart(UriPartial.Authority) + " ";
        byHref = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The base element; only the first counts.</summary>
    public Uri? Rebase(string? href)
    {
        if (based is null && href is not null) based = WebAddress.Parse(href, own);
        return based is null ? null : new(based.WithoutFragment);
    }

    /// <summary>Null for what leads to no page: empty, script, mail, fragment of this page, faulty.</summary>
    public string? Resolve(ReadOnlySpan<char> href)
    {
        href = href.Trim();
        if (href.Length is 0 or > Longest || href[0] == '#') return null;
        if (byHref.TryGetValue(href, out var found)) return found;
        var written = href.ToString();
        return known[written] = IsOfSite(href) ? Shared(href, written) : Make(written);
    }

    private string? Make(string href) => WebAddress.Parse(href, based ?? own, charset)?.WithoutFragment;

    private bool IsOfSite(ReadOnlySpan<char> href) => based is null && origin.Length + href.Length < LongestShared && (href[0] == '/' || href.StartsWith("http", StringComparison.Ordinal)) && Ascii.IsValid(href);

    private string? Shared(ReadOnlySpan<char> href, string written)
    {
        Span<char> key = stackalloc char[LongestShared];
        origin.CopyTo(key);
        href.CopyTo(key[origin.Length..]);
        key = key[..(origin.Length + href.Length)];
        return shared.TryGet(key, out var found) ? found : shared.Keep(key.ToString(), Make(written));
    }
}
