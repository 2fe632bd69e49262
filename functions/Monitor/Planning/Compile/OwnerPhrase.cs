using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Finds the responsible unit a sentence or a closing bracket names.</summary>
internal static partial class OwnerPhrase
{
    public static string? Read(string text)
    {
        if (Labelled().Match(text) is { Success: true } labelled) return Clean(labelled.Groups["unit"].Value);
        if (Bracketed().Match(text) is { Success: true } bracketed) return Clean(bracketed.Groups["unit"].Value);
        return ByUnit().Match(text) is { Success: true } by ? Clean(by.Groups["unit"].Value) : null;
    }

    private static string? Clean(string unit) => unit.Trim(' ', '　', '、', '，', ',', '：', ':') is { Length: > 1 and <= 60 } clean ? clean : null;

    [GeneratedRegex(@"(?:牵头|责任|承办|主办|负责|主责)(?:单位|科室|处室|部门|股室|科|处|机构)[:：]\s*(?<unit>[^；;。）)\n，,]+(?:[、，,][^；;。）)\n，,：:]{2,14}(?:科|处|室|局|办|中心|股|单位|部门))*)", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[（(](?:由)?(?<unit>[^（()）；;：:。]{2,40}?)(?:牵头|负责|承办|落实)[^（()）]*[）)]\s*。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"由(?<unit>[一-龥]{0,10}(?:办公室|科|处|股|中心|室))(?:负责|牵头|承办|具体)", RegexOptions.CultureInvariant)]
    private static partial Regex ByUnit();
}
