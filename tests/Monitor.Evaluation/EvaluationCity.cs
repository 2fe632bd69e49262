using Monitor.Checks;
using Monitor.Evaluation.Disguises;
using Monitor.Evaluation.Families;
using Monitor.Local.Demo;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Evaluation;

/// <summary>36 labelled sites of fourteen families: healthy bureaus with planted faults and decoys, the same for the same seed.</summary>
internal static class EvaluationCity
{
    public static Task<DemoCity> StartAsync(int seed, string folder, Wardrobe? wardrobe, CancellationToken stop)
    {
        var draw = new Random(seed);
        var (bureaus, labels) = (new List<BureauFacts>(), new List<ExpectedFinding>());
        for (var i = 0; i < HealthyBureau.Count; i++)
        {
            var facts = HealthyBureau.Make(i, draw);
            labels.AddRange(Always(facts));
            // What names a notice comes after what drops some
            foreach (var defect in Pick(Defect.All, draw, 3).Concat(Pick(Defect.Decoys, draw, 2)).DistinctBy(Subject).OrderBy(defect => Subject(defect) == "notices"))
            {
                facts = defect.Plant(facts);
                labels.AddRange(defect.LabelsOf(facts));
            }
            bureaus.Add(facts);
        }
        return DemoCity.StartAsync(bureaus, new(bureaus.ToDictionary(one => one.Id, _ => "whole"), labels), FamilyOf, folder, stop, dressOf: wardrobe is null ? null : wardrobe.Of);
    }

    private static CmsFamily FamilyOf(DemoSite site, DemoHosts hosts) => site.Facts.Family switch
    {
        "php" => new PhpFamily(site, hosts[site.Facts.Id]),
        "framed" => new FramedFamily(site, hosts[site.Facts.Id]),
        "cards" => new CardsFamily(site, hosts[site.Facts.Id]),
        "split" => new SplitFamily(site, hosts[site.Facts.Id]),
        "years" => new YearsFamily(site, hosts[site.Facts.Id]),
        "blog" => new BlogFamily(site, hosts[site.Facts.Id]),
        "tables" => new TablesFamily(site, hosts[site.Facts.Id]),
        "island" => new IslandFamily(site, hosts[site.Facts.Id]),
        _ => CmsFamilies.Of(site, hosts),
    };

    /// <summary>What holds for every bureau, and for every site of a family.</summary>
    private static IEnumerable<ExpectedFinding> Always(BureauFacts facts)
    {
        yield return new(facts.Id, "half-year-summary", "plans-and-summaries", Outcome.NotDue);
        yield return new(facts.Id, "statistics-quarterly", "2026Q1", Outcome.NotDue);
        if (facts.Family is "framed" or "cards" or "split") yield return new(facts.Id, "nat-time-format", "*", Outcome.Missed, "模板日期格式");
        if (facts.Family != "asp") yield break;
        foreach (var duty in new[] { "nat-page-metadata", "nat-time-format", "nat-accessible", "nat-search" }) yield return new(facts.Id, duty, "*", Outcome.Missed, "旧系统");
    }

    private static IEnumerable<Defect> Pick(IReadOnlyList<Defect> from, Random draw, int count) => draw.GetItems([.. from], count * 3).Distinct().Take(count);

    // Two faults of one column would hide each other.
    private static string Subject(Defect defect) => defect.Name switch
    {
        var name when name.Contains("动态", StringComparison.Ordinal) || name.Contains("乱码", StringComparison.Ordinal) || name.Contains("证件", StringComparison.Ordinal) || name.Contains("身份证", StringComparison.Ordinal) || name.Contains("旧闻", StringComparison.Ordinal) => "news",
        var name when name.Contains("公告超过", StringComparison.Ordinal) => "news",
        var name when name.Contains("公告", StringComparison.Ordinal) || name.Contains("附件", StringComparison.Ordinal) || name.Contains("两个栏目", StringComparison.Ordinal) => "notices",
        var name when name.Contains("年报", StringComparison.Ordinal) => "reports",
        var name when name.Contains("决算", StringComparison.Ordinal) => "accounts",
        var name when name.Contains("处罚", StringComparison.Ordinal) => "penalties",
        var name when name.Contains("规范性文件", StringComparison.Ordinal) => "normative",
        var name => name,
    };
}
