using System.Globalization;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>REC-1 to REC-4 of a bureau from the history of its findings; what is not decided yet counts for nothing.</summary>
public static class RectificationRates
{
    private const string FirstRound = "首轮测评或者本期没有到期的整改事项，不计分";

    /// <summary>
    /// The rates of a period. <paramref name="today"/>: later days have not happened. <paramref name="selfChecks"/>: days of the bureau's
    /// monthly self-checks from its imported ledger; null: none was imported. <paramref name="rectifyWithin"/>: working days from sending.
    /// </summary>
    public static IReadOnlyList<RatedIndicator> Of(string bureau, Quarter period, IReadOnlyCollection<FindingHistory> histories, WorkingDayCalendar calendar, DateOnly today, IReadOnlyCollection<DateOnly>? selfChecks = null, int rectifyWithin = 5) =>
    [
        InTime(bureau, period, histories, calendar, today, rectifyWithin),
        Passed(bureau, period, histories),
        Recurring(bureau, period, histories),
        SelfChecked(bureau, period, today, selfChecks),
    ];

    /// <summary>REC-1: of what fell due in the period, what was mended in time. In time: seen mended by the deadline, or answered with a link by then and found mended later.</summary>
    private static RatedIndicator InTime(string bureau, Quarter period, IEnumerable<FindingHistory> histories, WorkingDayCalendar calendar, DateOnly today, int within)
    {
        var due = from history in histories
                  from round in history.Rounds
                  let deadline = round.IsLast && history.Finding.Due is { } day && day >= round.SentOn ? day : calendar.Add(round.SentOn, within)
                  where period.Contains(deadline) && deadline < today && (round.First(FindingStatus.Verified) is not null || !round.EndedUnmended)
                  let answered = round.First(FindingStatus.Answered) is { Link: not null } reply && FindingHistory.DayOf(reply) <= deadline
                  let verified = round.First(FindingStatus.Verified)
                  where !answered || verified is not null || round.First(FindingStatus.Returned) is not null
                  select (history.Finding.Id, Kept: verified is not null && (answered || FindingHistory.DayOf(verified) <= deadline) && Before(round, verified));
        return Rate(bureau, "REC-1", [.. due], FirstRound);
    }

    /// <summary>A reply that was returned first was no rectification in time.</summary>
    private static bool Before(Round round, FindingEvent verified) => round.First(FindingStatus.Returned) is not { } returned || verified.At <= returned.At;

    /// <summary>REC-2: of the period's re-inspections, those passed.</summary>
    private static RatedIndicator Passed(string bureau, Quarter period, IEnumerable<FindingHistory> histories)
    {
        var looks = from history in histories
                    from happened in history.Events
                    where happened is { From: FindingStatus.Answered or FindingStatus.Notified or FindingStatus.Returned, To: FindingStatus.Verified or FindingStatus.Returned }
                        && happened.From != happened.To && period.Contains(FindingHistory.DayOf(happened))
                    select (history.Finding.Id, Kept: happened.To == FindingStatus.Verified);
        return Rate(bureau, "REC-2", [.. looks], "首轮测评或者本期没有复查事项，不计分");
    }

    /// <summary>REC-3: of what was verified in this quarter or the two before, what came back in this one.</summary>
    private static RatedIndicator Recurring(string bureau, Quarter period, IEnumerable<FindingHistory> histories)
    {
        var since = period.Previous.Previous.FirstDay;
        var closed = from history in histories
                     let verified = history.Events.Where(happened => happened.To == FindingStatus.Verified && happened.From != FindingStatus.Verified && FindingHistory.DayOf(happened) >= since && FindingHistory.DayOf(happened) <= period.LastDay).ToList()
                     where verified is not []
                     let back = history.Recurred.Any(happened => period.Contains(FindingHistory.DayOf(happened)) && verified.Exists(before => before.At < happened.At))
                     select (history.Finding.Id, Kept: !back);
        return Rate(bureau, "REC-3", [.. closed], "首轮测评或者近两个季度没有销号事项，不计分");
    }

    /// <summary>REC-4: a self-check in each month of the period that has ended.</summary>
    private static RatedIndicator SelfChecked(string bureau, Quarter period, DateOnly today, IReadOnlyCollection<DateOnly>? checks)
    {
        if (checks is null) return new(bureau, "REC-4", 0, [], "本期未导入自查工作台账，不计分");
        var months = Enumerable.Range(0, 3).Select(period.FirstDay.AddMonths).Where(month => month.AddMonths(1) <= today);
        return Rate(bureau, "REC-4",
            [.. months.Select(month => (FindingId.Of(bureau, "self-check", month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), checks.Any(day => day.Year == month.Year && day.Month == month.Month)))], "本期尚无届满的月份，不计分");
    }

    private static RatedIndicator Rate(string bureau, string indicator, IReadOnlyList<(string Finding, bool Kept)> cases, string whyNone) =>
        new(bureau, indicator, cases.Count, [.. cases.Where(one => !one.Kept).Select(one => one.Finding)], whyNone);
}
