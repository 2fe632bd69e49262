using System.Text.RegularExpressions;
using Monitor.EndToEnd.Tests.Cloud;

namespace Monitor.EndToEnd.Tests.Api;

/// <summary>docs/dashboards.md, read as its readers use it: code blocks, tables, and what a Power Query step asks for.</summary>
internal static partial class RecipeBook
{
    public static string Text { get; } = File.ReadAllText(Project.File("docs/dashboards.md"));

    public static string Section(string heading) => Text.Split($"\n## {heading}")[1].Split("\n## ")[0];

    /// <summary>The fenced block that says this.</summary>
    public static string Block(string saying) => Fence.Matches(Text).Select(fence => fence.Groups[1].Value).Single(block => block.Contains(saying, StringComparison.Ordinal));

    /// <summary>Cells of a section's rows, without its header.</summary>
    public static IReadOnlyList<string[]> Rows(string heading) =>
        [.. Section(heading).Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    /// <summary>What `Web.Contents` of an M step asks the host for.</summary>
    public static string AddressIn(string step)
    {
        var path = Quoted(step, @"RelativePath = ""([^""]+)""");
        return Query.Match(step) is { Success: true } query ? $"/{path}?{AddressOf(query.Groups[1].Value)}" : $"/{path}";
    }

    public static string AddressOf(string query) => string.Join('&', Pair.Matches(query).Select(pair => $"{pair.Groups[1].Value}={Uri.EscapeDataString(pair.Groups[2].Value)}"));

    public static string Quoted(string text, string pattern) => Regex.Match(text, pattern) is { Success: true } found ? found.Groups[1].Value : throw new InvalidDataException($"{pattern} is not in {text}");

    [GeneratedRegex("```[a-z]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"Query = \[([^\]]+)\]")]
    public static partial Regex Query { get; }

    [GeneratedRegex(@"(\w+) = ""([^""]*)""")]
    private static partial Regex Pair { get; }
}
