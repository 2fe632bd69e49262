using Microsoft.Azure.Functions.Worker;
using Monitor.Planning;
using Monitor.Runs.Timers;

namespace Monitor.Functions;

/// <summary>What happens by the clock. The host's lock holds each timer to one instance; a late or doubled firing is harmless.</summary>
public sealed class TimerTriggers(FireTimer fire, TimeProvider clock)
{
    private const int Retries = 3;
    private const string Pause = "00:01:00";

    [Function(TimerNames.StartRun), FixedDelayRetry(Retries, Pause)]
    public Task StartRunAsync([TimerTrigger(Settings.StartRun)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.StartRun, clock.ShanghaiDay, stop);

    [Function(TimerNames.RetryUnread), FixedDelayRetry(Retries, Pause)]
    public Task RetryUnreadAsync([TimerTrigger(Settings.RetryUnread)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.RetryUnread, clock.ShanghaiDay, stop);

    [Function(TimerNames.SendIssueLists), FixedDelayRetry(Retries, Pause)]
    public Task SendIssueListsAsync([TimerTrigger(Settings.SendIssueLists)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.SendIssueLists, clock.ShanghaiDay, stop);

    [Function(TimerNames.SendReminders), FixedDelayRetry(Retries, Pause)]
    public Task SendRemindersAsync([TimerTrigger(Settings.SendReminders)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.SendReminders, clock.ShanghaiDay, stop);

    [Function(TimerNames.CloseQuarter), FixedDelayRetry(Retries, Pause)]
    public Task CloseQuarterAsync([TimerTrigger(Settings.CloseQuarter)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.CloseQuarter, clock.ShanghaiDay, stop);

    [Function(TimerNames.LookBack), FixedDelayRetry(Retries, Pause)]
    public Task LookBackAsync([TimerTrigger(Settings.LookBack)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.LookBack, clock.ShanghaiDay, stop);

    [Function(TimerNames.SweepEvidence), FixedDelayRetry(Retries, Pause)]
    public Task SweepEvidenceAsync([TimerTrigger(Settings.SweepEvidence)] TimerInfo timer, CancellationToken stop) => fire.HandleAsync(TimerNames.SweepEvidence, clock.ShanghaiDay, stop);
}
