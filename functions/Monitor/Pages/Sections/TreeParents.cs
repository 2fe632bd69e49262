namespace Monitor.Pages.Sections;

/// <summary>What a section lies beneath: the last step of its own breadcrumb, else the folder above, else the page that names it in its body, else the home page.</summary>
internal static class TreeParents
{
    private const int Deepest = 12;

    public static void Set(IReadOnlyDictionary<string, TreeColumn> columns, SiteIndex site)
    {
        var homes = columns.Values.Where(column => column.IsHome).ToList();
        foreach (var column in columns.Values.Where(column => !column.IsHome || column != homes[0]))
            column.Parent = (column.IsHome ? null : OfList(column, columns, site) ?? OfCrumbs(column, columns, site) ?? OfFolder(column, columns) ?? OfSpeaker(column, columns, site)) is { } parent && parent != column ? parent : HomeOf(column, homes);
        // Breadcrumbs of two columns may each lead through the other
        foreach (var column in columns.Values.Where(IsInCircle)) column.Parent = HomeOf(column, homes);
    }

    /// <summary>Parents before children; what lies deeper than a tree is read stands beside its ancestor.</summary>
    public static IEnumerable<TreeColumn> InOrder(IEnumerable<TreeColumn> columns)
    {
        var children = columns.ToLookup(column => column.Parent);
        var pending = new Stack<TreeColumn>(children[null].Reverse());
        while (pending.TryPop(out var column))
        {
            if (column.Parent is { } parent)
            {
                if (parent.Depth == Deepest) column.Parent = parent.Parent;
                column.Depth = column.Parent!.Depth + 1;
            }
            yield return column;
            foreach (var child in children[column].Reverse()) pending.Push(child);
        }
    }

    private static TreeColumn? OfList(TreeColumn column, IReadOnlyDictionary<string, TreeColumn> columns, SiteIndex site) =>
        column.ListName is null ? null : columns.GetValueOrDefault(site.KeyOf(column.Url));

    private static TreeColumn? OfCrumbs(TreeColumn column, IReadOnlyDictionary<string, TreeColumn> columns, SiteIndex site) =>
        column.Page?.Page?.Breadcrumbs.Select(step => site.KeyOf(step.Url)).Where(key => key != column.Key).Select(columns.GetValueOrDefault).LastOrDefault(step => step is { IsHome: false });

    private static TreeColumn? OfFolder(TreeColumn column, IReadOnlyDictionary<string, TreeColumn> columns)
    {
        if (column.Key.Contains('?', StringComparison.Ordinal)) return null;
        for (var end = column.Key.LastIndexOf('/'); end > 0; end = column.Key.LastIndexOf('/', end - 1))
            if (columns.TryGetValue(column.Key[..end], out var above)) return above.IsHome ? null : above;
        return null;
    }

    private static TreeColumn? OfSpeaker(TreeColumn column, IReadOnlyDictionary<string, TreeColumn> columns, SiteIndex site) =>
        column.Target?.Seen.Where(seen => seen is { ByItself: false, Place: SeenIn.Body or SeenIn.List }).Select(seen => columns.GetValueOrDefault(site.KeyOf(seen.On.Url))).FirstOrDefault(speaker => speaker is { IsHome: false });

    private static TreeColumn? HomeOf(TreeColumn column, List<TreeColumn> homes) =>
        homes.Find(home => !column.IsHome && column.Key.StartsWith(home.Key + "/", StringComparison.Ordinal)) ?? homes.Find(home => home != column);

    private static bool IsInCircle(TreeColumn column)
    {
        var (slow, fast) = (column, column.Parent);
        while (fast is not null && fast != slow) (slow, fast) = (slow.Parent!, fast.Parent?.Parent);
        if (fast is null) return false;
        for (var at = fast.Parent!; at != fast; at = at.Parent!)
            if (at == column) return true;
        return fast == column;
    }
}
