using System.Text.RegularExpressions;

namespace Monitor.Planning.Reading;

internal sealed partial class Fields
{
    /// <summary>A required id: lower-case letters, digits and hyphens, 1 to 40.</summary>
    public string? ShortId(string key) =>
        RequiredText(key) is { } id && Follows(key, id, ShortIds(), "只能用小写字母、数字和连字符，1—40 个字符") ? id : null;

    /// <summary>A required id of a duty or an indicator: letters, digits, dot, hyphen and underscore, 1 to 80.</summary>
    public string? LongId(string key) =>
        RequiredText(key) is { } id && Follows(key, id, LongIds(), "只能用字母、数字、点、下划线和连字符，以字母或数字开头，1—80 个字符") ? id : null;

    private bool Follows(string key, string id, Regex form, string rule)
    {
        if (form.IsMatch(id)) return true;
        Wrong(key, $"编号 “{id}” 不合要求：{rule}");
        return false;
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortIds();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LongIds();
}
