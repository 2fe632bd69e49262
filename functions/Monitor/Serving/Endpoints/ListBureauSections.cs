using System.Text.Json;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET bureaus/{id}/sections`: for each section that the bureau's duties ask for, which column of its sites was taken for it and why, or how near the search came.</summary>
public sealed class ListBureauSections(City city, ISectionTreeStore trees) : IEndpoint
{
    private static readonly JsonNamingPolicy Kebab = JsonNamingPolicy.KebabCaseLower;

    public EndpointInfo Info { get; } = new("GET", Routes.BureauSections, Role.Bureau, "查询一个单位规定栏目的核查结果：对应网站的哪个栏目、依据，或者相近栏目")
    {
        Query = [new("state", "结论，可用逗号列出多个", [.. Enum.GetNames<SectionState>().Select(Kebab.ConvertName)]) { Form = ParameterForm.List }, Listings.Top, Listings.Cursor],
        Answer = typeof(TreeListing<RequiredSection>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await call.TreeAsync(city, trees, stop) is not { } tree) return TreeListings.None;
        var states = call.Values("state");
        var asked = tree.Required.Where(section => states.Count == 0 || states.Contains(Kebab.ConvertName(section.State.ToString()))).OrderBy(section => section.Key, StringComparer.Ordinal);
        var (items, next) = await call.TakeAsync(asked.ToAsyncEnumerable(), section => section.Key, stop);
        return call.Reply(Reply.Json(new TreeListing<RequiredSection>(items, next, TreeRow.Of(tree)), ApiJson.Wire.TreeListingRequiredSection), next);
    }
}
