using System.Globalization;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET bureaus/{id}/section-tree`: every section of the bureau's sites, parents before children.</summary>
public sealed class ListSectionTree(City city, ISectionTreeStore trees) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.SectionTree, Role.Bureau, "查询一个单位网站的栏目树：每个栏目的名称、地址、上级、出处和信息条数")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(TreeListing<SectionNode>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await call.TreeAsync(city, trees, stop) is not { } tree) return TreeListings.None;
        var (items, next) = await call.TakeAsync(tree.Nodes.Index().ToAsyncEnumerable(), row => row.Index.ToString("D6", CultureInfo.InvariantCulture), stop);
        return call.Reply(Reply.Json(new TreeListing<SectionNode>([.. items.Select(row => row.Item)], next, TreeRow.Of(tree)), ApiJson.Wire.TreeListingSectionNode), next);
    }
}
