using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET checks`: the catalogue of ways of judging.</summary>
public sealed class ListChecks(CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Checks, Role.Reader, "列出全部检查项")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<CheckRow>),
    };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        call.PageAsync(checks.All.Select(check => CheckRow.Of(check.Info)), row => row.Id, ApiJson.Wire.ListingCheckRow, stop);
}

/// <summary>A check: what it judges, on what basis, and what a bureau does about a fault.</summary>
public sealed record CheckRow(string Id, string Group, string Judges, string Basis, string Remedy, bool NeedsSection, IReadOnlyList<CheckParameter> Parameters)
{
    internal static CheckRow Of(CheckInfo info) => new(info.Id, info.Group, info.Judges, info.Basis, info.Remedy, info.NeedsSection, info.Parameters);
}
