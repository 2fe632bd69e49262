using System.Runtime.CompilerServices;
using Monitor.Pages;

namespace Monitor.Checks.AnnualReport;

/// <summary>An item's report where it stands: on its page, else in an attachment or the file the list links to; and its attached copy, if both are there.</summary>
internal sealed record WrittenReport(Report Report, Func<string?, Evidence> Quote, Report? Copy = null)
{
    private static readonly ConditionalWeakTable<object, Report> Read = [];

    /// <summary>Null: neither the page nor a file that was read holds a report.</summary>
    public static WrittenReport? Of(SectionItem item, int year, JudgedSite site)
    {
        var page = item.Article is { WasRead: true, Page: { } body } ? body : null;
        var files = (page?.Attachments.Select(link => link.Url) ?? []).Append(item.Url).Select(site.Attachment).OfType<AttachmentText>().Where(file => file.Unread is null)
            .Select(file => (File: file, Report: OfFile(file, item, year))).Where(one => Holds(one.Report)).ToList();
        if (page is not null && OfPage(page, year) is var own && Holds(own)) return new(own, quote => Evidence.Of(item.Article!, quote), files.Select(one => one.Report).FirstOrDefault());
        return files is [var (file, report), ..] ? new(report, quote => new(file.Url, file.Sha256, file.FetchedAt, quote)) : null;
    }

    /// <summary>Cells of the three tables that page and attachment tell differently, as `table/cell`, with both numbers.</summary>
    public IEnumerable<(string Cell, decimal OnPage, decimal InFile)> Differences() => Copy is null ? [] :
        new[] { ("table2", Report.Active, Copy.Active), ("table3", Report.Applications, Copy.Applications), ("table4", Report.Reviews, Copy.Reviews) }
            .SelectMany(pair => pair.Item2.Cells.Select(cell => (Name: $"{pair.Item1}/{cell.Key}", cell.Value.Value, Other: pair.Item3.Cells.GetValueOrDefault(cell.Key)?.Value)))
            .Where(cell => cell.Value is not null && cell.Other is not null && cell.Value != cell.Other).Select(cell => (cell.Name, cell.Value!.Value, cell.Other!.Value));

    private static bool Holds(Report report) => report.IsReport && report.Sections.Count > 0;

    private static Report OfPage(Page page, int year) => Read.GetValue(page, _ => ReportReader.Read(ReportText.From(page), year));

    private static Report OfFile(AttachmentText file, SectionItem item, int year) =>
        Read.GetValue(file, _ => ReportReader.Read(ReportText.From(file.Text.Split('\n')) with { Title = item.Title, PublishedOn = item.Published?.Day }, year));
}
