using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>Articles show their publication time as YYYY-MM-DD HH:MM.</summary>
public sealed partial class PublicationTimeFormat : ICheck
{
    public CheckInfo Info { get; } = new("publication-time-format", "Site", "文章页面显示发布时间，格式为 YYYY-MM-DD HH:MM", "《政府网站发展指引》",
        "在文章模板中按规定格式显示发布时间", NeedsSection: false, Items.Since);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var since = Items.SinceOf(duty);
        // A single page of a column (a guide, an organisation page) reads like an article but has no publication day anywhere
        var articles = site.ReadPages.Where(page => page.Page!.Kind == PageKind.Article && !page.Page.IsColumnDocument() && (page.Page.Published ?? page.Page.Dates.FirstOrDefault(date => date.Kind == DateKind.Publication)) is { } day && day.Latest() >= since).ToList();
        var faults = articles.Select(page => (Page: page, Fault: FaultOf(page.Page!))).Where(pair => pair.Fault.Length > 0).ToList();
        return faults.Count > 0 ? TemplateFaults.Tell(faults, (page, fault) => Say(page, fault, site)) : [Verdict.Met("site", articles.Count == 0 ? "没有读到文章页面" : "文章发布时间格式规范")];
    }

    private static Verdict Say(PageRecord page, string fault, JudgedSite site)
    {
        var shown = ShownOn(page.Page!);
        var subject = site.SubjectOf(page.Url);
        return shown is null
            ? Verdict.Unclear(subject, $"文章《{page.Page!.Title}》页面上未见发布时间，请人工核查", Evidence.Of(page, page.Page.Title))
            : Verdict.Missed(subject, $"文章《{page.Page!.Title}》的发布时间写作“{shown.Words}”（{fault}），应为 YYYY-MM-DD HH:MM", Evidence.Of(page, shown)) with { Trace = [shown.Seen("显示的发布时间")] };
    }

    /// <summary>What is wrong, the same words for the same template; empty: nothing.</summary>
    private static string FaultOf(Page page) => ShownOn(page) switch
    {
        null => "未显示",
        { Words: var words } when Right().IsMatch(words) => "",
        { Precision: DatePrecision.Minute } => "格式不符",
        { Words: var words } when DayOnly().IsMatch(words) => "只有日期，没有时分",
        _ => "格式不符",
    };

    /// <summary>The publication day readers see; metas and addresses are not shown.</summary>
    private static ShownDate? ShownOn(Page page) =>
        page.Dates.Append(page.Published).OfType<ShownDate>().Where(date => date.Kind == DateKind.Publication && date.Place.StartsWith("head", StringComparison.Ordinal))
            .Concat(page.Dates.Where(date => date.Kind == DateKind.Publication && date.Place.StartsWith("text:", StringComparison.Ordinal)))
            .Concat(page.Dates.Where(date => date is { Precision: DatePrecision.Minute, Kind: DateKind.Publication or DateKind.Unknown } && date.Day == page.Published?.Day
                && !date.Place.StartsWith("meta", StringComparison.Ordinal) && !date.Place.StartsWith("url", StringComparison.Ordinal)))
            .OrderBy(date => date.Precision).FirstOrDefault();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}\s+\d{2}:\d{2}(?!\d)")]
    private static partial Regex Right();

    [GeneratedRegex(@"^\D*\d{4}-\d{2}-\d{2}\D*$")]
    private static partial Regex DayOnly();
}
