namespace Monitor.Pages.Reading;

/// <summary>Links of one page made absolute, without fragment; each way of writing resolved once.</summary>
internal sealed class Addresses(Uri page)
{
    private const int Longest = 2048;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private Uri? based;

    /// <summary>The base element; only the first counts.</summary>
    public void Rebase(string? href)
    {
        if (based is null && href is not null && Uri.TryCreate(page, href.Trim(), out var told) && IsWeb(told)) based = told;
    }

    /// <summary>Null for what leads to no page: empty, script, mail, fragment of this page, faulty.</summary>
    public string? Resolve(string? href)
    {
        if (href is null) return null;
        if (known.TryGetValue(href, out var found)) return found;
        return known[href] = Make(href.AsSpan().Trim().ToString());
    }

    private string? Make(string href)
    {
        if (href.Length is 0 or > Longest || href[0] == '#') return null;
        href = Cleaned(href);
        if (!Uri.TryCreate(based ?? page, href, out var address) || !IsWeb(address) || address.Host.Length == 0) return null;
        try
        {
            var text = address.AbsoluteUri;
            return text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? text[..hash] : text;
        }
        catch (UriFormatException) { return null; }
    }

    // Browsers drop line breaks and tabs inside an address, and read \ as /.
    private static string Cleaned(string href) =>
        href.AsSpan().IndexOfAny("\r\n\t\\") < 0 ? href
            : href.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Replace('\\', '/');

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
