using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Serving;

namespace Monitor.Dashboard.Issues;

/// <summary>`/findings/{id}`: a finding's reason, evidence, explanation and history.</summary>
public sealed class FindingPage(PageRenderer pages, Planning.City city, IFindingStore findings, IEvidenceStore evidence, CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.FindingPage, Role.Bureau, "问题页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await findings.FindAsync(call.Route("id"), stop) is { } finding && call.Visitor.MaySee(finding.Bureau)
            ? await pages.RenderAsync<FindingView>(call, await ReadAsync(finding, stop))
            : await pages.NotFoundAsync(call, "没有这个问题。", "There is no such finding.");

    private async Task<FindingReading> ReadAsync(Finding finding, CancellationToken stop)
    {
        var bureau = city.BureauOf(finding.Bureau);
        var history = await findings.HistoryAsync(finding.Id, stop).OrderBy(change => change.At).ToListAsync(stop);
        var hasCopy = finding.Evidence?.Sha256 is { } hash && await evidence.FindAsync(hash, stop) is not null;
        return new(finding, bureau, bureau?.DutyOf(finding.Duty), checks.Find(finding.Check)?.Info, history, hasCopy);
    }
}
