using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>A decision with its reason (of a rewording: the new words); <paramref name="Until"/> belongs to exemptions.</summary>
public sealed record FindingDecision(Ruling Ruling, string Reason, DateOnly? Until);

/// <summary>Records the office's decision on a finding; a notification comes with its deadline in working days.</summary>
public sealed class DecideFinding(City city, RectifyFinding rectify, TimeProvider clock)
{
    /// <summary>Null: there is no such finding.</summary>
    public Task<Rectified?> HandleAsync(string id, string who, FindingDecision decision, CancellationToken stop)
    {
        var today = clock.ShanghaiDay;
        var due = decision.Ruling == Ruling.Notify ? city.Calendar.Add(today, city.Rectification.Within) : (DateOnly?)null;
        return rectify.DecideAsync(id, new(decision.Ruling, decision.Reason, decision.Until, due, List: null, new(who, clock.GetUtcNow(), today)), stop);
    }
}
