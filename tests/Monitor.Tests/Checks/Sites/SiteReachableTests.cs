using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class SiteReachableTests
{
    private static AccessTry[] Tries(int all, int failed, FetchOutcome outcome = FetchOutcome.TimedOut) =>
        [.. Enumerable.Range(0, all).Select(i => new AccessTry(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero).AddHours(i), i < failed ? outcome : FetchOutcome.Fetched, i < failed ? 15 : 1))];

    private static Verdict Judge(SiteState state, params AccessTry[] tries) => Sample.One(Sample.Duty("site-reachable"), Sample.Site([state is SiteState.Whole ? Sample.Read("/") : Sample.Failed("/", FetchOutcome.TimedOut)], state: state, with: snapshot => snapshot with { Tries = tries }));

    [Theory]
    [InlineData(140, 6, Outcome.Met)]
    [InlineData(140, 7, Outcome.Missed)]
    public void A_week_of_spaced_tries_decides(int all, int failed, Outcome expected) => Assert.Equal((expected, "site"), (Judge(SiteState.Unreachable, Tries(all, failed)).Outcome, Judge(SiteState.Unreachable, Tries(all, failed)).Subject));

    [Theory]
    [InlineData(SiteState.Whole, Outcome.Met)]
    [InlineData(SiteState.Unreachable, Outcome.Unclear)]
    [InlineData(SiteState.Refused, Outcome.Unclear)]
    public void One_visit_never_accuses(SiteState state, Outcome expected) => Assert.Equal(expected, Judge(state).Outcome);

    [Fact]
    public void A_firewall_is_no_outage() => Assert.NotEqual(Outcome.Missed, Judge(SiteState.Refused, Tries(200, 200, FetchOutcome.Refused)).Outcome);
}
