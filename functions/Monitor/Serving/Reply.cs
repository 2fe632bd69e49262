using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Monitor.Serving;

/// <summary>An answer before any host writes it: status, headers and what writes the body. The local host executes it as an <see cref="IResult"/>, the triggers as an <see cref="IActionResult"/>.</summary>
public sealed record Reply : IResult, IActionResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;
    public string? ContentType { get; init; }

    /// <summary>Strong validator with its quotes; null where the answer is streamed.</summary>
    public string? ETag { get; init; }

    /// <summary>Bytes of the body; null where it is streamed.</summary>
    public long? Length { get; init; }

    /// <summary>Further headers; each name once, ASCII values.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The problem this answer tells of; null: none.</summary>
    public Problem? Told { get; init; }

    /// <summary>Writes the body; null: none.</summary>
    public Func<Stream, CancellationToken, Task>? Body { get; init; }

    public static Reply Json<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        Bytes(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8") with { Status = status };

    public static Reply Text(string text, string contentType) => Bytes(Encoding.UTF8.GetBytes(text), contentType);

    public static Reply Bytes(byte[] body, string contentType) => new()
    {
        ContentType = contentType,
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"",
        Length = body.Length,
        Body = (stream, stop) => stream.WriteAsync(body, stop).AsTask(),
    };

    public static Reply Streamed(string contentType, Func<Stream, CancellationToken, Task> body) => new() { ContentType = contentType, Body = body };

    public static Reply SeeOther(string location) => new() { Status = StatusCodes.Status303SeeOther, Headers = new Dictionary<string, string> { ["Location"] = location } };

    /// <summary>A problem document (RFC 9457).</summary>
    public static Reply Problem(int status, string title, string? detail = null, IReadOnlyList<ParameterError>? errors = null)
    {
        var problem = new Problem("about:blank", title, status, detail, errors);
        return Json(problem, ApiJson.Wire.Problem, status) with { ContentType = "application/problem+json; charset=utf-8", ETag = null, Told = problem };
    }

    public static Reply SignInFirst() => Problem(StatusCodes.Status401Unauthorized, "请先登录", "请在 Authorization 头中以 Bearer 方式提供令牌。").With("WWW-Authenticate", "Bearer");

    public static Reply NotFound(string what) => Problem(StatusCodes.Status404NotFound, "没有找到", what);

    /// <summary>The same answer with one more header.</summary>
    public Reply With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        foreach (var (name, value) in Headers) response.Headers[name] = value;
        if (ETag is not null) response.Headers.ETag = ETag;
        if (IsKnownTo(httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = Status;
        if (ContentType is not null) response.ContentType = ContentType;
        response.ContentLength = Length;
        if (Body is not null && !HttpMethods.IsHead(httpContext.Request.Method)) await Body(response.Body, httpContext.RequestAborted);
    }

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    private bool IsKnownTo(HttpRequest request) =>
        ETag is not null && Status == StatusCodes.Status200OK
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Tag == "*" || tag.Tag == ETag);
}
