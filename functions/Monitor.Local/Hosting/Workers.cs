using Microsoft.Extensions.Hosting;
using Monitor.Runs;

namespace Monitor.Local.Hosting;

/// <summary>How many visits this process works on side by side.</summary>
internal sealed record WorkerCount(int Value);

/// <summary>The queue workers of `serve`: they take visits until the program stops.</summary>
internal sealed class Workers(WorkVisits work, WorkerCount count, FinishVisit finish) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (count.Value > 0) await work.HandleAsync(count.Value, FinishAsync, progress: null, stoppingToken);
    }

    /// <summary>This process never has enough: it stops when it is told to.</summary>
    private async Task<bool> FinishAsync(VisitOutcome outcome, CancellationToken stop)
    {
        await finish.HandleAsync(outcome, stop);
        return false;
    }
}
