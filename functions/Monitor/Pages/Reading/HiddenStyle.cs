using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Ways in which an element is kept from readers, by its own style or by the page's style blocks (single class or id selectors).</summary>
internal sealed partial class HiddenStyle
{
    private static readonly SearchValues<char> Combined = SearchValues.Create(" >+~:.#[");
    private const int MostKept = 4_000;
    private const int LongestKept = 1_000;
    private const int LeastHiding = 6;

    // Word repeats a handful of styles on every paragraph, a template its rules on every page
    private static readonly TextCache<string?> seen = new(MostKept);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);

    /// <summary>Takes the rules of a style block that hide something.</summary>
    public void Learn(string css)
    {
        if (css.Length > 200_000) return;
        foreach (var match in Rule().EnumerateMatches(css))
        {
            var rule = css.AsSpan(match.Index, match.Length);
            var body = rule.IndexOf('{');
            if (Known(rule[(body + 1)..^1]) is { } how && rules.Count < 500) Learn(rule[..body], how);
        }
    }

    private void Learn(ReadOnlySpan<char> selectors, string how)
    {
        foreach (var selector in selectors.Split(','))
            if (selectors[selector].Trim() is ['.' or '#', ..] simple && simple[1..].IndexOfAny(Combined) < 0) rules[simple.ToString()] = how;
    }

    public string? Of(in Told told)
    {
        if (told.Hidden) return "hidden";
        if (Known(told.Style) is { } own) return own;
        return rules.Count == 0 ? null : Ruled("#" + told.Id.ToString()) ?? Classed(told.Class);
    }

    private string? Classed(ReadOnlySpan<char> type)
    {
        foreach (var name in type.Split(' '))
            if (Ruled("." + type[name].ToString()) is { } how) return how;
        return null;
    }

    private string? Ruled(string selector) => rules.GetValueOrDefault(selector);

    private static string? Known(ReadOnlySpan<char> style)
    {
        if (style.Length < LeastHiding) return null;
        if (seen.TryGet(style, out var how)) return how;
        var written = style.ToString();
        return written.Length <= LongestKept ? seen.Keep(written, Hiding(written)) : Hiding(written);
    }

    private static string? Hiding(string style)
    {
        if (Hides().Match(style) is not { Success: true } match) return SameColour(style) ? "colour of the ground" : null;
        return match.Groups["none"].Success ? "display:none"
            : match.Groups["invisible"].Success ? "visibility:hidden"
            : match.Groups["off"].Success ? "off-screen" : match.Groups["clear"].Success ? "opacity:0" : "zero size";
    }

    private static bool SameColour(string style) =>
        style.Contains("background", StringComparison.OrdinalIgnoreCase) && Colours().Match(style) is { Success: true } match
        && string.Equals(match.Groups["fore"].Value, match.Groups["back"].Value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[^{}]{1,300}\{[^{}]{1,1000}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex("""
        (?<none>display\s*:\s*none) | (?<invisible>visibility\s*:\s*hidden) | (?<clear>(?<![-\w])opacity\s*:\s*0(?:\.0+)?\s*(?:[;!}]|$))
      | (?<off>(?:(?<![-\w])(?:left|top|text-indent)\s*:\s*-\s*\d{3,6}(?:px|em|pt)))
      | (?<zero>(?<![-\w])(?:font-size|height|width|max-height|line-height)\s*:\s*0(?:px|em|pt)?\s*(?:[;!}]|$))
      """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Hides();

    [GeneratedRegex(@"(?<![-\w])color\s*:\s*(?<fore>#?\w+).*?background(?:-color)?\s*:\s*(?<back>#?\w+)|background(?:-color)?\s*:\s*(?<back>#?\w+).*?(?<![-\w])color\s*:\s*(?<fore>#?\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Colours();
}
