using Microsoft.Extensions.Logging;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>How a quarter is closed. <paramref name="Reason"/>: why a closed one is computed anew, as after an appeal. <paramref name="Accepted"/>: bureaus whose unread sites the office lets pass.</summary>
public sealed record CloseOrder(string? Reason = null, IReadOnlySet<string>? Accepted = null);

/// <summary>
/// Freezes a quarter's scorecards once enough was read. Closing a closed quarter again changes nothing; with a reason it is computed anew, and
/// what differs becomes a further version.
/// </summary>
public sealed partial class CloseQuarter(ScorePeriod score, IScorecardStore scorecards, IRunStore runs, TimeProvider clock, ILogger<CloseQuarter> log)
{
    /// <summary>As the timer closes it: nobody reads the answer, so a refusal is logged.</summary>
    public async Task<CloseOutcome> HandleAsync(Quarter period, CancellationToken stop)
    {
        var outcome = await HandleAsync(period, new CloseOrder(), stop);
        if (outcome is CloseOutcome.Refused refused) Log.Refused(log, period, string.Join('；', refused.Reasons));
        return outcome;
    }

    public async Task<CloseOutcome> HandleAsync(Quarter period, CloseOrder order, CancellationToken stop)
    {
        var frozen = await scorecards.FindAsync(period.ToString(), stop) is { Version: > 0 } card ? card : null;
        if (frozen is not null && string.IsNullOrWhiteSpace(order.Reason)) return new CloseOutcome.Unchanged(frozen);
        var outcome = await CloseAsync(period, order, frozen, stop);
        if (outcome is CloseOutcome.Frozen closed) await scorecards.SaveAsync(closed.Card, stop);
        return outcome;
    }

    private async Task<CloseOutcome> CloseAsync(Quarter period, CloseOrder order, Scorecard? frozen, CancellationToken stop)
    {
        var running = (await score.ComputeAsync(period, stop)).Scorecard;
        if (running.Bureaus.All(bureau => bureau.Indicators.All(indicator => !indicator.Applicable))) return new CloseOutcome.Refused([$"{period.InChinese}没有任何判定结果，请先完成检查"]);
        var quality = QualityGate.Judge(running, why: await WhyUnreadAsync(period, stop), accepted: order.Accepted);
        return QuarterClose.Close(running, frozen, quality, clock.ShanghaiDay, order.Reason);
    }

    /// <summary>What the period's latest run says of sites that were not read whole, by bureau.</summary>
    private async Task<IReadOnlyDictionary<string, string>> WhyUnreadAsync(Quarter period, CancellationToken stop)
    {
        var why = new Dictionary<string, string>();
        await foreach (var run in runs.RecentAsync(stop))
        {
            if (run.Period != period.ToString()) continue;
            foreach (var site in run.Sites.Where(site => site is { State: not "whole", Why: not null })) why.TryAdd(site.Bureau, site.Why!);
            if (run.Sites.Count > 1) break;
        }
        return why;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Period} is not closed: {Why}")]
        public static partial void Refused(ILogger log, Quarter period, string why);
    }
}
