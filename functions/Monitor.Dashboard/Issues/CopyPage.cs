using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Serving;

namespace Monitor.Dashboard.Issues;

/// <summary>`/copies/{sha256}?finding=`: the stored copy as a reader sees it, nothing in it alive, the finding's quote marked.</summary>
public sealed class CopyPage(IEvidenceStore evidence, IFindingStore findings) : IEndpoint
{
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    public EndpointInfo Info { get; } = new("GET", Routes.CopyPage, Role.Bureau, "留存件的阅读副本")
    {
        Query = [new("finding", "引用它的问题")],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var hash = call.Route("sha256");
        var finding = await findings.FindAsync(call.Query("finding") ?? "", stop);
        if (finding?.Evidence?.Sha256 != hash || !call.Visitor.MaySee(finding.Bureau) || await evidence.FindAsync(hash, stop) is not { } page)
            return Reply.NotFound("没有这份留存件。");
        return Reply.Text(HarmlessCopy.Of(page.Body, finding.Quote, Place(page, finding.Evidence)), "text/html; charset=utf-8")
            .With("Content-Security-Policy", Sandbox);
    }

    private static QuotePlace? Place(RawPage page, Evidence? evidence) =>
        evidence?.Position is { } position ? QuotePlace.Of(PageReader.TextOf(page.Body, page.ContentType), position, evidence.Quote ?? "") : null;
}
