using System.Security.Cryptography;
using System.Text;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>Makes the section tree of what the search reads: one node a column, each list page counted once, so that it stays linear in pages.</summary>
internal sealed class TreeReader(SiteIndex site, SectionSearch search, IReadOnlyList<(SectionDefinition Section, SectionFinding Found)> required)
{
    private const int MostNodes = 2_000;
    private readonly Dictionary<string, TreeColumn> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int leftOut;

    public SectionTree Read()
    {
        foreach (var home in site.Homes) Add(new(home.Url, site.KeyOf(home.Url)) { Page = home, Name = "首页", IsHome = true, Order = -1 });
        var asked = required.Select(one => Place(one.Section, one.Found)).ToList();
        foreach (var (order, target) in site.Targets.Index())
            if (columns.TryGetValue(target.Key, out var known)) known.Order = Math.Min(known.Order, order);
            else if (ColumnRule.Of(target, site) is { } column) Add(column, order);
        foreach (var named in columns.Values.Where(column => column.IsListPage).ToList())
            foreach (var list in ColumnRule.Lists(named, site)) Add(list);
        TreeParents.Set(columns, site);
        foreach (var column in columns.Values) Count(column);
        // Addresses can be made so that their short hashes are the same: a node beneath itself would never end
        var nodes = TreeParents.InOrder(columns.Values.OrderBy(column => column.Order)).Select(column => column.Node(site)).DistinctBy(node => node.Id).ToList();
        return new() { Bureau = site.Bureau.Id, Nodes = nodes, LeftOut = leftOut, Required = [.. asked.Select(WithNodes)] };
    }

    public static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));

    private RequiredSection WithNodes(RequiredSection section) => section with
    {
        NearMisses = [.. section.NearMisses.Select(near => near with { Node = columns.TryGetValue(site.KeyOf(near.Url), out var column) ? IdOf(column.Key) : null })],
    };

    private void Add(TreeColumn column, int order = int.MaxValue)
    {
        if (columns.Count >= MostNodes) leftOut++;
        else if (columns.TryAdd(column.Key, column)) column.Order = order;
    }

    /// <summary>Every column that a match speaks of has a node, whatever else is known of it.</summary>
    private RequiredSection Place(SectionDefinition section, SectionFinding found)
    {
        foreach (var candidate in found.Considered.Take(RequiredWords.MostConsidered))
            if (!columns.ContainsKey(candidate.Target.Key)) columns[candidate.Target.Key] = Known(candidate);
        var chosen = found switch
        {
            { Match: SectionMatch.Found { Section: { List: not null } list } } => OfList(list),
            { Match: SectionMatch.Found or SectionMatch.Unreadable or SectionMatch.Dead, Considered: [var first, ..] } => columns[first.Target.Key],
            _ => null,
        };
        chosen?.Keys.Add(section.Key);
        if (found.Match is SectionMatch.Found match) chosen?.Section ??= match.Section;
        return RequiredWords.Of(section, found, chosen, site);
    }

    private TreeColumn Known(Candidate candidate) =>
        new(candidate.Target.Url, candidate.Target.Key) { Target = site.Target(candidate.Target.Url) ?? candidate.Target, Name = candidate.By.Words.Trim(), Page = candidate.Page };

    private TreeColumn OfList(SiteSection list)
    {
        var key = ColumnRule.ListKey(site.KeyOf(list.Url), list.List!);
        if (!columns.TryGetValue(key, out var column)) columns[key] = column = new(list.Url, key) { Name = list.Name, ListName = list.List, Page = list.Pages[0] };
        return column;
    }

    private void Count(TreeColumn column)
    {
        if (column.Section is not null || column.Page is not { WasRead: true, Page.Kind: not PageKind.Article } page) return;
        taken.Add(column.Key);
        column.Section = column.ListName is { } list ? search.OfBlock(list, page) : search.Own(column.Name, page, taken);
    }
}
