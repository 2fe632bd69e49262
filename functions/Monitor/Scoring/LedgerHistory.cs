using Monitor.Findings;

namespace Monitor.Scoring;

/// <summary>A finding with all its events, oldest first.</summary>
public sealed record FindingHistory(Finding Finding, IReadOnlyList<FindingEvent> Events)
{
    /// <summary>As the finding itself keeps it; null: it was stored before moves were kept, and its events must be read.</summary>
    public static FindingHistory? Kept(Finding finding) => finding.Moves is not { } moves ? null
        : new(finding, [.. moves.Select(move => new FindingEvent(finding.Id, move.At, "", move.From, move.To, "") { Link = move.Linked ? "" : null })]);

    /// <summary>The day of an event in Asia/Shanghai.</summary>
    internal static DateOnly DayOf(FindingEvent happened) => DateOnly.FromDateTime(happened.At.ToOffset(TimeSpan.FromHours(8)).DateTime);

    /// <summary>When it came back; what the office then dismissed did not.</summary>
    internal IEnumerable<FindingEvent> Recurred => Events.Index().Where(pair => pair.Item.To == FindingStatus.Reopened && pair.Item.From != FindingStatus.Reopened)
        .Where(pair => Events.Skip(pair.Index + 1).TakeWhile(later => later.To is not (FindingStatus.Reopened or FindingStatus.Verified)).All(later => later.To != FindingStatus.Dismissed))
        .Select(pair => pair.Item);

    /// <summary>Each time it was sent to the bureau: the day, and what happened until it was sent again.</summary>
    internal IEnumerable<Round> Rounds
    {
        get
        {
            var sent = Events.Index().Where(pair => pair.Item is { To: FindingStatus.Notified } && pair.Item.From != FindingStatus.Notified).Select(pair => pair.Index).ToList();
            return sent.Zip([.. sent.Skip(1), Events.Count], (from, until) => new Round(DayOf(Events[from]), [.. Events.Take(until).Skip(from + 1)], until == Events.Count));
        }
    }
}

/// <summary>From being sent to being sent again. <paramref name="IsLast"/>: what the finding says now belongs to it.</summary>
internal sealed record Round(DateOnly SentOn, IReadOnlyList<FindingEvent> Events, bool IsLast)
{
    public FindingEvent? First(FindingStatus status) => Events.FirstOrDefault(happened => happened.To == status && happened.From != status);

    /// <summary>It was dismissed, exempted or is no longer judged.</summary>
    public bool EndedUnmended => Events is [.., { To: FindingStatus.Dismissed or FindingStatus.Exempted or FindingStatus.Closed }];
}
