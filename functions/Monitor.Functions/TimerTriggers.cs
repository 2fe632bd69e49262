using Microsoft.Azure.Functions.Worker;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Serving;

namespace Monitor.Functions;

/// <summary>What happens by the clock. The host's lock holds each timer to one instance; a late or doubled firing is harmless.</summary>
public sealed class TimerTriggers(StartRun start, CloseQuarter close, SendIssueLists send, TimeProvider clock)
{
    [Function("start-run")]
    public Task StartRunAsync([TimerTrigger(Settings.StartRun)] TimerInfo timer, CancellationToken stop) =>
        start.HandleAsync(RunOrders.WholeCity(clock.ShanghaiDay), stop);

    [Function("send-issue-lists")]
    public Task SendIssueListsAsync([TimerTrigger(Settings.SendIssueLists)] TimerInfo timer, CancellationToken stop) =>
        send.HandleAsync(clock.ShanghaiDay, stop);

    [Function("close-quarter")]
    public Task CloseQuarterAsync([TimerTrigger(Settings.CloseQuarter)] TimerInfo timer, CancellationToken stop) =>
        close.HandleAsync(Quarter.Of(clock.ShanghaiDay).Previous, stop);
}
