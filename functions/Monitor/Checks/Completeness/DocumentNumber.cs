using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Completeness;

/// <summary>Document numbers (文号) such as 示退役〔2026〕5号, compared whatever brackets they are written in.</summary>
internal static partial class DocumentNumber
{
    /// <summary>The number of the head; empty where the head has the label and no number.</summary>
    public static string? OfHead(Page page) =>
        page.Fields.FirstOrDefault(field => HeadLabel().IsMatch(Wording.Tight(field.Label).TrimEnd(':'))) is { } field ? Normal(field.Value) ?? "" : null;

    /// <summary>A number that stands alone on one of the first lines: the document's own, not one it cites.</summary>
    public static string? OwnOf(string text)
    {
        var before = "";
        foreach (var line in text.Split('\n').Select(Wording.Tight).Where(line => line.Length > 0).Take(25))
        {
            if (Alone().IsMatch(line) && !HeadLabel().IsMatch(before.TrimEnd(':'))) return Normal(line);
            before = line;
        }
        return null;
    }

    /// <summary>All numbers in a text, in normal form.</summary>
    public static IReadOnlySet<string> In(string text) => Any().Matches(Wording.Tight(text)).Select(match => Normal(match.Value)).OfType<string>().ToHashSet();

    public static string? Normal(string text) =>
        Any().Match(Wording.Tight(text)) is { Success: true } found ? $"{found.Groups["who"].Value}〔{found.Groups["year"].Value}〕{found.Groups["n"].Value.TrimStart('0')}号" : null;

    [GeneratedRegex(@"(?<who>[\u4e00-\u9fa5A-Za-z]{1,16}?)(?:字)?(?:第)?[〔\[(【{](?<year>(?:19|20)\d\d)(?:年)?[〕\])】}](?:第)?(?<n>\d{1,5})号")]
    private static partial Regex Any();

    [GeneratedRegex(@"^(?!文号|发文|文件|发布)[\u4e00-\u9fa5A-Za-z]{1,16}(?:第)?[〔\[(【{](?:19|20)\d\d(?:年)?[〕\])】}](?:第)?\d{1,5}号$")]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:文号|发文字号|发布文号|文件编号|发文号|文件号|文件文号|文件字号)$")]
    private static partial Regex HeadLabel();
}
