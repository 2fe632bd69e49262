using FsCheck.Xunit;
using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Tests.Findings;

/// <summary>Histories of looks, made up by the hundred.</summary>
public sealed class FindingLedgerProperties
{
    [Property(MaxTest = 300)]
    public bool A_look_delivered_twice_changes_nothing(LookAt[] looks)
    {
        var ledger = new Ledger { ConfirmAfter = TimeSpan.FromHours(6) };
        foreach (var (look, at) in looks.Select((look, index) => (look, index)))
        {
            ledger.Look(look.Context(ledger, at), look.Judged(ledger));
            ledger.Look(look.Context(ledger, at), look.Judged(ledger));
            if (ledger.Written.Count > 0) return false;
        }
        return true;
    }

    [Property(MaxTest = 300)]
    public bool Workers_that_share_the_duties_end_with_the_ledger_of_one_worker(LookAt[] looks, int seed)
    {
        var (alone, shared) = (new Ledger { ConfirmAfter = TimeSpan.FromHours(6) }, new Ledger { ConfirmAfter = TimeSpan.FromHours(6) });
        var order = new Random(seed);
        foreach (var (look, at) in looks.Select((look, index) => (look, index)))
        {
            alone.Look(look.Context(alone, at), look.Judged(alone));
            var duties = shared.Bureau.Duties.Select(duty => duty.Id).ToArray();
            order.Shuffle(duties);
            foreach (var duty in duties.Concat(duties.Take(order.Next(3))))
                shared.Look(
                    look.Context(shared, at) with { Duties = new HashSet<string> { duty } },
                    look.Judged(shared).Where(judgement => judgement.Duty.Id == duty));
        }
        return Told(alone).SequenceEqual(Told(shared)) && History(alone).SequenceEqual(History(shared));
    }

    [Property(MaxTest = 300)]
    public bool Every_move_is_told_by_an_event_that_starts_where_the_last_one_ended(LookAt[] looks)
    {
        var ledger = new Ledger { ConfirmAfter = TimeSpan.FromHours(6) };
        foreach (var (look, at) in looks.Select((look, index) => (look, index))) ledger.Look(look.Context(ledger, at), look.Judged(ledger));
        return ledger.All.All(finding =>
        {
            var moves = ledger.Events.Where(happened => happened.Finding == finding.Id).ToList();
            return moves[0].From is null && moves[^1].To == finding.Status
                && moves.Zip(moves.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.Second.From != pair.Second.To);
        });
    }

    [Property(MaxTest = 300)]
    public bool A_site_that_cannot_be_read_never_makes_a_fault(LookAt[] looks)
    {
        var ledger = new Ledger();
        foreach (var (look, at) in looks.Select((look, index) => (look, index)))
            ledger.Look(ledger.Context(at, whole: false), ledger.Bureau.Duties.Select(duty => ledger.Unclear(duty.Id)));
        return ledger.All.All(finding => finding.Outcome == Outcome.Unclear && finding.Status == FindingStatus.Suspected);
    }

    private static IEnumerable<string> Told(Ledger ledger) =>
        ledger.All.OrderBy(finding => finding.Id, StringComparer.Ordinal).Select(finding => (finding with { Trace = [], Moves = null }).ToString());

    private static IEnumerable<string> History(Ledger ledger) =>
        ledger.Events.Select(happened => happened.ToString()).Order(StringComparer.Ordinal);

    /// <summary>What a look says of each of the three duties; a further subject of the third comes and goes.</summary>
    public sealed record LookAt(Said Notices, Said Guide, Said Links, bool DeadLink, bool Whole, bool Second)
    {
        internal LedgerContext Context(Ledger ledger, int at) => ledger.Context(at * 5, Whole, Second);

        internal IEnumerable<Judgement> Judged(Ledger ledger)
        {
            yield return Of(ledger, "notices-fresh", Notices);
            yield return Of(ledger, "guide-online", Guide);
            yield return Of(ledger, "links", Links);
            if (DeadLink) yield return ledger.Missed("links", "/dead.html");
        }

        private static Judgement Of(Ledger ledger, string duty, Said said) => said switch
        {
            Said.Missed => ledger.Missed(duty),
            Said.Absent => ledger.Absent(duty),
            Said.Unclear => ledger.Unclear(duty),
            Said.NotDue => ledger.NotDue(duty),
            Said.Waived => ledger.Waived(duty),
            _ => ledger.Met(duty),
        };
    }

    public enum Said { Met, Missed, Absent, Unclear, NotDue, Waived }
}
