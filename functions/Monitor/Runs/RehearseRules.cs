using System.Runtime.CompilerServices;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>A verdict that would change: its outcome as the ledger has it, and as the rules given now would have it.</summary>
public sealed record Flip(string Bureau, string Duty, string Subject, string Was, string Becomes, string Reason);

/// <summary>Judges stored snapshots under other rules or another day and tells only what would change; writes nothing.</summary>
public sealed class RehearseRules(JudgeSite judge, CheckRunner checks, IJudgementStore judgements)
{
    private const string Nothing = "none";

    public async IAsyncEnumerable<Flip> HandleAsync(City city, RunOrder order, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var bureau in city.Bureaus.Where(order.Includes))
        {
            if (await judge.LoadAsync(bureau, order.AsOf, stop) is not { } site) continue;
            var before = (await judgements.FindAsync(bureau.Id, order.Period.ToString(), stop))?.Verdicts.ToDictionary(one => one.Finding) ?? [];
            var after = checks.Judge(site).DistinctBy(one => IdOf(bureau, one)).ToDictionary(one => IdOf(bureau, one));
            foreach (var (id, one) in after)
            {
                var was = before.GetValueOrDefault(id)?.Verdict.Outcome;
                if (was != one.Verdict.Outcome) yield return new(bureau.Id, one.Duty.Id, one.Verdict.Subject, Word(was), Word(one.Verdict.Outcome), one.Verdict.Reason);
            }
            foreach (var (id, gone) in before.Where(one => !after.ContainsKey(one.Key)))
                yield return new(bureau.Id, gone.Duty, gone.Verdict.Subject, Word(gone.Verdict.Outcome), Nothing, "按现行方案不再判定");
        }
    }

    private static string IdOf(Bureau bureau, Judgement one) => FindingId.Of(bureau.Id, one.Duty.Id, one.Verdict.Subject);

    private static string Word(Outcome? outcome) => outcome switch
    {
        null => Nothing,
        Outcome.NotDue => "not-due",
        Outcome.NotApplicable => "not-applicable",
        { } other => other.ToString().ToLowerInvariant(),
    };
}
