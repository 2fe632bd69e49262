using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>What class and id of an element say, judged once for all elements that are named alike. <paramref name="Words"/>: lower case, space separated.</summary>
internal sealed partial record Hint(string Words, Area? Area)
{
    public static readonly Hint None = new("", null);

    public bool IsContent { get; } = Content().IsMatch(Words);
    public bool IsTitle { get; } = Title().IsMatch(Words);
    public bool IsListPlace { get; } = ListPlace().IsMatch(Words);
    public bool IsAccessTool { get; } = Words.Contains("wza", StringComparison.Ordinal) || Words.Contains("wuzhangai", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:content|zoom|zoomcon|fontzoom|trs|editor|ueditor|ucap|article|detail|wzcon|nr|neirong|zw|zhengwen|text|vsb|news|main|view)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    [GeneratedRegex(@"\b(?:title|tit|biaoti|headline|bt|artitle|articletitle|subject)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:app|root|list|datalist|newslist|infolist|content|con|rows|data|container|tbody|items?|articles?|lb|liebiao)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ListPlace();
}
