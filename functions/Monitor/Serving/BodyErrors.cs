using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Monitor.Serving;

/// <summary>Gathers what is wrong with a posted body, to be told all at once.</summary>
internal sealed class BodyErrors
{
    private const int LongestText = 2000;

    private readonly List<ParameterError> errors = [];

    public void Add(string field, string message) => errors.Add(new(field, message));

    public T Choice<T>(string field, string? text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text) return value;
        Add(field, $"可用的有：{string.Join("、", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}");
        return default;
    }

    public void Text(string field, string? text, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(text)) Add(field, "请填写");
        else if (text?.Length > LongestText) Add(field, $"不超过{LongestText}字");
    }

    public void Link(string field, string? text, bool required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required) Add(field, "请附上整改后的网页链接；没有链接视为未整改");
        }
        else if (text.Length > LongestText || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            Add(field, "应为 http 或 https 开头的完整链接");
        }
    }

    public DateOnly? Day(string field, string? text, bool required)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (required || !string.IsNullOrWhiteSpace(text)) Add(field, "应为日期，如 2026-03-31");
        return null;
    }

    public void ThrowIfAny()
    {
        if (errors is not []) throw new ProblemException(Reply.Problem(StatusCodes.Status400BadRequest, "提交的内容有误", errors: errors));
    }
}
