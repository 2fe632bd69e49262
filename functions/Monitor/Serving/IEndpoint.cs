namespace Monitor.Serving;

/// <summary>One method of one path. Its description stands beside it; the local host, the triggers and openapi.json are made from that.</summary>
public interface IEndpoint
{
    EndpointInfo Info { get; }

    /// <summary>Answers; a wrong request throws <see cref="ProblemException"/>. Who may call was decided before.</summary>
    Task<Reply> AnswerAsync(Call call, CancellationToken stop);
}

/// <summary>What is known of an endpoint without calling it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">A constant of <see cref="Routes"/>.</param>
/// <param name="Access">The least role that may call it.</param>
/// <param name="Summary">One Chinese sentence.</param>
public sealed record EndpointInfo(string Method, string Route, Role Access, string Summary)
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Query parameters; others are refused.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>Media types it answers with, the default first.</summary>
    public IReadOnlyList<string> Produces { get; init; } = ["application/json"];

    /// <summary>A page of the dashboard: its problems are pages too.</summary>
    public bool IsPage => Produces is ["text/html", ..] && !Route.StartsWith("api/", StringComparison.Ordinal);

    /// <summary>The type of the JSON answer; null where the answer is no JSON of ours.</summary>
    public Type? Answer { get; init; }

    /// <summary>The type of the JSON a POST takes; null: no body.</summary>
    public Type? Takes { get; init; }

    /// <summary>Takes a file: as the body, or as a field of a form.</summary>
    public bool TakesFile { get; init; }

    /// <summary>Changes what is stored or who is signed in: such calls are audited.</summary>
    public bool Changes { get; init; } = Method != "GET";

    /// <summary>Bytes of a posted body that are taken at most.</summary>
    public int LargestBody { get; init; } = 64 * 1024;

    /// <summary>The status of success.</summary>
    public int Success { get; init; } = 200;
}

/// <summary>A query parameter: name, meaning, permitted values (empty: any text), and its form where it has one.</summary>
public sealed record QueryParameter(string Name, string Meaning, params IReadOnlyList<string> Choices)
{
    public ParameterForm Form { get; init; } = ParameterForm.Text;
}

/// <summary>How a query parameter is written. List: values of the choices, joined by commas. Several: any values, by commas or by naming it again, as check boxes do.</summary>
public enum ParameterForm { Text, List, Several, Day, Period, Count, Cursor }
