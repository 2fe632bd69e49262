using System.Text.Json.Serialization;
using Monitor.Pages;

namespace Monitor.Checks;

/// <summary>Outcomes of a verdict. A false `missed` costs the office its credibility: doubt is `unclear`.</summary>
public enum Outcome { NotApplicable, NotDue, Met, Unclear, Missed }

/// <summary>What a check says about one subject of one duty.</summary>
public sealed record Verdict
{
    public required Outcome Outcome { get; init; }

    /// <summary>What it is about: a section key, a path (with query; full address for another origin), `section#element`, `identity#mark`, a period, a document's title, a table cell, or `site`.</summary>
    public required string Subject { get; init; }

    /// <summary>Official Chinese, a sentence a bureau can act on.</summary>
    public required string Reason { get; init; }

    /// <summary>Met by a 情况说明: earns the nil-note rate.</summary>
    public bool NilNote { get; init; }

    /// <summary>The page that shows it.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>When it falls due, for `not-due`.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How the verdict came about: candidates, dates seen, rule and parameters; one line each.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>An absence: counts only on a whole crawl and after a second look.</summary>
    public bool IsAbsence { get; init; }

    /// <summary>Follows from another finding (a missing section): told once there, `unclear` here.</summary>
    public bool Follows { get; init; }

    public static Verdict Met(string subject, string reason, Evidence? evidence = null) => Of(Outcome.Met, subject, reason, evidence);

    public static Verdict Missed(string subject, string reason, Evidence evidence) => Of(Outcome.Missed, subject, reason, evidence);

    public static Verdict Absent(string subject, string reason, Evidence evidence) => Of(Outcome.Missed, subject, reason, evidence) with { IsAbsence = true };

    public static Verdict Unclear(string subject, string reason, Evidence? evidence = null) => Of(Outcome.Unclear, subject, reason, evidence);

    public static Verdict NotDue(string subject, DateOnly dueOn, string reason) => Of(Outcome.NotDue, subject, reason, null) with { DueOn = dueOn };

    private static Verdict Of(Outcome outcome, string subject, string reason, Evidence? evidence) =>
        new() { Outcome = outcome, Subject = subject, Reason = reason, Evidence = evidence };
}

/// <summary>
/// The stored copy that proves a verdict, and the words in it. <paramref name="Position"/>: where the quote stands in the copy's readable text
/// (<see cref="PageReader.TextOf"/>); null: unknown, so in evidence of older versions.
/// </summary>
public sealed record Evidence(string Url, string? Sha256, DateTimeOffset? FetchedAt, string? Quote = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextSpan? Position = null)
{
    public static Evidence Of(PageRecord page, string? quote = null, TextSpan? position = null) => new(page.Url, page.Sha256, page.FetchedAt, quote, page.IsRendered ? null : position);

    /// <summary>A date that the page shows, or its title where none is told.</summary>
    public static Evidence Of(PageRecord page, ShownDate? date) =>
        date is null ? Of(page, page.Page?.Title) : Of(page, date.Words, page.Page?.PlaceOf(date));
}
