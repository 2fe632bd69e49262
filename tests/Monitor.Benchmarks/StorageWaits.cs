using System.Diagnostics;

namespace Monitor.Benchmarks;

/// <summary>Adds up how long HTTP calls took that did not go to our own host; those that ran side by side count each.</summary>
internal sealed class StorageWaits : IDisposable
{
    private readonly ActivityListener listener;
    private long ticks;
    private int calls;

    /// <param name="exceptPort">The port of our own host, where there is one.</param>
    public StorageWaits(int? exceptPort = null)
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = call =>
            {
                if (call.GetTagItem("server.port") is not int port || port == exceptPort) return;
                Interlocked.Add(ref ticks, call.Duration.Ticks);
                Interlocked.Increment(ref calls);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public double Milliseconds => TimeSpan.FromTicks(ticks).TotalMilliseconds;

    public int Calls => calls;

    public void Reset() => (ticks, calls) = (0, 0);

    public void Dispose() => listener.Dispose();
}
