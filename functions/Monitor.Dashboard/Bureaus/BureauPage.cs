using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Dashboard.Bureaus;

/// <summary>`/bureaus/{id}`: a bureau's score point by point, its findings by section, and what falls due.</summary>
public sealed class BureauPage(PageRenderer pages, Planning.City city, VisibleFindings findings, VisibleScorecards scorecards, IIssueListStore lists, IRunStore runs) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.BureauPage, Role.Reader, "单位页")
    {
        Query = [new("period", "季度") { Form = ParameterForm.Period }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        city.BureauOf(call.Route("id")) is { } bureau && call.Visitor.MayKnow(bureau.Id)
            ? await pages.RenderAsync<BureauView>(call, await ReadAsync(call.Visitor, bureau, call.Query("period"), stop))
            : await pages.NotFoundAsync(call, "没有这个单位。", "There is no such bureau.");

    private async Task<BureauReading> ReadAsync(Visitor visitor, Bureau bureau, string? period, CancellationToken stop)
    {
        var scores = await ScoresAsync(visitor, bureau.Id, stop);
        var shown = period ?? scores.LastOrDefault().Period ?? Quarter.Of(pages.Today).ToString();
        var known = await (await findings.AllAsync(visitor, new(bureau.Id), stop)).ToListAsync(stop);
        var inside = visitor.MaySee(bureau.Id); // lists and crawls are not published
        var run = inside ? await runs.RecentAsync(stop).FirstOrDefaultAsync(stop) : null;
        return new()
        {
            Bureau = bureau,
            Period = shown,
            Periods = [.. scores.Select(score => score.Period).Append(shown).Distinct().OrderDescending(StringComparer.Ordinal)],
            Score = scores.Find(score => score.Period == shown).Score,
            Trend = [.. scores.Where(score => score.Score.Rank > 0).Select(score => (score.Period, score.Score.Score))],
            Standing = [.. known.Where(OverviewReader.IsStanding)],
            Settled = [.. known.Where(finding => !OverviewReader.IsStanding(finding)).OrderByDescending(finding => finding.LastSeen)],
            Lists = inside ? await lists.QueryAsync(bureau.Id, null, stop).Where(visitor.MaySee).OrderByDescending(list => list.IssuedOn).ToListAsync(stop) : [],
            Sites = [.. run?.Sites.Where(site => site.Bureau == bureau.Id) ?? []],
        };
    }

    private async Task<List<(string Period, BureauScore Score)>> ScoresAsync(Visitor visitor, string bureau, CancellationToken stop) =>
        [.. (await scorecards.AllAsync(visitor, stop)).Select(card => (card.Period, Score: card.Of(bureau))).Where(one => one.Score is not null).Select(one => (one.Period, one.Score!))];
}
