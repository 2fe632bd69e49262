using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Serving;

/// <summary>A page of a section tree, with what is known of the whole.</summary>
public sealed record TreeListing<T>(IReadOnlyList<T> Items, string? Next, TreeRow Tree);

/// <summary>The judgement that a section tree belongs to, what it read, and how many sections it found; <paramref name="LeftOut"/> beyond its bound.</summary>
public sealed record TreeRow(string Bureau, string Run, DateOnly? AsOf, IReadOnlyList<SiteLook> Sites, int Sections, int LeftOut)
{
    internal static TreeRow Of(SectionTree tree) => new(tree.Bureau, tree.Run, tree.AsOf, tree.Sites, tree.Nodes.Count, tree.LeftOut);
}

internal static class TreeListings
{
    public static Reply None => Reply.NotFound("没有这个单位，或者其网站尚未判定过栏目。");

    extension(Call call)
    {
        /// <summary>The tree of the bureau that the path names; null where there is none for this caller.</summary>
        public async Task<SectionTree?> TreeAsync(City city, ISectionTreeStore trees, CancellationToken stop) =>
            city.BureauOf(call.Route("id")) is { } bureau && call.Visitor.MaySee(bureau.Id) ? await trees.FindAsync(bureau.Id, stop) : null;
    }
}
