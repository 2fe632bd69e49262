using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET sections`: the kinds of places on a bureau's site, with the names bureaus give them.</summary>
public sealed class ListSections(City city) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Sections, Role.Reader, "列出全部栏目")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<SectionRow>),
    };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) => call.PageAsync(
        city.Bureaus.SelectMany(bureau => bureau.Sections.All).DistinctBy(section => section.Key).Select(section => new SectionRow(section.Key, section.Name, section.Names)),
        row => row.Key, ApiJson.Wire.ListingSectionRow, stop);
}

/// <summary>A section: key, Chinese name, names bureaus give it.</summary>
public sealed record SectionRow(string Key, string Name, IReadOnlyList<string> Names);
