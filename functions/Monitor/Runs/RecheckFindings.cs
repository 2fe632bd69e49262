using System.Security.Cryptography;
using System.Text;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>
/// Orders a priority visit that looks at the duties of findings again: their pages, the links that replies name, and the sections of the
/// duties. It verifies each finding or returns it, with fresh evidence, and sweeps the sections of the bureau's other duties of the same check.
/// </summary>
public sealed class RecheckFindings(City city, IRunStore runs, IVisitQueue queue, TimeProvider clock)
{
    /// <summary>Checks whose fault may be mended on pages that nobody names: the whole site is read again.</summary>
    private static readonly HashSet<string> OfWholeSite = ["links-alive", "no-hidden-links", "page-metadata", "publication-time-format", "site-reachable", "secure-transport", "search-works", "items-paired"];

    /// <returns>A run a bureau; none for bureaus the city no longer has.</returns>
    public async Task<IReadOnlyList<Run>> HandleAsync(IReadOnlyCollection<Finding> findings, CancellationToken stop)
    {
        List<Run> ordered = [];
        foreach (var same in findings.GroupBy(finding => finding.Bureau))
            if (city.BureauOf(same.Key) is { Sites.Count: > 0 } bureau) ordered.Add(await OrderAsync(bureau, [.. same], stop));
        return ordered;
    }

    /// <summary>Pages of the site on which the duties' sections stand, as they were last found.</summary>
    internal static IEnumerable<string> SectionsOf(IEnumerable<string> duties, Bureau bureau, SiteMap map) =>
        from duty in bureau.Duties.IntersectBy(duties, duty => duty.Id)
        where duty.Section is not null
        from page in PagesOf(map.Find(duty.Section!))
        select page;

    private static IEnumerable<string> PagesOf(SectionMatch match) => match switch
    {
        SectionMatch.Found { Section: var section } => section.Pages.Select(page => page.Url).Append(section.Url).Concat(section.FoundOn is { } menu ? [menu] : []),
        SectionMatch.Unreadable unreadable => [unreadable.Url],
        SectionMatch.Dead dead => [dead.Url, dead.FoundOn],
        SectionMatch.Ambiguous { Candidates: var candidates } => candidates.Select(candidate => candidate.Url),
        _ => [],
    };

    private async Task<Run> OrderAsync(Bureau bureau, IReadOnlyList<Finding> findings, CancellationToken stop)
    {
        var (now, today) = (clock.GetUtcNow(), clock.ShanghaiDay);
        var run = new Run { Id = IdOf(now, findings), City = city.Name, AsOf = today, Period = Quarter.Of(today).ToString(), StartedAt = now, Expected = [.. bureau.Sites.Select(site => site.Key)] };
        await runs.SaveAsync(run, stop);
        var (duties, checks) = (findings.Select(finding => finding.Duty).ToHashSet(), findings.Select(finding => finding.Check).ToHashSet());
        var recheck = new Recheck([.. duties], PagesOf(findings), [.. bureau.Duties.Where(duty => checks.Contains(duty.Check) && !duties.Contains(duty.Id)).Select(duty => duty.Id)]);
        foreach (var site in bureau.Sites)
            await queue.EnqueueAsync(new(run.Id, bureau.Id, site.Key, today, run.Period, Recheck: recheck), TimeSpan.Zero, stop);
        return run;
    }

    private static IReadOnlyList<string>? PagesOf(IReadOnlyList<Finding> findings) => findings.Any(finding => OfWholeSite.Contains(finding.Check))
        ? null
        : [.. findings.SelectMany(finding => (string?[])[finding.Url, finding.Evidence?.Url, finding.ReplyLink]).OfType<string>()
            .Where(page => Uri.TryCreate(page, UriKind.Absolute, out _)).Distinct()];

    /// <summary>Sorts by time, and tells re-checks of one instant apart.</summary>
    private static string IdOf(DateTimeOffset now, IReadOnlyList<Finding> findings) =>
        $"{now:yyyyMMdd'T'HHmmssfff}-recheck-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', findings.Select(finding => finding.Id).Order(StringComparer.Ordinal)))).AsSpan(0, 3))}";
}
