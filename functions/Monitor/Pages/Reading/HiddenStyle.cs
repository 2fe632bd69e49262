using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Ways in which an element is kept from readers, by its own style or by the page's style blocks (single class or id selectors).</summary>
internal sealed partial class HiddenStyle
{
    private static readonly SearchValues<char> Combined = SearchValues.Create(" >+~:.#[");
    private const int MostKept = 2_000;

    // Word repeats a handful of styles on every paragraph
    private readonly Dictionary<string, string?> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);

    /// <summary>Takes the rules of a style block that hide something.</summary>
    public void Learn(string css)
    {
        if (css.Length > 200_000) return;
        foreach (Match rule in Rule().Matches(css))
            if (Hiding(rule.Groups["body"].Value) is { } how && rules.Count < 500)
                foreach (var selector in rule.Groups["who"].Value.Split(',', StringSplitOptions.TrimEntries))
                    if (selector is ['.' or '#', ..] && selector.AsSpan(1).IndexOfAny(Combined) < 0) rules[selector] = how;
    }

    public string? Of(string? style, string? type, string? id, bool hidden)
    {
        if (hidden) return "hidden";
        if (style is not null && Known(style) is { } own) return own;
        if (rules.Count == 0) return null;
        if (id is not null && rules.TryGetValue("#" + id, out var byId)) return byId;
        return type?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => rules.GetValueOrDefault("." + name)).FirstOrDefault(how => how is not null);
    }

    private string? Known(string style)
    {
        if (seen.TryGetValue(style, out var how)) return how;
        how = Hiding(style);
        if (seen.Count < MostKept) seen[style] = how;
        return how;
    }

    private static string? Hiding(string style)
    {
        if (style.Length < 6 || Hides().Match(style) is not { Success: true } match) return SameColour(style) ? "colour of the ground" : null;
        return match.Groups["none"].Success ? "display:none"
            : match.Groups["invisible"].Success ? "visibility:hidden"
            : match.Groups["off"].Success ? "off-screen" : match.Groups["clear"].Success ? "opacity:0" : "zero size";
    }

    private static bool SameColour(string style) =>
        style.Contains("background", StringComparison.OrdinalIgnoreCase) && Colours().Match(style) is { Success: true } match
        && string.Equals(match.Groups["fore"].Value, match.Groups["back"].Value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<who>[^{}]{1,300})\{(?<body>[^{}]{1,1000})\}", RegexOptions.CultureInvariant)]
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
