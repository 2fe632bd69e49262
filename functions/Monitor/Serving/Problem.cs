using System.Text.Json.Serialization;

namespace Monitor.Serving;

/// <summary>A problem document (RFC 9457). Title and detail are Chinese sentences; <paramref name="Errors"/> lists every wrong parameter at once.</summary>
public sealed record Problem(
    string Type, string Title, int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ParameterError>? Errors = null);

/// <summary>One parameter or field that is wrong, and how it should be.</summary>
public sealed record ParameterError(string Parameter, string Message);

/// <summary>Ends a request with a problem document; thrown by endpoints, answered by <see cref="Door"/>.</summary>
public sealed class ProblemException(Reply reply) : Exception("the request cannot be answered")
{
    public Reply Reply { get; } = reply;
}
