using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Planning.Reading;

internal sealed partial class Fields
{
    public DateOnly? Day(string key) => Parse(key, text => ParseDay(text), "应为日期，例如 2026-06-30");

    public int? Whole(string key, int least, int most) =>
        Parse<int>(key, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
            $"应为 {least} 到 {most} 之间的整数");

    public decimal? Number(string key, decimal least, decimal most) =>
        Parse<decimal>(key, text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
            string.Create(CultureInfo.InvariantCulture, $"应为 {least} 到 {most} 之间的数"));

    public bool Flag(string key) =>
        Parse<bool>(key, text => text switch { "true" => true, "false" => false, _ => null }, "应为 true 或 false") ?? false;

    /// <summary>A span such as `500ms`, `1s`, `8m`, `6h` or `1d`.</summary>
    public TimeSpan? Span(string key) => Parse(key, ParseSpan, "应为时长，例如 500ms、1s、8m、6h");

    /// <summary>An absolute http or https address without user name and fragment.</summary>
    public Uri? Address(string key) => Text(key) is { } text ? ToAddress(text, LineOf(key)) : null;

    public Uri? ToAddress(string text, int line)
    {
        if (ParseAddress(text) is { } address) return address;
        Mistakes.Add(File, line, $"“{text}” 不是有效的网址", "应以 http:// 或 https:// 开头，不带用户名和 # 片段");
        return null;
    }

    /// <summary>One of a few words, written in kebab-case.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (Text(key) is not { } text) return null;
        if (choices.TryGetValue(text, out var choice)) return choice;
        Wrong(key, $"“{key}” 的值 “{text}” 无效，可选：{string.Join("、", choices.Keys)}", NearestWord.Suggest(text, choices.Keys));
        return null;
    }

    public static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeSpan? ParseSpan(string text)
    {
        if (text == "0") return TimeSpan.Zero;
        if (WrittenSpan().Match(text) is not { Success: true } found) return null;
        var count = double.Parse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return found.Groups["unit"].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    private static Uri? ParseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { UserInfo: "", Fragment: "" } && address.Host.Length > 0 ? InAscii(address) : null;

    // Links are compared in the form that goes over the wire: 政务.cn is xn--zfr164b.cn there
    private static Uri InAscii(Uri address) =>
        address.HostNameType == UriHostNameType.Dns && address.Host != address.IdnHost ? new UriBuilder(address) { Host = address.IdnHost }.Uri : address;

    private T? Parse<T>(string key, Func<string, T?> parse, string expected) where T : struct
    {
        if (Text(key) is not { } text) return null;
        var parsed = parse(text);
        if (parsed is null) Wrong(key, $"“{key}” 的值 “{text}” 无效：{expected}");
        return parsed;
    }

    [GeneratedRegex(@"^(?<n>\d{1,6}(\.\d{1,3})?)\s*(?<unit>ms|s|m|h|d)$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenSpan();
}
