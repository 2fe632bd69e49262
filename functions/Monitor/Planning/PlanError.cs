namespace Monitor.Planning;

/// <summary>One mistake in an input file. Line is 1-based; 0 where the file as a whole is meant.</summary>
public sealed record PlanError(string File, int Line, string Message, string? Suggestion = null)
{
    public override string ToString() => $"{File}{(Line > 0 ? $":{Line}" : "")}: {Message}{(Suggestion is null ? "" : $" ({Suggestion})")}";
}

/// <summary>Input files with every mistake at once; nothing of them is used.</summary>
public sealed class InputException(IReadOnlyList<PlanError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<PlanError> Errors { get; } = errors;
}
