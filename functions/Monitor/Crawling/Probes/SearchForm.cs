using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Crawling.Probes;

/// <summary>A site's own search form: where it asks, with <see cref="Mark"/> in place of the words. Null parts say why it cannot be asked.</summary>
internal static class SearchForm
{
    /// <summary>Stands for the words in a kept address.</summary>
    public const string Mark = "{words}";
    private static readonly HtmlParser parser = new();

    /// <summary>The address to ask, absolute; null where the page has no form that can be asked by GET.</summary>
    public static string? Find(byte[] body, Uri url)
    {
        using var document = parser.ParseDocument(Encoding.Latin1.GetString(body));
        foreach (var form in document.Forms)
            if (IsSearch(form) && FieldOf(form) is { } field && Uri.TryCreate(url, form.GetAttribute("action") ?? "", out var action) && action.Scheme is "http" or "https")
                return Address(form, field, action);
        return null;
    }

    private static bool IsSearch(IHtmlFormElement form) =>
        !string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase) && form.QuerySelector("input[type=password]") is null
        && (Names(form.GetAttribute("action")) || Names(form.Id) || Names(form.GetAttribute("name")) || Names(form.ClassName) || Says(form, "role") || FieldOf(form) is { } field && (Names(field.Name) || Says(field, "type")));

    private static bool Says(IElement element, string name) => string.Equals(element.GetAttribute(name), "search", StringComparison.OrdinalIgnoreCase);

    private static IHtmlInputElement? FieldOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("input").OfType<IHtmlInputElement>().FirstOrDefault(input => input.Name is { Length: > 0 } && input.GetAttribute("type")?.ToUpperInvariant() is null or "" or "TEXT" or "SEARCH");

    private static string Address(IHtmlFormElement form, IHtmlInputElement field, Uri action)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 })
            .Select(input => $"{Uri.EscapeDataString(input.Name!)}={Uri.EscapeDataString(input.Value)}&");
        return $"{action.GetLeftPart(UriPartial.Path)}?{string.Concat(hidden)}{Uri.EscapeDataString(field.Name!)}={Mark}";
    }

    private static bool Names(string? text) => text is not null
        && new[] { "search", "query", "keyword", "sousuo", "jiansuo", "searchword", "wd", "qt", "kw" }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
