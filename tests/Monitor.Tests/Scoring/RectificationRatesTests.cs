using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;
using static Monitor.Findings.FindingStatus;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Scoring;

public sealed class RectificationRatesTests
{
    private static readonly Quarter Second = new(2026, 2);
    private static readonly DateOnly End = new(2026, 6, 30);

    // sent on Friday 10 April, due on Friday 17 April
    [Theory]
    [InlineData("sent 4-10, verified 4-17", 1, 0)]
    [InlineData("sent 4-10, verified 4-18", 1, 1)]
    [InlineData("sent 4-10, answered+ 4-17, verified 4-24", 1, 0)]
    [InlineData("sent 4-10, answered+ 4-18, verified 4-24", 1, 1)]
    [InlineData("sent 4-10, answered 4-15, verified 4-24", 1, 1)]             // no link: not rectified
    [InlineData("sent 4-10, answered+ 4-15", 0, 0)]                           // not looked at yet
    [InlineData("sent 4-10, answered+ 4-15, returned 4-20, verified 4-28", 1, 1)]
    [InlineData("sent 4-10", 1, 1)]
    [InlineData("sent 4-10, dismissed 4-14", 0, 0)]
    [InlineData("sent 4-10, exempted 4-14", 0, 0)]
    [InlineData("sent 4-10, verified 4-15, reopened 5-1, dismissed 5-8", 1, 0)]
    [InlineData("sent 6-29", 0, 0)]                                           // falls due next quarter
    [InlineData("sent 3-30, verified 4-3", 1, 0)]                             // falls due in this one
    [InlineData("", 0, 0)]
    public void Counts_what_was_rectified_in_time(string events, int of, int failed) => AssertRate("REC-1", of, failed, History("f", events));

    [Theory]
    [InlineData("sent 4-10, answered+ 4-12, verified 4-13", 1, 0)]
    [InlineData("sent 4-10, answered+ 4-12, returned 4-13, answered+ 4-14, verified 4-15", 2, 1)]
    [InlineData("sent 4-10, answered+ 4-12", 0, 0)]
    [InlineData("sent 1-10, answered+ 1-12, verified 1-13", 0, 0)]
    public void Counts_what_passed_its_re_inspection(string events, int of, int failed) => AssertRate("REC-2", of, failed, History("f", events));

    [Theory]
    [InlineData("sent 4-10, verified 4-13", 1, 0)]
    [InlineData("sent 4-10, verified 4-13, reopened 5-1", 1, 1)]
    [InlineData("sent 1-10, verified 1-13, reopened 5-1", 1, 1)]
    [InlineData("sent 1-10, verified 1-13, reopened 2-1, verified 2-20", 1, 0)] // came back in another quarter
    [InlineData("sent 4-10, verified 4-13, reopened 5-1, dismissed 5-8", 1, 0)] // the office saw that it had not
    public void Counts_what_came_back(string events, int of, int failed) => AssertRate("REC-3", of, failed, History("f", events));

    [Fact]
    public void Counts_a_self_check_in_each_month_that_has_ended()
    {
        Assert.Equal((2, 1), Rate("REC-4", RectificationRates.Of("b", Second, [], Weekdays, new(2026, 6, 30), [new(2026, 4, 30), new(2026, 6, 1)])));
        Assert.Equal((3, 1), Rate("REC-4", RectificationRates.Of("b", Second, [], Weekdays, new(2026, 7, 1), [new(2026, 4, 30), new(2026, 6, 1)])));
        Assert.Equal((0, 0), Rate("REC-4", RectificationRates.Of("b", Second, [], Weekdays, End)));
    }

    [Fact]
    public void The_first_round_is_not_scored()
    {
        var input = new OfficeInput { Rated = RectificationRates.Of("b", Second, [], Weekdays, End) };
        var score = Score(Set(Indicator("B", 90), Indicator("REC-1", 10)), Bureau("b", [Duty("links", "links-alive", "B")]), input, Met("b", Duty("links", "links-alive", "B"), "site"));

        Assert.Equal((100m, false), (score.Score, score.Indicators[1].Applicable));
        Assert.Contains("首轮", score.Indicators[1].WhyLeftOut, StringComparison.Ordinal);
    }

    private static void AssertRate(string indicator, int of, int failed, FindingHistory history) =>
        Assert.Equal((of, failed), Rate(indicator, RectificationRates.Of("b", Second, [history], Weekdays, End)));

    private static (int, int) Rate(string indicator, IReadOnlyList<RatedIndicator> rates) =>
        rates.Single(rate => rate.Indicator == indicator) is var rate ? (rate.Of, rate.Failed.Count) : default;

    private static FindingHistory History(string id, string written)
    {
        List<FindingEvent> events = [];
        foreach (var part in written.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, day) = (part.Split(' ')[0], part.Split(' ')[1].Split('-'));
            var to = word switch { "sent" => Notified, "answered" or "answered+" => Answered, "verified" => Verified, "returned" => Returned, "reopened" => Reopened, "dismissed" => Dismissed, _ => Exempted };
            // 20:00 UTC of the day before is the day itself in Asia/Shanghai
            var at = new DateTimeOffset(2026, int.Parse(day[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(day[1], System.Globalization.CultureInfo.InvariantCulture), 0, 0, 0, TimeSpan.Zero).AddHours(-4);
            events.Add(new(id, at, "office", events is [.., var last] ? last.To : Open, to, "") { Link = word is "answered+" ? "http://b.example.invalid/1" : null });
        }
        return new(new() { Id = id, Bureau = "b", Duty = "d", Check = "c", Subject = "s", Outcome = Outcome.Missed, Reason = "" }, events);
    }
}
