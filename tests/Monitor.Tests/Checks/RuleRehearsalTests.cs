using Monitor.Checks;

namespace Monitor.Tests.Checks;

public sealed class RuleRehearsalTests
{
    private static Judgement Judged(string subject, Outcome outcome) => new(Sample.Duty("links-alive"), new() { Outcome = outcome, Subject = subject, Reason = outcome.ToString() });

    [Fact]
    public void Tells_only_what_would_flip()
    {
        var flips = RuleRehearsal.Compare("veterans",
            [Judged("/same", Outcome.Missed), Judged("/mended", Outcome.Missed), Judged("/met", Outcome.Met), Judged("/gone", Outcome.Unclear)],
            [Judged("/same", Outcome.Missed), Judged("/mended", Outcome.Met), Judged("/new", Outcome.Missed), Judged("/fine", Outcome.Met)]);

        Assert.Equal([("/mended", Outcome.Missed, Outcome.Met), ("/new", null, Outcome.Missed), ("/gone", Outcome.Unclear, null)],
            flips.Select(flip => (flip.Subject, flip.Before, flip.After)).OrderBy(flip => flip.Subject == "/mended" ? 0 : flip.Subject == "/new" ? 1 : 2));
    }

    [Fact]
    public void Another_day_flips_what_has_grown_old()
    {
        var duty = Sample.Duty("section-updated", "notices", ("within", "14 days"));
        Judgement[] On(string today) => [.. Sample.Judge(duty, Sample.With("notices", Sample.List("notices", Sample.Item("新", "2026-03-27")), today)).Select(verdict => new Judgement(duty, verdict))];

        Assert.Equal(Outcome.Missed, Assert.Single(RuleRehearsal.Compare("veterans", On("2026-04-10"), On("2026-04-11"))).After);
    }
}
