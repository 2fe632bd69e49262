using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Addresses that a script or refresh leads to, as far as they stand there in plain words.</summary>
internal static partial class ScriptJumps
{
    private const int before = 300;
    private static readonly SearchValues<string> goes = SearchValues.Create(["location", "window.open"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Target of an onclick or javascript: link.</summary>
    public static string? Target(string? code) =>
        code is { Length: > 8 and < 2000 } && (Jump().Match(code) is { Success: true } jump ? jump : Called().Match(code)) is { Success: true } match ? match.Groups["to"].Value : null;

    /// <summary>Where a script leads a reader, at once or when pressed, and the links it writes. What only telephones are sent to is none.</summary>
    public static IEnumerable<string> In(string code)
    {
        foreach (Match match in Jump().Matches(code.AsSpan().ContainsAny(goes) ? code : ""))
            if (match.Groups["go"].Success && !Devices().IsMatch(code.AsSpan(Math.Max(0, match.Index - before), Math.Min(before, match.Index)))) yield return match.Groups["to"].Value;
        if (!code.Contains("document.write", StringComparison.Ordinal)) yield break;
        foreach (Match link in Written().Matches(code)) yield return link.Groups["to"].Value;
    }

    /// <summary>`5; url=/index.html` -> /index.html.</summary>
    public static string? Refresh(string content) =>
        Refreshed().Match(content) is { Success: true } match ? match.Groups["to"].Value.Trim() : null;

    [GeneratedRegex("""(?:(?<go>(?:(?:window|top|self|parent|document)\.)*location(?:\.href)?\s*=(?!=)\s*|location\.(?:replace|assign)\s*\(\s*|window\.open\s*\(\s*)|(?:goto|go|openUrl|toUrl|jump|linkTo|openPage)\w*\s*\(\s*)["'](?<to>[^"'<>\s]{1,500})["']\s*(?![+\w])""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Jump();

    // Any function of the page's own that is handed an address
    [GeneratedRegex("""\w\s*\(\s*["'](?<to>(?:https?:/|\.{0,2})/[^"'<>\s]{1,500}|[^"'<>\s:]{1,300}\.(?:s?html?|jsp|aspx?|php|do|action)(?:\?[^"'<>\s]{0,300})?)["']\s*(?![+\w])""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex("""href\s*=\s*\\?["'](?<to>[^"'<>\\\s+]{1,500})\\?["'](?!\s*\+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"userAgent|navigator\.(?:platform|appVersion)|is_?mobile|screen\.(?:width|height)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Devices();

    [GeneratedRegex("""url\s*=\s*["']?(?<to>[^"';]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Refreshed();
}
