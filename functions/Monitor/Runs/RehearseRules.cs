using System.Runtime.CompilerServices;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Judges stored snapshots under other rules or another day and tells only what would change once the ledger has weighed it; writes nothing.</summary>
public sealed class RehearseRules(JudgeSite judge, CheckRunner checks, IFindingStore findings, IJudgementStore judgements)
{
    public async IAsyncEnumerable<Flip> HandleAsync(City city, RunOrder order, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var bureau in city.Bureaus.Where(order.Includes))
        {
            if (await judge.LoadAsync(bureau, order.AsOf, stop) is not { } site) continue;
            var known = await findings.OfBureauAsync(bureau.Id, stop).ToListAsync(stop);
            var before = (await judgements.FindAsync(bureau.Id, order.Period.ToString(), stop))?.Verdicts ?? [];
            var after = FindingLedger.Merge(known, checks.Judge(site), judge.ContextOf(site, new("rehearsal", order.AsOf, order.Period.ToString(), SecondLook: false))).Verdicts;
            foreach (var flip in RuleRehearsal.Compare(bureau.Id, Named(bureau, before), Named(bureau, after))) yield return flip;
        }
    }

    /// <summary>A duty that has left the plan is told by its id.</summary>
    private static IEnumerable<Judgement> Named(Bureau bureau, IEnumerable<JudgedDuty> judged) =>
        judged.Select(one => new Judgement(bureau.DutyOf(one.Duty) ?? new() { Id = one.Duty, Title = one.Duty, Check = "", Year = 0 }, one.Verdict));
}
