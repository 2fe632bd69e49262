
namespace Monitor.Tests.Checks.Evaluation;

public sealed class EvaluationTests(ITestOutputHelper output)
{
    /// <summary>Thirty-six sites over all templates: each but the first four carries about a fifth of the faults, in ever other company.</summary>
    private static IEnumerable<LabelledSite> Sites =>
        from number in Enumerable.Range(0, 36)
        let template = SiteTemplate.All[number % SiteTemplate.All.Count]
        let faults = number < 4 ? [] : SyntheticSite.Faults.Where((_, i) => ((i * 7) + (number * 5)) % 9 < 2).ToHashSet()
        select new SyntheticSite(template, faults).Build($"{template.Name}-{number}");

    [Fact]
    public void Finds_the_faults_of_synthetic_sites_and_accuses_no_decoy()
    {
        var evaluation = Evaluation.Of(Sites);

        output.WriteLine(evaluation.Table());
        foreach (var line in evaluation.Disagreements) output.WriteLine(line);
        Assert.True(evaluation.Overall.Precision >= 0.98, evaluation.Table() + string.Join('\n', evaluation.Disagreements.Take(60)));
        Assert.True(evaluation.Overall.Recall >= 0.95, evaluation.Table() + string.Join('\n', evaluation.Disagreements.Take(60)));
    }

    [Fact]
    public void Counts_found_false_doubted_and_overlooked_faults()
    {
        var site = Sample.With("notices", Sample.List("notices", Sample.Item("旧", "2020-01-01")), duties: [Sample.Duty("section-updated", "notices"), Sample.Duty("section-filled", "notices"), Sample.Duty("search-works")]);

        var evaluation = Evaluation.Of([new("site", site, [new("section-filled-notices", "notices"), new("search-works-site", "site")])]);

        Assert.Equal((0, 1, 1, 1), evaluation.Overall is var all ? (all.Found, all.False, all.Doubted, all.Overlooked) : default);
        Assert.Equal((0.0, 0.0), (evaluation.Overall.Precision, evaluation.Overall.Recall));
    }
}
