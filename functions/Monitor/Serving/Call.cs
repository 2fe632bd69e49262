using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Monitor.Planning;

namespace Monitor.Serving;

/// <summary>A request as endpoints see it: who calls, route values, checked query parameters, wanted format.</summary>
public sealed class Call(HttpContext http, EndpointInfo info, Visitor visitor)
{
    private const int DefaultTop = 100;
    private const int LargestTop = 1000;

    public HttpContext Http { get; } = http;
    public Visitor Visitor { get; } = visitor;

    /// <summary>A value of the path, decoded.</summary>
    public string Route(string name) => Http.Request.RouteValues[name] as string ?? "";

    /// <summary>What the path names, whatever its parameter is called; null where it names nothing.</summary>
    public string? Subject => Http.Request.RouteValues.Values.FirstOrDefault() as string;

    /// <summary>A query parameter; null where it is absent or empty.</summary>
    public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>Values of a list parameter; empty where it is absent.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. Http.Request.Query[name].SelectMany(text => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public DateOnly? Day(string name) => Query(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Rows a page, 1 to 1000; 100 where not told.</summary>
    public int Top => Query("top") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultTop;

    /// <summary>Key of the last row of the page before; null on the first.</summary>
    public string? After => Query("cursor") is { } text ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)) : null;

    /// <summary>The cursor that goes on after a key: opaque to callers.</summary>
    public static string CursorAfter(string key) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether the Accept header prefers one of the media types over JSON.</summary>
    public bool Wants(params ReadOnlySpan<string> mediaTypes)
    {
        foreach (var accepted in Http.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1))
        {
            if (accepted.MediaType == "application/json") return false;
            if (mediaTypes.Contains(accepted.MediaType.Value)) return true;
        }
        return false;
    }

    /// <summary>The fields of a posted form; a body that is none is refused.</summary>
    public async Task<IFormCollection> FormAsync(CancellationToken stop)
    {
        if (!Http.Request.HasFormContentType) throw new ProblemException(Serving.Reply.Problem(StatusCodes.Status415UnsupportedMediaType, "应提交表单"));
        HoldSize();
        try
        {
            return await Http.Request.ReadFormAsync(InMemory(info.LargestBody), stop);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            throw new ProblemException(Serving.Reply.Problem((wrong as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, "表单无法读取或过大"));
        }
    }

    /// <exception cref="ProblemException">413: the body is larger than this endpoint takes.</exception>
    public void HoldSize()
    {
        if (Http.Request.ContentLength > info.LargestBody)
            throw new ProblemException(Serving.Reply.Problem(StatusCodes.Status413PayloadTooLarge, "提交的内容过大", $"不得超过{(info.LargestBody >= EndpointInfo.Megabyte ? $"{info.LargestBody / EndpointInfo.Megabyte}MB" : $"{info.LargestBody / 1024}KB")}。"));
        if (Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = info.LargestBody;
    }

    /// <summary>Nothing of a form goes to a disk: a draft that is checked is not kept anywhere.</summary>
    private static FormOptions InMemory(int bytes) => new() { MemoryBufferThreshold = bytes, MultipartBodyLengthLimit = bytes, ValueLengthLimit = bytes, BufferBodyLengthLimit = bytes };

    /// <summary>English where the visitor asked for it; Chinese otherwise.</summary>
    public bool English => Http.Request.Cookies["language"] == "en";

    /// <summary>Refuses wrong query parameters, all of them at once.</summary>
    public void Check()
    {
        List<ParameterError> errors = [.. Http.Request.Query.SelectMany(pair => ErrorsOf(pair.Key, pair.Value))];
        if (errors is not []) throw new ProblemException(Reply.Problem(StatusCodes.Status400BadRequest, "请求参数有误", errors: errors));
    }

    private IEnumerable<ParameterError> ErrorsOf(string name, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (info.Query.FirstOrDefault(known => known.Name == name) is not { } parameter)
            yield return new(name, info.Query is [] ? "此地址不接受参数" : $"没有这个参数；可用的有：{string.Join("、", info.Query.Select(known => known.Name))}");
        else if (values.Count > 1 && parameter.Form != ParameterForm.Several)
            yield return new(name, "只能出现一次");
        else if (values is [{ Length: > 0 } text] && WrongIn(parameter, text) is { } message)
            yield return new(name, message);
    }

    private string? WrongIn(QueryParameter parameter, string text) => parameter.Form switch
    {
        _ when text.Any(char.IsControl) => "含有控制字符",
        ParameterForm.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? null : "应为日期，如 2026-03-31",
        ParameterForm.Period => Quarter.TryParse(text, out _) ? null : "应为季度，如 2026Q1",
        ParameterForm.Count => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= LargestTop ? null : $"应为 1 到 {LargestTop} 的整数",
        ParameterForm.Cursor => IsCursor(text) ? null : "不是本接口给出的游标",
        ParameterForm.List => Values(parameter.Name).Except(parameter.Choices).FirstOrDefault() is { } wrong ? $"没有“{wrong}”；可用的有：{string.Join("、", parameter.Choices)}" : null,
        _ => parameter.Choices is [] || parameter.Choices.Contains(text) ? null : $"可用的有：{string.Join("、", parameter.Choices)}",
    };

    private static bool IsCursor(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WebEncoders.Base64UrlDecode(text)).All(letter => !char.IsControl(letter));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return false;
        }
    }
}
