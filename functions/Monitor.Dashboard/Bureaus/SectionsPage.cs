using Monitor.Pages;
using Monitor.Planning;
using Monitor.Serving;

namespace Monitor.Dashboard.Bureaus;

/// <summary>`/bureaus/{id}/sections`: where each required section was looked for and found, and the tree of the bureau's sections.</summary>
public sealed class SectionsPage(PageRenderer pages, Planning.City city, ISectionTreeStore trees) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.SectionsPage, Role.Bureau, "栏目核查页") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        city.BureauOf(call.Route("id")) is { } bureau && call.Visitor.MaySee(bureau.Id)
            ? await pages.RenderAsync<SectionsView>(call, new SectionsReading(bureau, await trees.FindAsync(bureau.Id, stop)))
            : await pages.NotFoundAsync(call, "没有这个单位。", "There is no such bureau.");
}

/// <summary>What the sections page shows. <paramref name="Tree"/>: null before the first judgement.</summary>
public sealed record SectionsReading(Bureau Bureau, SectionTree? Tree)
{
    /// <summary>What was not found comes first.</summary>
    public IReadOnlyList<RequiredSection> Required { get; } = [.. (Tree?.Required ?? []).OrderBy(section => section.State switch { SectionState.Missing => 0, SectionState.Dead => 1, SectionState.Ambiguous => 2, SectionState.Unreadable => 3, _ => 4 })];

    /// <summary>Not found proves little on a site that was not read whole, or beside a section of a similar name: then a person looks.</summary>
    public bool IsDoubted(RequiredSection section) =>
        section.State is SectionState.Unreadable or SectionState.Ambiguous
        || (section.State == SectionState.Missing && (section.NearMisses.Count > 0 || Tree is not { Sites: [_, ..] sites } || sites.Any(site => site.State != SiteState.Whole)));

    public IReadOnlyDictionary<string, SectionNode> Nodes { get; } = (Tree?.Nodes ?? []).ToDictionary(node => node.Id);

    public ILookup<string, SectionNode> Children { get; } = (Tree?.Nodes ?? []).ToLookup(node => node.Parent ?? "");
}
