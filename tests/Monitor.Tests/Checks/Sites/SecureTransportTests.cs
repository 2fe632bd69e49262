using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class SecureTransportTests
{
    private static Verdict Judge(params TlsFact[] facts) => Sample.One(Sample.Duty("secure-transport"), Sample.Site(with: snapshot => snapshot with { Tls = facts }));

    [Theory]
    [InlineData("2026-05-11", Outcome.Met)]
    [InlineData("2026-05-10", Outcome.Missed)]
    [InlineData("2026-04-09", Outcome.Missed)]
    public void Judges_the_last_day_of_the_certificate(string end, Outcome expected) => Assert.Equal((expected, "site"), Judge(new TlsFact("a.example", 443, FetchOutcome.Fetched, Sample.Day(end))) is var verdict ? (verdict.Outcome, verdict.Subject) : default);

    [Theory]
    [InlineData(FetchOutcome.TlsFault, Outcome.Missed)]
    [InlineData(FetchOutcome.ConnectFault, Outcome.Missed)]
    [InlineData(FetchOutcome.TimedOut, Outcome.Unclear)]
    public void Judges_what_the_handshake_ended_in(FetchOutcome end, Outcome expected) => Assert.Equal(expected, Judge(new TlsFact("a.example", 443, end)).Outcome);

    [Fact]
    public void Unasked_is_doubtful() => Assert.Equal(Outcome.Unclear, Judge().Outcome);
}
