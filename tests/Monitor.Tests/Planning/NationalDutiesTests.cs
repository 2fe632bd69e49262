using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class NationalDutiesTests : IDisposable
{
    private readonly CityFiles files = new();

    private static IReadOnlyList<Duty> Duties => NationalDuties.For(2026).Duties;

    public void Dispose() => files.Dispose();

    [Fact]
    public void Each_indicator_a_crawl_can_judge_has_a_duty()
    {
        var judged = IndicatorSet.Default.Indicators
            .Where(indicator => indicator.Mode != IndicatorMode.Manual && !indicator.Id.StartsWith("REC-", StringComparison.Ordinal)).Select(indicator => indicator.Id);

        Assert.Empty(judged.Except(Duties.Select(duty => duty.Indicator)));
    }

    [Fact]
    public void Each_duty_has_a_basis_a_remedy_and_a_title() =>
        Assert.All(Duties, duty => Assert.True(duty is { Basis.Length: > 0, Remedy.Length: > 0, Title.Length: > 0 }, duty.Id));

    [Fact]
    public void The_duties_pass_the_validation_of_plans()
    {
        var data = File.ReadAllText(Path.Combine(CityFiles.RepositoryRoot, "functions", "Monitor", "Planning", "national-duties.data.yaml"));
        files.Write("plan.yaml", data.Replace("{year}", "2026", StringComparison.Ordinal).Replace("{lastYear}", "2025", StringComparison.Ordinal));

        Assert.Equal(Duties.Count, files.Read($"plans: [plan.yaml]\n{CityFiles.SmallCity}").Bureaus[0].Duties.Count);
    }

    [Theory]
    [InlineData("nat-site-reachable"), InlineData("nat-home-updated"), InlineData("nat-letters-answered")]
    public void Vetoes_of_the_national_inspection_stand_on_their_checks(string id) => Assert.True(Duties.Single(duty => duty.Id == id).Veto);

    [Fact]
    public void A_section_that_not_every_bureau_needs_has_no_presence_duty()
    {
        string[] optional = ["fees", "random-inspection", "public-consultation", "consultation-feedback", "enforcement-decisions", "procurement", "proposals", "statistics", "key-areas", "document-cleanup", "response-to-concerns"];

        Assert.Empty(Duties.Where(duty => duty.Check == "section-present").Select(duty => duty.Section!).Intersect(optional));
    }

    [Theory]
    [InlineData("nat-interpretation-in-time", "郑州")]
    [InlineData("nat-proposals-in-20-days", "安徽")]
    public void A_local_rule_is_named_as_local(string id, string place)
    {
        var basis = Duties.Single(duty => duty.Id == id).Basis!;

        Assert.Contains(place, basis, StringComparison.Ordinal);
        Assert.Contains("地方规定", basis, StringComparison.Ordinal);
    }
}
