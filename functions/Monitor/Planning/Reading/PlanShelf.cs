namespace Monitor.Planning.Reading;

/// <summary>The plan files of a city, each read once however many bureaus name it. Paths are relative to the city file.</summary>
internal sealed class PlanShelf(string cityFile, Mistakes mistakes)
{
    private readonly Dictionary<string, WrittenPlan?> plans = [];

    public IEnumerable<WrittenPlan> All => plans.Values.OfType<WrittenPlan>();

    /// <summary>The paths of plans as the city file writes them.</summary>
    public HashSet<string> Named { get; } = [];

    public IReadOnlyList<WrittenPlan> Take(IReadOnlyList<Written.Word> paths)
    {
        Named.UnionWith(paths.Select(word => word.Text));
        foreach (var same in paths.GroupBy(word => word.Text).Where(same => same.Count() > 1))
            mistakes.Add(cityFile, same.Last().Line, $"计划文件 “{same.Key}” 重复列出");
        return [.. paths.DistinctBy(word => word.Text).Select(Take).OfType<WrittenPlan>()];
    }

    /// <summary>Whether the city names this file.</summary>
    public bool Holds(string path) => plans.Keys.Any(known => Path.GetFullPath(known) == Path.GetFullPath(path));

    public string PathOf(string written) => Path.Combine(Path.GetDirectoryName(cityFile) ?? "", written);

    private WrittenPlan? Take(Written.Word word)
    {
        var path = PathOf(word.Text);
        if (plans.TryGetValue(path, out var known)) return known;
        if (!File.Exists(path) && !Directory.Exists(path)) mistakes.Add(cityFile, word.Line, $"找不到计划文件 “{word.Text}”", InputFile.Neighbour(path));
        else return plans[path] = PlanReader.Read(path, mistakes);
        return plans[path] = null;
    }
}
