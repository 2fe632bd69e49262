using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET bureaus`: every bureau of the city that the caller may see.</summary>
public sealed class ListBureaus(City city) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Bureaus, Role.Reader, "列出全部受检单位")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<BureauRow>),
    };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        call.PageAsync(city.Bureaus.Where(bureau => call.Visitor.MayKnow(bureau.Id)).Select(BureauRow.Of), row => row.Id, ApiJson.Wire.ListingBureauRow, stop);
}

/// <summary>A bureau in a list.</summary>
public sealed record BureauRow(string Id, string Name, BureauClass Class, IReadOnlyList<string> Sites, int Duties)
{
    internal static BureauRow Of(Bureau bureau) => new(bureau.Id, bureau.Name, bureau.Class, [.. bureau.Sites.Select(site => site.Url.AbsoluteUri)], bureau.Duties.Count);
}
