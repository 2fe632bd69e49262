using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Serving;

namespace Monitor.Dashboard.Issues;

/// <summary>`/findings/{id}`: a finding's reason, evidence, explanation and history.</summary>
public sealed class FindingPage(PageRenderer pages, Planning.City city, VisibleFindings visible, IFindingStore findings, IEvidenceStore evidence, CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.FindingPage, Role.Reader, "问题页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await visible.FindAsync(call.Visitor, call.Route("id"), stop) is { } finding
            ? await pages.RenderAsync<FindingView>(call, await ReadAsync(call.Visitor, finding, stop))
            : await pages.NotFoundAsync(call, "没有这个问题。", "There is no such finding.");

    private async Task<FindingReading> ReadAsync(Visitor visitor, Finding finding, CancellationToken stop)
    {
        var bureau = city.BureauOf(finding.Bureau);
        var inside = visitor.MaySee(finding.Bureau); // what was said and stored on the way is not published
        var history = inside ? await findings.HistoryAsync(finding.Id, stop).OrderBy(change => change.At).ToListAsync(stop) : [];
        var hasCopy = inside && finding.Evidence?.Sha256 is { } hash && await evidence.FindAsync(hash, stop) is not null;
        return new(finding, bureau, bureau?.DutyOf(finding.Duty), checks.Find(finding.Check)?.Info, history, hasCopy);
    }
}
