using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Addresses that a script or refresh leads to, as far as they stand there in plain words.</summary>
internal static partial class ScriptJumps
{
    /// <summary>Target of an onclick or javascript: link.</summary>
    public static string? Target(string? code) =>
        code is { Length: > 8 and < 2000 } && Jump().Match(code) is { Success: true } match ? match.Groups["to"].Value : null;

    /// <summary>Targets of `location.href = "…"` outside functions and conditions: those run when the page opens.</summary>
    public static IEnumerable<string> Immediate(string code)
    {
        foreach (Match match in Jump().Matches(code))
            if (match.Groups["go"].Success && Depth(code.AsSpan(0, match.Index)) == 0) yield return match.Groups["to"].Value;
    }

    /// <summary>`5; url=/index.html` -> /index.html.</summary>
    public static string? Refresh(string content) =>
        Refreshed().Match(content) is { Success: true } match ? match.Groups["to"].Value.Trim() : null;

    private static int Depth(ReadOnlySpan<char> code) => code.Count('{') - code.Count('}');

    [GeneratedRegex("""(?:(?<go>(?:(?:window|top|self|parent|document)\.)*location(?:\.href)?\s*=(?!=)\s*|location\.(?:replace|assign)\s*\(\s*)|window\.open\s*\(\s*|(?:goto|go|openUrl|toUrl|jump|linkTo|openPage)\w*\s*\(\s*)["'](?<to>[^"'<>\s]{1,500})["']\s*(?![+\w])""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Jump();

    [GeneratedRegex("""url\s*=\s*["']?(?<to>[^"';]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Refreshed();
}
