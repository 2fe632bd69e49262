using FsCheck.Xunit;
using Monitor.Findings;

namespace Monitor.Tests.Findings;

/// <summary>Weeks of looks with people acting between them, made up from a seed.</summary>
public sealed class FindingLifeProperties
{
    private const int Days = 16;

    [Property(MaxTest = 300)]
    public bool Messages_that_come_again_on_any_later_day_change_nothing(int seed)
    {
        var (alone, shared) = (new Ledger { ConfirmAfter = TimeSpan.FromHours(6) }, new Ledger { ConfirmAfter = TimeSpan.FromHours(6) });
        var order = new Random(seed ^ 7_919);
        List<LifeDay> sofar = [];
        foreach (var day in LifeDay.Of(seed, Days))
        {
            sofar.Add(day);
            day.LookAt(alone);
            day.LookAt(shared);
            foreach (var _ in Enumerable.Range(0, order.Next(4))) sofar[order.Next(sofar.Count)].LookAt(shared);
            day.ActOn(alone);
            day.ActOn(shared);
            foreach (var _ in Enumerable.Range(0, order.Next(4))) sofar[order.Next(sofar.Count)].LookAt(shared);
        }
        return Told(alone).SequenceEqual(Told(shared)) && alone.Events.SequenceEqual(shared.Events);
    }

    [Property(MaxTest = 300)]
    public bool Two_rule_versions_on_the_same_look_never_make_a_recurrence_of_their_quarrel(int seed)
    {
        var ledger = new Ledger();
        var order = new Random(seed ^ 104_729);
        foreach (var (one, other) in LifeDay.Of(seed, Days).Zip(LifeDay.Of(seed + 1, Days)))
        {
            foreach (var _ in Enumerable.Range(0, 2 + order.Next(4))) (order.Next(2) == 0 ? one : other).LookAt(ledger);
            one.ActOn(ledger);
        }
        return ledger.All.All(finding => Chained(ledger, finding) && Returns(ledger, finding).All(pair => pair.Second.At > pair.First.At));
    }

    [Property(MaxTest = 300)]
    public bool A_finding_keeps_the_moves_that_its_events_tell(int seed)
    {
        var ledger = new Ledger { ConfirmAfter = TimeSpan.FromHours(6) };
        foreach (var day in LifeDay.Of(seed, Days))
        {
            day.LookAt(ledger);
            day.ActOn(ledger);
        }
        return ledger.All.All(finding => Chained(ledger, finding) && finding.Moves!.SequenceEqual(
            EventsOf(ledger, finding).Where(happened => happened.From != happened.To).Select(happened => new StatusMove(happened.At, happened.From, happened.To, happened.Link is not null))));
    }

    [Fact]
    public void The_made_up_lives_reach_every_state_and_every_turn_of_rectification()
    {
        var turns = Enumerable.Range(0, 200).SelectMany(seed =>
        {
            var ledger = new Ledger { ConfirmAfter = TimeSpan.FromHours(6) };
            foreach (var day in LifeDay.Of(seed, Days))
            {
                day.LookAt(ledger);
                day.ActOn(ledger);
            }
            return ledger.Events.Select(happened => (happened.From, happened.To));
        }).ToHashSet();

        Assert.Equal(Enum.GetValues<FindingStatus>(), turns.Select(turn => turn.To).Distinct().Order());
        Assert.Superset(
            new HashSet<(FindingStatus?, FindingStatus)>
            {
                (null, FindingStatus.Suspected), (FindingStatus.Suspected, FindingStatus.Open), (FindingStatus.Open, FindingStatus.Notified), (FindingStatus.Notified, FindingStatus.Answered),
                (FindingStatus.Answered, FindingStatus.Verified), (FindingStatus.Answered, FindingStatus.Returned), (FindingStatus.Returned, FindingStatus.Answered), (FindingStatus.Verified, FindingStatus.Reopened),
                (FindingStatus.Reopened, FindingStatus.Notified), (FindingStatus.Open, FindingStatus.Dismissed), (FindingStatus.Open, FindingStatus.Exempted), (FindingStatus.Exempted, FindingStatus.Open),
            },
            turns);
    }

    private static List<FindingEvent> EventsOf(Ledger ledger, Finding finding) => [.. ledger.Events.Where(happened => happened.Finding == finding.Id)];

    private static bool Chained(Ledger ledger, Finding finding)
    {
        var events = EventsOf(ledger, finding);
        return events[0].From is null && events[^1].To == finding.Status && events.Zip(events.Skip(1)).All(pair => pair.First.To == pair.Second.From);
    }

    private static IEnumerable<(FindingEvent First, FindingEvent Second)> Returns(Ledger ledger, Finding finding)
    {
        var events = EventsOf(ledger, finding);
        return events.Zip(events.Skip(1)).Where(pair => pair.Second.To == FindingStatus.Reopened);
    }

    private static IEnumerable<string> Told(Ledger ledger) =>
        ledger.All.OrderBy(finding => finding.Id, StringComparer.Ordinal).Select(finding => (finding with { Trace = [], Moves = null }).ToString());
}
