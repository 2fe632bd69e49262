using Monitor.Planning;
using Monitor.Planning.Ledgers;

namespace Monitor.Tests.Planning.Ledgers;

public sealed class RequestClockTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Default;

    // 20 working days after 2026-03-02 is 2026-03-30, twenty more 2026-04-28
    [Theory]
    [InlineData("received 2026-03-02, replied 2026-03-30", LedgerState.Met, "2026-03-30")]
    [InlineData("received 2026-03-02, replied 2026-03-31", LedgerState.Late, "2026-03-30")]
    [InlineData("received 2026-03-02", LedgerState.Late, "2026-03-30")]
    [InlineData("received 2026-04-01", LedgerState.Pending, "2026-04-30")]
    [InlineData("received 2026-03-02, extended 2026-03-30, replied 2026-04-28", LedgerState.Met, "2026-04-28")]
    [InlineData("received 2026-03-02, extended 2026-03-31, replied 2026-04-01", LedgerState.Late, null)]
    [InlineData("received 2026-03-02, asked 2026-03-11, corrected 2026-03-16, replied 2026-04-14", LedgerState.Met, "2026-04-14")]
    [InlineData("received 2026-03-02, asked 2026-03-12, corrected 2026-03-16, replied 2026-03-20", LedgerState.Late, null)]
    [InlineData("received 2026-03-02, asked 2026-03-11", LedgerState.Pending, null)]
    [InlineData("received 2026-03-02, consulted 2026-03-09, answered 2026-03-16, replied 2026-04-07", LedgerState.Met, "2026-04-07")]
    [InlineData("received 2026-03-02, consulted 2026-03-09, answered 2026-03-16, replied 2026-04-08", LedgerState.Late, "2026-04-07")]
    public void Keeps_the_statutory_clock(string written, LedgerState state, string? due)
    {
        var verdict = RequestClock.Judge(Request(written), new(2026, 4, 15), Calendar, "REQ-4");

        Assert.Equal((state, due is null ? null : DateOnly.Parse(due, null)), (verdict.State, verdict.Due));
    }

    [Fact]
    public void Says_where_a_deadline_rests_on_an_unpublished_calendar() =>
        Assert.Contains("尚未公布", RequestClock.Judge(Request("received 2026-12-20"), new(2026, 12, 21), Calendar, "REQ-4").Reason, StringComparison.Ordinal);

    private static DisclosureRequest Request(string written)
    {
        var days = written.Split(", ").Select(part => part.Split(' ')).ToDictionary(part => part[0], part => DateOnly.Parse(part[1], null));
        return new("veterans", "1", days["received"])
        {
            CorrectionAsked = Day("asked"),
            Corrected = Day("corrected"),
            Extended = Day("extended"),
            ConsultedFrom = Day("consulted"),
            ConsultedUntil = Day("answered"),
            Replied = Day("replied"),
        };

        DateOnly? Day(string name) => days.TryGetValue(name, out var day) ? day : null;
    }
}
