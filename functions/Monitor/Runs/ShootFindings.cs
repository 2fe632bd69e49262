using Monitor.Checks;
using Monitor.Crawling;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>
/// Keeps a picture of each page that a bureau's findings cite, where the city asks for it. It is taken of the stored bytes, within the crawl's
/// rules; what cannot be shown, or is not reached in time, is left to the next look.
/// </summary>
public sealed class ShootFindings(City city, SiteCrawler crawler, IEvidenceStore evidence, IFindingStore findings, TimeProvider clock)
{
    public async Task HandleAsync(Bureau bureau, CancellationToken stop)
    {
        if (!city.Crawl.Screenshots) return;
        var wanted = (await findings.OfBureauAsync(bureau.Id, stop).Where(IsWanted).ToListAsync(stop))
            .OrderByDescending(finding => finding.Outcome).ThenBy(finding => finding.Id, StringComparer.Ordinal).ToLookup(finding => finding.Evidence!.Sha256!);
        if (wanted.Count == 0) return;
        foreach (var site in bureau.Sites) await ShootAsync(bureau, site, wanted, stop);
    }

    private static bool IsWanted(Finding finding) => finding is { Screenshot: null, IsSettled: false, Outcome: Outcome.Missed or Outcome.Unclear, Evidence.Sha256: not null };

    private async Task ShootAsync(Bureau bureau, Site site, ILookup<string, Finding> wanted, CancellationToken stop)
    {
        var here = wanted.Where(same => Uri.TryCreate(same.First().Evidence!.Url, UriKind.Absolute, out var url) && site.Owns(url)).Select(same => same.Key).ToList();
        if (here.Count == 0) return;
        await using var stay = await crawler.TryEnterAsync(site, stop);
        if (stay is null) return;
        List<RawPage> pages = [];
        foreach (var hash in here)
            if (await evidence.FindAsync(hash, stop) is { } page) pages.Add(page);
        await foreach (var (page, png) in crawler.ShootAsync(new(bureau, site, city.Crawl, null, null) { Contact = city.Office.Email }, pages, stop))
            await KeepAsync(RawPage.ViewOf(page, png, clock.GetUtcNow()), wanted[page.Sha256], stop);
    }

    private async Task KeepAsync(RawPage view, IEnumerable<Finding> shown, CancellationToken stop)
    {
        await evidence.KeepAsync(view, stop);
        try
        {
            await findings.SaveAsync([.. shown.Select(finding => new FindingChange(finding with { Screenshot = view.Sha256 }))], stop);
        }
        catch (ChangedMeanwhileException)
        {
            // Another look has these findings: its pictures are taken after it
        }
    }
}
