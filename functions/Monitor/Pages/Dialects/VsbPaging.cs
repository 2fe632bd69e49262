using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>博达 VSB: tzgg.htm is the newest page, its further ones are tzgg/11.htm down to tzgg/1.htm.</summary>
public sealed partial class VsbPaging : IListDialect
{
    public string Name => "博达 VSB";

    public ListReading? ReadPage(ListMarkup page)
    {
        var url = page.Url;
        if (Column().Match(url.AbsolutePath) is not { Success: true } column) return null;
        var folder = column.Groups["folder"].Success ? column.Groups["folder"].Value : column.Groups["name"].Value;
        // Only what the pager itself leads to: numbered articles may stand in the same folder
        var pages = page.Links.Where(link => Pager().IsMatch(link.Text)).Select(link => Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && Further().Match(address.AbsolutePath) is { Success: true } further && further.Groups["folder"].Value == folder
                && int.TryParse(further.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return pages == 0 ? null : new([], [.. Enumerable.Range(1, Math.Min(pages, Numbered.Most)).Reverse().Select(number => new Uri(url, $"{folder}/{number}.htm").AbsoluteUri).Where(one => one != url.AbsoluteUri)]);
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    [GeneratedRegex(@"^\s*(?:下一?页|尾页|末页|上一?页|首页)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pager();

    [GeneratedRegex(@"^(?:(?<folder>/.{0,200}/[a-z]\w*)/\d{1,4}|(?<name>/.{0,200}?\w+))\.htm$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"^(?<folder>/.{1,200})/(?<n>\d{1,4})\.htm$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();
}
