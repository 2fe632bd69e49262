namespace Monitor.Planning.Reading;

/// <summary>Collects the mistakes of all files; one told twice counts once.</summary>
internal sealed class Mistakes
{
    private readonly List<PlanError> all = [];
    private readonly HashSet<PlanError> told = [];

    public bool Any => all.Count > 0;

    public bool At(string file, int line) => all.Exists(mistake => mistake.File == file && mistake.Line == line);

    /// <summary>By file in the order read, then by line.</summary>
    public IReadOnlyList<PlanError> Sorted
    {
        get
        {
            var files = all.Select(mistake => mistake.File).Distinct().ToList();
            return [.. all.OrderBy(mistake => files.IndexOf(mistake.File)).ThenBy(mistake => mistake.Line)];
        }
    }

    public void Add(string file, int line, string message, string? suggestion = null)
    {
        var mistake = new PlanError(file, line, message, suggestion);
        if (told.Add(mistake)) all.Add(mistake);
    }

    public void ThrowIfAny()
    {
        if (Any) throw new InputException(Sorted);
    }
}
