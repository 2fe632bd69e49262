using Monitor.Pages;

namespace Monitor.Evaluation;

/// <summary>Prints how sections of a bureau were found and read.</summary>
internal static class Dump
{
    public static void Print(JudgedBureauSite judged, IEnumerable<string> sections)
    {
        var map = new SiteMap(judged.Bureau, judged.Snapshots);
        foreach (var key in sections)
            if (map.Find(key) is SectionMatch.Found { Section: var section }) Print(section);
            else Console.WriteLine($"{key}: {map.Find(key)}");
    }

    private static void Print(SiteSection section)
    {
        Console.WriteLine($"{section.Key}: {section.Name} {section.Url} {section.How} {section.Unread}");
        foreach (var page in section.Pages)
            Console.WriteLine($"  page {page.Url} {page.Page!.Kind} {page.Page.Title}\n    {page.Page.Text.ReplaceLineEndings(" / ")[..Math.Min(400, page.Page.Text.Length)]}\n    rows {string.Join("; ", page.Page.Rows.Select(row => $"[{row.List}] {row.Title} {row.Shown?.Day}"))}");
        foreach (var item in section.Items)
            Console.WriteLine($"  item {item.Title} {item.Url} published {item.Published?.Day} formed {item.Formed?.Day} listed {item.ListedOn}\n    {string.Join("; ", item.Article?.Page?.Dates.Select(date => $"{date.Kind} {date.Words} ({date.Place})") ?? [])}");
    }
}
