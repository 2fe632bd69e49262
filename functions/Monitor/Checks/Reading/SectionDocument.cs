using Monitor.Pages;

namespace Monitor.Checks.Reading;

/// <summary>The pages that make up a section which is one document (a guide, an organisation page): its own page, or the articles beneath it.</summary>
internal static class SectionDocument
{
    /// <summary>The page itself where it has body text; otherwise the articles of its items, newest first.</summary>
    public static IReadOnlyList<PageRecord> Of(SiteSection section)
    {
        var own = section.Pages.Where(page => page.Page is { } body && body.HasBody() && (section.Items.Count == 0 || section.Items.All(item => IsFileOf(body, item)) || IsLong(body))).Take(1);
        var articles = section.Items.Where(item => !item.IsNilNote && item.Read() is not null).Take(20).Select(item => item.Article!);
        return [.. own.Concat(articles).DistinctBy(page => page.Url)];
    }

    // A form offered beside the text makes no list of it
    private static bool IsFileOf(Page body, SectionItem item) => body.Attachments.Any(file => file.Url == item.Url);

    private static bool IsLong(Page page) => Wording.Core(page.Text).Length >= 200 && page.Text.Length > page.Rows.Sum(row => row.Title.Length) * 2;
}
