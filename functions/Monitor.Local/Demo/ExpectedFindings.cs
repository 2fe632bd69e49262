using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Local.Demo;

/// <summary>The verdicts that a right run of the demo city gives, apart from `met`: labels, written from the rules, never from our output.</summary>
public sealed partial class ExpectedFindings
{
    private readonly IReadOnlyList<ExpectedFinding> findings;

    private ExpectedFindings(IReadOnlyList<ExpectedFinding> findings, IReadOnlyDictionary<string, string> states)
    {
        this.findings = findings;
        States = states;
    }

    /// <summary>Bureau -> whole, partial, unreachable.</summary>
    public IReadOnlyDictionary<string, string> States { get; }

    public IReadOnlyList<ExpectedFinding> All => findings;

    internal static ExpectedBook Book() => JsonSerializer.Deserialize(DemoData.Named("expected-findings.data.json"), ExpectedJson.Default.ExpectedBook)!;

    internal static ExpectedFindings Read(ExpectedBook book, IReadOnlyList<DemoSite> sites, IReadOnlyDictionary<string, CmsFamily> families) =>
        new([.. book.Findings.Select(finding => finding with { Subject = Resolve(finding, sites, families) })], book.Sites);

    /// <summary>What is missing from these findings and what they tell beyond the expected.</summary>
    public DemoVerdict Compare(IEnumerable<Finding> told)
    {
        var actual = told.Where(finding => finding.Outcome is Outcome.Missed or Outcome.Unclear or Outcome.NotDue).ToList();
        var missing = findings.Where(expected => !actual.Exists(expected.Matches)).Select(expected => expected.ToString());
        var unexpected = actual.Where(finding => !findings.Any(expected => expected.Matches(finding)))
            .Select(finding => $"{finding.Bureau}/{finding.Duty} {finding.Subject}: {finding.Outcome} {finding.Reason}");
        return new([.. missing.Order(StringComparer.Ordinal)], [.. unexpected.Order(StringComparer.Ordinal)]);
    }

    /// <summary>`{column/title}` stands for the path of that article, `{column}` for a column's.</summary>
    private static string Resolve(ExpectedFinding finding, IReadOnlyList<DemoSite> sites, IReadOnlyDictionary<string, CmsFamily> families)
    {
        if (sites.FirstOrDefault(site => site.Facts.Id == finding.Bureau) is not { } site) return finding.Subject;
        var family = families[finding.Bureau];
        return Place().Replace(finding.Subject, found => found.Groups["title"].Value switch
        {
            "" => family.PathOf(site[found.Groups["column"].Value]),
            var title => PathOf(site[found.Groups["column"].Value].Articles.Single(article => article.Title == title), found.Groups["file"].Value, family),
        });
    }

    private static string PathOf(DemoArticle article, string file, CmsFamily family) =>
        file.Length == 0 ? family.PathOf(article) : family.PathOf(article.Files.Single(one => one.Name == file), article.Column.Slug, article.Id);

    [GeneratedRegex(@"\{(?<column>[a-z-]+)(/(?<title>[^{}|]+)(\|(?<file>[^{}]+))?)?\}")]
    private static partial Regex Place();
}

/// <summary>An expected verdict. `*` as duty or subject: at least one such, any number.</summary>
public sealed record ExpectedFinding(string Bureau, string Duty, string Subject, Outcome Outcome, string Why = "")
{
    public bool Matches(Finding finding) => finding.Bureau == Bureau && finding.Outcome == Outcome
        && (Duty == "*" || finding.Duty == Duty) && (Subject == "*" || finding.Subject == Subject);
}

/// <summary>How a run's findings differ from the expected ones.</summary>
public sealed record DemoVerdict(IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected)
{
    public bool IsAsExpected => Missing.Count == 0 && Unexpected.Count == 0;
}

internal sealed record ExpectedBook(IReadOnlyDictionary<string, string> Sites, IReadOnlyList<ExpectedFinding> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(ExpectedBook))]
internal sealed partial class ExpectedJson : JsonSerializerContext;
