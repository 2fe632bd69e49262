namespace Monitor.Pages;

/// <summary>Lists that a page only names: its rows come from services, and where none of those could be read the list is unread, not empty.</summary>
internal static class ListGaps
{
    /// <summary>Why the page's list is unread though nothing failed on the page itself; null: its rows are known.</summary>
    /// <param name="recordOf">What became of an address; null: it was never asked for.</param>
    public static string? Of(Page page, Func<string, PageRecord?> recordOf)
    {
        if (page.Rows.Count > 0 || page.MorePages is not [var first, ..]) return null;
        PageRecord? failed = null;
        foreach (var record in page.MorePages.Select(recordOf))
        {
            if (record is { WasRead: true }) return null;
            failed ??= record;
        }
        return failed is null ? $"列表数据地址 {first} 不在登记的网站内或未访问" : $"列表数据地址 {failed.Url} 未能读取：{failed.Why ?? failed.Outcome.Sentence}";
    }
}
