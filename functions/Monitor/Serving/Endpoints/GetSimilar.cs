using Monitor.Findings;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET findings/{id}/similar`: where else on the bureau's sites the same fault stands (举一反三).</summary>
public sealed class GetSimilar(IFindingStore findings, SweepSimilar sweep) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Similar, Role.Bureau, "举一反三：同一单位其他地方的同类问题；没有编号的供自查，不计分")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<SimilarFault>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await findings.FindAsync(call.Route("id"), stop) is not { } finding || !call.Visitor.MaySee(finding.Bureau)) return Reply.NotFound("没有这个问题。");
        var similar = await sweep.HandleAsync(finding.Id, stop) ?? [];
        return await call.PageAsync(similar, row => $"{row.Finding} {row.Section} {row.Subject}", ApiJson.Wire.ListingSimilarFault, stop);
    }
}
