using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Checks;

namespace Monitor.Tests.Checks;

public sealed partial class CheckCatalogTests
{
    private static IEnumerable<ICheck> Built => CheckCatalog.Default.All.Where(check => check.GetType().IsPublic);

    [Fact]
    public void Every_id_is_its_class_in_kebab_case() =>
        Assert.All(Built, check => Assert.Equal(Upper().Replace(check.GetType().Name, "-$0").ToLowerInvariant(), check.Info.Id));

    [Fact]
    public void Every_check_stands_in_the_folder_of_its_group() =>
        Assert.All(Built, check => Assert.Equal($"Monitor.Checks.{(check.Info.Group == "Site" ? "Sites" : check.Info.Group)}", check.GetType().Namespace));

    [Fact]
    public void Every_check_has_a_test_class()
    {
        var tests = typeof(CheckCatalogTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(Built, check => Assert.Contains(check.GetType().Name + "Tests", tests));
    }

    [Fact]
    public void Every_check_says_what_it_judges_on_what_basis_and_how_to_mend_it() =>
        Assert.All(CheckCatalog.Default.All.Select(check => check.Info), info => Assert.All((string[])[info.Judges, info.Basis, info.Remedy], text => Assert.True(text.Length > 3, info.Id)));

    [Fact]
    public void Every_id_of_the_catalogue_is_known() => Assert.Equal(
        """
        accessible-pages annual-report-carryover annual-report-narrative annual-report-original annual-report-sections annual-report-sums annual-report-tables annual-report-years budget-detailed
        consultation-complete dates-honest document-metadata document-number-consistent documents-listed elements-stated files-offered home-updated identity-marks interpretation-varied items-paired
        letters-answered links-alive no-hidden-links no-personal-data page-dated page-metadata plan-published publication-time-format published-by published-within search-works section-filled
        section-present section-updated secure-transport series-complete site-reachable text-intact
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        CheckCatalog.Default.All.Select(check => check.Info.Id));

    [Fact]
    public void A_duplicate_id_stops_the_start() =>
        Assert.Throws<ArgumentException>(() => new CheckCatalog([CheckCatalog.Default.Find("links-alive")!, CheckCatalog.Default.Find("links-alive")!]));

    [Fact]
    public void The_readme_is_what_the_checks_say()
    {
        var file = Path.Combine(Root(), "functions", "Monitor", "Checks", "README.md");

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(file, CheckListing.Markdown(CheckCatalog.Default));
        Assert.Equal(CheckListing.Markdown(CheckCatalog.Default), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_json_lists_every_check_with_its_parameters()
    {
        using var json = JsonDocument.Parse(CheckListing.Json(CheckCatalog.Default));

        Assert.Equal(CheckCatalog.Default.All.Count(), json.RootElement.GetArrayLength());
        Assert.Contains(json.RootElement.EnumerateArray(), check => check.GetProperty("id").GetString() == "published-by" && check.GetProperty("parameters")[0].GetProperty("name").GetString() == "title");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Upper();
}
