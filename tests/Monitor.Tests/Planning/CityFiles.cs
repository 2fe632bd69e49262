using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Tests.Planning;

/// <summary>A folder of input files that goes with the test.</summary>
internal sealed class CityFiles : IDisposable
{
    public const string SmallCity = """
        city: 试验市
        bureaus:
          - id: veterans
            name: 试验市退役军人事务局
            sites: [{ url: "http://127.0.0.1:8101/" }]
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("city");

    public static CheckVocabulary Checks => CheckCatalog.Default.Vocabulary;

    public static string RepositoryRoot { get; } = FindRoot(new(AppContext.BaseDirectory));

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteBytes(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public City Read(string text, int? year = null) => CityReader.Read(Write("city.yaml", text), Checks, year);

    public IReadOnlyList<PlanError> MistakesOf(string text) => Assert.Throws<InputException>(() => Read(text)).Errors;

    /// <summary>Mistakes of a plan that binds the small city.</summary>
    public IReadOnlyList<PlanError> MistakesOfPlan(string plan)
    {
        Write("plan.yaml", plan);
        return MistakesOf($"plans: [plan.yaml]\n{SmallCity}");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string FindRoot(DirectoryInfo? at)
    {
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Monitor.sln"))) at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("Monitor.sln");
    }
}
