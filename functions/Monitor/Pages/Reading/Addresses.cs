using Monitor.Pages.Web;

namespace Monitor.Pages.Reading;

/// <summary>Links of one page made absolute, without fragment; each way of writing resolved once.</summary>
internal sealed class Addresses(Uri page)
{
    private const int Longest = 2048;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private readonly WebAddress? own = WebAddress.Parse(page.AbsoluteUri);
    private WebAddress? based;

    /// <summary>The base element; only the first counts.</summary>
    public void Rebase(string? href)
    {
        if (based is null && href is not null) based = WebAddress.Parse(href, own);
    }

    /// <summary>Null for what leads to no page: empty, script, mail, fragment of this page, faulty.</summary>
    public string? Resolve(string? href)
    {
        if (href is null) return null;
        if (known.TryGetValue(href, out var found)) return found;
        return known[href] = Make(href.AsSpan().Trim());
    }

    private string? Make(ReadOnlySpan<char> href) =>
        href.Length is 0 or > Longest || href[0] == '#' ? null : WebAddress.Parse(href.ToString(), based ?? own)?.WithoutFragment;
}
