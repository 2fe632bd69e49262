using Monitor.Findings;
using Monitor.Scoring;

namespace Monitor.Serving;

/// <summary>Findings as the caller may see them: the office all, a bureau its own, readers those that a published scorecard charges for.</summary>
public sealed class VisibleFindings(IFindingStore findings, IScorecardStore scorecards, IPublicationStore publications)
{
    private (string Of, IReadOnlySet<string> Ids) published = ("", new HashSet<string>());

    /// <summary>Null where there is none for this caller.</summary>
    public async Task<Finding?> FindAsync(Visitor visitor, string id, CancellationToken stop) =>
        await findings.FindAsync(id, stop) is { } finding && await MaySeeAsync(visitor, finding, stop) ? finding : null;

    /// <summary>A page of what the caller asks for; a reader's may be shorter than asked for with more to follow.</summary>
    /// <exception cref="FormatException">The cursor is none of the store's.</exception>
    public async Task<FindingPage> PageAsync(Visitor visitor, FindingQuery query, int top, string? cursor, CancellationToken stop)
    {
        if (visitor.Role != Role.Reader) return await findings.PageAsync(query, top, cursor, stop);
        var ids = await PublishedAsync(stop);
        if (ids.Count == 0) return new([], null);
        while (true)
        {
            var page = await findings.PageAsync(query, top, cursor, stop);
            if (page.Findings.Where(finding => ids.Contains(finding.Id)).ToList() is [_, ..] seen) return page with { Findings = seen };
            if (page.Cursor is null) return new([], null);
            cursor = page.Cursor;
        }
    }

    public async Task<IAsyncEnumerable<Finding>> AllAsync(Visitor visitor, FindingQuery query, CancellationToken stop)
    {
        var all = findings.QueryAsync(query, stop);
        if (visitor.Role != Role.Reader) return all;
        var ids = await PublishedAsync(stop);
        return all.Where(finding => ids.Contains(finding.Id));
    }

    private async Task<bool> MaySeeAsync(Visitor visitor, Finding finding, CancellationToken stop) =>
        visitor.MaySee(finding.Bureau) || (visitor.Role == Role.Reader && (await PublishedAsync(stop)).Contains(finding.Id));

    /// <summary>Read again only when something was published since.</summary>
    private async Task<IReadOnlySet<string>> PublishedAsync(CancellationToken stop)
    {
        var periods = await publications.AllAsync(stop).OrderBy(one => one.Period, StringComparer.Ordinal).ToListAsync(stop);
        var of = string.Join(' ', periods.Select(one => $"{one.Period}.{one.Version}"));
        var known = published;
        if (known.Of == of) return known.Ids;
        var ids = new HashSet<string>();
        foreach (var one in periods)
            if (await scorecards.FindAsync(one.Period, stop) is { } card) ids.UnionWith(card.Bureaus.SelectMany(ChargedIn));
        published = (of, ids);
        return ids;
    }

    private static IEnumerable<string> ChargedIn(BureauScore score) =>
        score.Indicators.SelectMany(indicator => indicator.Losses).Select(loss => loss.Finding).Concat(score.VetoesFound.SelectMany(veto => veto.Findings));
}
