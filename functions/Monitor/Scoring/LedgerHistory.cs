using Monitor.Findings;

namespace Monitor.Scoring;

/// <summary>A finding with all its events, oldest first.</summary>
public sealed record FindingHistory(Finding Finding, IReadOnlyList<FindingEvent> Events)
{
    /// <summary>The day of an event in Asia/Shanghai.</summary>
    internal static DateOnly DayOf(FindingEvent happened) => DateOnly.FromDateTime(happened.At.ToOffset(TimeSpan.FromHours(8)).DateTime);

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

    public bool Ended(FindingStatus status) => Events is [.., var last] && last.To == status;
}
