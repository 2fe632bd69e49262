using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class PlanDiffTests : IDisposable
{
    private readonly CityFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Tells_what_an_amendment_added_dropped_and_changed()
    {
        var before = Plan("{ id: a, title: 甲, check: home-updated, with: { within: 14 days } }", "{ id: b, title: 乙, check: links-alive }");
        var after = Plan("{ id: a, title: 甲, check: home-updated, with: { within: 7 days }, owner: 办公室 }", "{ id: c, title: 丙, check: section-filled, section: news }");

        var diff = PlanDiff.Between(before, after);

        Assert.Equal("c", Assert.Single(diff.Added).Id);
        Assert.Equal("b", Assert.Single(diff.Dropped).Id);
        Assert.Equal([new("with", "within=14 days", "within=7 days"), new("owner", null, "办公室")], Assert.Single(diff.Changed).Fields);
        Assert.Contains("~ a", diff.ToText(), StringComparison.Ordinal);
        Assert.Contains("新增 1 项，删除 1 项，变更 1 项", diff.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_duties_and_parameters_is_no_change()
    {
        var before = Plan("{ id: a, check: published-by, section: news, with: { title: 总结, due: 01-31 } }", "{ id: b, check: links-alive }");
        var after = Plan("{ id: b, check: links-alive }", "{ id: a, check: published-by, section: news, with: { due: 01-31, title: 总结 } }");

        Assert.True(PlanDiff.Between(before, after).IsEmpty);
    }

    private AnnualPlan Plan(params string[] duties) =>
        PlanFiles.ReadPlan(files.Write("plan.yaml", $"plan: 方案\nyear: 2026\nduties:\n{string.Join('\n', duties.Select(duty => $"  - {duty}"))}"));
}
