using Monitor.Pages;

namespace Monitor.Evaluation;

/// <summary>Prints how sections of a bureau were found and read; without any, its whole tree.</summary>
internal static class Dump
{
    public static void Print(JudgedBureauSite judged, IEnumerable<string> sections)
    {
        var map = new SiteMap(judged.Bureau, judged.Snapshots);
        if (!sections.Any()) Print(map.Tree());
        foreach (var key in sections)
            if (map.Find(key) is SectionMatch.Found { Section: var section }) Print(section);
            else Console.WriteLine($"{key}: {map.Find(key)}");
    }

    private static void Print(SectionTree tree)
    {
        foreach (var node in tree.Nodes)
            Console.WriteLine($"{new string(' ', node.Depth * 2)}{node.Name} {node.Url} {node.State} {node.Items} {node.Newest} {node.Host} {node.Organ} {node.NilNote} [{string.Join(',', node.Keys)}] {string.Join(' ', node.Seen.Select(seen => seen.In))}");
        foreach (var asked in tree.Required)
            Console.WriteLine($"{asked.Key} {asked.State} {asked.By} {asked.Told} {asked.Url} {asked.Items} {asked.Why} {string.Join(' ', asked.NearMisses.Select(near => near.Words))}");
    }

    private static void Print(SiteSection section)
    {
        Console.WriteLine($"{section.Key}: {section.Name} {section.Url} {section.How} {section.Unread}");
        foreach (var page in section.Pages)
            Console.WriteLine($"  page {page.Url} {page.Page!.Kind} {page.Page.Title}\n    {page.Page.Text.ReplaceLineEndings(" / ")[..Math.Min(400, page.Page.Text.Length)]}\n    dates {string.Join("; ", page.Page.Dates.Select(date => $"{date.Kind} {date.Words} ({date.Place})"))}\n    rows {string.Join("; ", page.Page.Rows.Select(row => $"[{row.List}] {row.Title} {row.Shown?.Day}"))}");
        foreach (var item in section.Items)
            Console.WriteLine($"  item {item.Title} {item.Url} published {item.Published?.Day} formed {item.Formed?.Day} listed {item.ListedOn}\n    {string.Join("; ", item.Article?.Page?.Dates.Select(date => $"{date.Kind} {date.Words} ({date.Place})") ?? [])}");
    }
}
