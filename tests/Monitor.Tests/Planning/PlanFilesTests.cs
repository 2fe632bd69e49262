using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class PlanFilesTests : IDisposable
{
    private readonly CityFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_sample_is_right()
    {
        var samples = Directory.GetFiles(Path.Combine(CityFiles.RepositoryRoot, "samples"), "*.yaml", SearchOption.AllDirectories);

        var read = PlanFiles.Check([.. samples.Where(path => !path.Contains("indicators", StringComparison.Ordinal))], CityFiles.Checks);

        Assert.Empty(read.Errors);
        Assert.Empty(read.Plans);
        Assert.Equal(2, Assert.Single(read.Cities).Bureaus.Count);
        Assert.Empty(PlanFiles.Check([.. samples.Where(path => path.Contains("indicators", StringComparison.Ordinal))], CityFiles.Checks).Errors);
    }

    [Fact]
    public void A_plan_alone_is_held_against_the_indicator_file_beside_it()
    {
        var plan = files.Write("plan.yaml", "plan: 一\nyear: 2026\nduties: [{ id: x, check: home-updated, indicator: OWN-1 }]");
        var set = files.Write("set.yaml", "indicators: 表\ngroups: [{ id: g, name: 组, weight: 100, indicators: [{ id: OWN-1, name: 甲, points: 100, mode: auto }] }]");

        Assert.Empty(PlanFiles.Check([plan, set], CityFiles.Checks).Errors);
        Assert.Contains("指标体系中没有 “OWN-1”", Assert.Single(PlanFiles.Check([plan], CityFiles.Checks).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_every_kind_of_file_come_together()
    {
        var plan = files.Write("plan.yaml", "plan: 一\nduties: []");
        var city = files.Write("city.yaml", "city: 市");
        var other = files.Write("other.yaml", "name: 甲");

        var errors = PlanFiles.Check([plan, city, other, files.Write("gone.yaml", "") + "x"], CityFiles.Checks).Errors;

        Assert.Equal(4, errors.Count);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_checked_once() =>
        Assert.Empty(PlanFiles.Check([files.Write("city.yaml", CityFiles.SmallCity), files.Write("./city.yaml", CityFiles.SmallCity)], CityFiles.Checks).Errors);
}
