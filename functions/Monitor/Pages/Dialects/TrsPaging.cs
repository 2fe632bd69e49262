using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>
/// TRS WCM: `createPageHTML(12, 0, "index", "html")` writes the paging, or a script that counts countPage up by itself; the second page is
/// index_1.html.
/// </summary>
public sealed partial class TrsPaging : IListDialect
{
    private const int mostCalls = 20;

    public string Name => "TRS createPageHTML";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("createPag") && !page.Says("countPage")) return null;
        var own = new OwnName(page.Url, page.Base);
        var pages = Call().Matches(page.Html).Take(mostCalls).SelectMany(call => PagesOf(call, page.Html, own)).ToList();
        if (pages.Count == 0) pages.AddRange(Assembled(page.Html, own));
        return pages.Count == 0 ? null : new([], [.. pages.Distinct()]);
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    // Copies differ in what else they are told (a place to write to, a total, a language), and may leave name and extension out
    private static IEnumerable<string> PagesOf(Match call, string html, OwnName own)
    {
        var arguments = call.Groups["argument"].Captures.Select(one => Comment().Replace(one.Value, "").Trim()).ToList();
        var numbers = arguments.Select(one => Number(one, html)).OfType<int>().ToList();
        var words = arguments.Where(one => IsQuoted(one) && Number(one, html) is null).Select(one => one[1..^1]).ToList();
        if (numbers is not [> 1 and var count, ..]) return [];
        var at = words.FindLastIndex(word => Extension().IsMatch(word));
        var (name, extension) = words switch
        {
            [] => (own.Name, own.Extension),
            [var only] => (only, own.Extension),
            _ when at > 0 => (words[at - 1], words[at].TrimStart('.')),
            _ => (words[^2], words[^1]),
        };
        return own.Further(count, name, extension, numbers.ElementAtOrDefault(1));
    }

    private static IEnumerable<string> Assembled(string html, OwnName own)
    {
        if (Count().Match(html) is not { Success: true } counted || !NextName().IsMatch(html)) return [];
        var extension = WrittenExtension().Match(html, counted.Index) is { Success: true } written ? written.Groups["extension"].Value : own.Extension;
        return own.Further(int.Parse(counted.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), own.Name, extension, 0);
    }

    private static int? Number(string argument, string html) => !IsQuoted(argument) ? Numbered.Value(argument, html)
        : int.TryParse(argument.AsSpan(1, argument.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsQuoted(string argument) => argument is ['"' or '\'', .., '"' or '\''];

    /// <summary>The list's own file, without its number: further pages are named after it.</summary>
    private sealed class OwnName
    {
        private readonly Uri url;
        private readonly Uri relativeTo;
        private readonly int number;

        public OwnName(Uri url, Uri relativeTo)
        {
            (this.url, this.relativeTo) = (url, relativeTo);
            var file = FileName().Match(url.AbsolutePath);
            number = file.Groups["n"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 0;
            (Name, Extension) = file.Success ? (file.Groups["name"].Value, file.Groups["extension"].Value) : ("index", "html");
        }

        public string Name { get; }
        public string Extension { get; }

        // The second page has the number 1; a copy that calls it 2 shows so once its place in the list stands beside its name
        public IEnumerable<string> Further(int count, string name, string extension, int place)
        {
            if (!Plain().IsMatch(name + extension)) return [];
            var last = place > 0 && number == place + 1 ? count : count - 1;
            return Enumerable.Range(1, Math.Min(last, Numbered.Most)).Select(page => new Uri(relativeTo, $"{name}_{page}.{extension}").AbsoluteUri).Where(page => page != url.AbsoluteUri);
        }
    }

    [GeneratedRegex("""(?<!function\s{1,4})\bcreatePag\w{0,12}\s*\(\s*(?<argument>[^,()]{1,80})(?:,(?<argument>[^,()]{1,80})){1,8}\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bcountPage\s*=\s*[""']?(?<n>\d{1,5})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    // "index" + "_" + nextPage + ".html"
    [GeneratedRegex(@"_\\?[""']\s*\+\s*\(?\s*(?:nextPage|currentPage|countPage|i\b|page)", RegexOptions.CultureInvariant)]
    private static partial Regex NextName();

    [GeneratedRegex(@"[""'.](?<extension>s?html?|jsp|aspx?|php)\\?[""'>]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenExtension();

    [GeneratedRegex(@"/(?<name>[\w\-]{1,60}?)(?:_(?<n>\d{1,5}))?\.(?<extension>s?html?|jsp|aspx?|php)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\.?(?:s?html?|xhtml|jsp|aspx?|php)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^[\w\-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
