using System.Text.RegularExpressions;

namespace Monitor.Pages.Sections;

/// <summary>One form for an address: host in lower case, no default document, no trailing slash, no fragment; the scheme does not tell pages apart.</summary>
internal static partial class AddressName
{
    public static string Of(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var text = hash < 0 ? url : url[..hash];
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0) text = text[(start + 3)..];
        var path = text.IndexOf('/', StringComparison.Ordinal);
        var host = path < 0 ? text : text[..path];
        var rest = path < 0 ? "" : text[path..];
        if (rest.IndexOf('?', StringComparison.Ordinal) < 0) rest = Default().Replace(rest, "");
        return host.ToLowerInvariant() + rest;
    }

    [GeneratedRegex(@"(?:/(?:index|default)\.(?:s?html?|jsp|aspx?|php)|/)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Default();
}
