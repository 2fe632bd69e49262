using System.Text.RegularExpressions;
using Monitor.Tests.Planning;

namespace Monitor.Tests;

/// <summary>Folders of Monitor are stages, and the arrows between them run one way.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Path.Combine(CityFiles.RepositoryRoot, "functions", "Monitor");

    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Planning", [] },
        { "Pages", ["Planning"] },
        { "Crawling", ["Planning", "Pages"] },
        { "Checks", ["Planning", "Pages"] },
        { "Findings", ["Planning", "Pages", "Checks"] },
        { "Scoring", ["Planning", "Checks", "Findings"] },
        { "Reporting", ["Planning", "Pages", "Checks", "Findings", "Scoring"] },
        { "Runs", ["Planning", "Pages", "Crawling", "Checks", "Findings", "Scoring", "Reporting"] },
        { "Serving", ["Planning", "Pages", "Checks", "Findings", "Scoring", "Reporting", "Runs"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_stage_uses_only_earlier_ones(string stage, string[] earlier)
    {
        var wrong = from file in Directory.EnumerateFiles(Path.Combine(Root, stage), "*.cs", SearchOption.AllDirectories)
                    from Match used in Used().Matches(File.ReadAllText(file))
                    let other = used.Groups["stage"].Value
                    where other != stage && !earlier.Contains(other) && Directory.Exists(Path.Combine(Root, other))
                    select $"{Path.GetRelativePath(Root, file)} uses {other}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_is_a_stage_with_its_place_in_the_order() =>
        Assert.Equal(Directory.GetDirectories(Root).Select(Path.GetFileName).Except(["bin", "obj"]).Order(), Arrows.Select(row => row.Data.Item1).Order());

    [Fact]
    public void Nothing_in_Monitor_knows_Azure() =>
        Assert.DoesNotContain(typeof(Monitor.Pages.PageReader).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Azure.", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.Azure", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.""/])Monitor\.(?<stage>[A-Z]\w+)(?=[.;])", RegexOptions.CultureInvariant)]
    private static partial Regex Used();
}
