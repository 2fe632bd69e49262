using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Keeps the headings above a paragraph: 一、 over （一） over 1. over (1), and 一是.</summary>
internal sealed partial class Outline
{
    /// <summary>Where text before the first heading stands.</summary>
    public const string Preface = "正文";
    private const int LongestHeading = 40;
    private readonly SortedDictionary<int, (string Number, string Text)> open = [];

    public IReadOnlyList<string> Headings => [.. open.Values.Select(heading => heading.Text)];

    /// <summary>“二（一）”, or <see cref="Preface"/> before the first number.</summary>
    public string Place => open.Count == 0 ? Preface : string.Concat(open.Values.Select(heading => heading.Number));

    /// <summary>Takes in a paragraph and gives back what of it is text: null for a mere heading.</summary>
    public string? Enter(string paragraph, int level)
    {
        if (Numbered().Match(paragraph) is not { Success: true } found)
        {
            if (level is 0 or > 6) return paragraph;
            Open(level + 10, "", paragraph);
            return null;
        }
        var number = found.Groups["number"].Value;
        var rest = paragraph[found.Length..];
        var isHeading = level > 0 || (rest.Length <= LongestHeading && !rest.AsSpan().ContainsAny("。；;"));
        Open(LevelOf(number), ShortNumber(number), isHeading ? rest : HeadOf(rest));
        return isHeading ? null : rest;
    }

    // A heading that the paragraph goes on after: “（一）加强主动公开。公开……”
    private static string HeadOf(string rest) => rest.IndexOf('。', StringComparison.Ordinal) is > 0 and <= LongestHeading and var end ? rest[..end] : "";

    private void Open(int level, string number, string text)
    {
        foreach (var deeper in open.Keys.Where(key => key >= level).ToList()) open.Remove(deeper);
        open[level] = (number, text);
    }

    private static int LevelOf(string number) => number switch
    {
        [.., '、'] when number[0] is < '0' or > '9' => 1,
        ['（' or '(', >= '0' and <= '9', ..] => 4,
        ['（' or '(', ..] => 2,
        ['第', ..] => 0,
        [>= '0' and <= '9', ..] => 3,
        _ => 5,
    };

    private static string ShortNumber(string number) => number.TrimEnd('、', '.', '．', '：', ':', ' ', '　');

    [GeneratedRegex(@"^(?<number>第[一二三四五六七八九十]+[章节部分]+[、\s　]*|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是(?=.))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
