using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitor.Planning;

namespace Monitor.Storage.Tests.Runs;

/// <summary>A city of three bureaus, a site each, and hosts over it on one storage.</summary>
internal static class SmallCity
{
    public static City City { get; } = new()
    {
        Name = "示例市",
        Office = new("示例市政务公开办公室"),
        Indicators = new() { Id = "default", Groups = [], Grades = [] },
        Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int> { 2026 }),
        Bureaus = [Bureau("veterans"), Bureau("water"), Bureau("sports")],
    };

    public static IReadOnlyList<string> Sites { get; } = [.. City.Bureaus.SelectMany(bureau => bureau.Sites).Select(site => site.Key)];

    /// <summary>The product in one process of several.</summary>
    public static ServiceProvider Host(StorageFixture storage, string prefix, FakeTimeProvider clock) => new ServiceCollection()
        .AddLogging(log => log.ClearProviders()).AddSingleton<TimeProvider>(clock).AddMonitor(City).AddMonitorStorage(storage.ConnectionString, prefix).BuildServiceProvider();

    private static Bureau Bureau(string id) => new()
    {
        Id = id,
        Name = $"示例市{id}局",
        Sites = [new() { Key = $"{id}-1", Bureau = id, Url = new($"http://{id}.example.invalid/") }],
        Sections = new([]),
        Duties = [new() { Id = $"{id}-guide", Title = "公开指南", Check = "section-present", Section = "disclosure-guide", Year = 2026 }],
    };
}
