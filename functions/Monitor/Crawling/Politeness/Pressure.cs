namespace Monitor.Crawling.Politeness;

/// <summary>How hard a host is asked: halves at each sign of trouble, recovers one step after many good answers.</summary>
internal sealed class Pressure
{
    public const int MostSteps = 5;
    private const int goodAnswersAStep = 25;
    private static readonly TimeSpan leastDelay = TimeSpan.FromMilliseconds(100);

    // What five steps make of the default second: a slower pace would leave a visit of a few minutes hardly an answer to recover by
    private static readonly TimeSpan mostDelay = TimeSpan.FromSeconds(30);
    private int good;

    /// <summary>Times the pace was halved.</summary>
    public int Steps { get; private set; }

    public int Concurrency(int wanted) => Math.Max(1, wanted >> Steps);

    public TimeSpan Delay(TimeSpan wanted)
    {
        if (Steps == 0) return wanted;
        var slowed = (wanted < leastDelay ? leastDelay : wanted) * (1 << Steps);
        if (slowed > mostDelay) slowed = mostDelay;
        return slowed > wanted ? slowed : wanted;
    }

    public void Trouble() => (Steps, good) = (Math.Min(Steps + 1, MostSteps), 0);

    public void Good()
    {
        if (Steps == 0 || ++good < goodAnswersAStep) return;
        (Steps, good) = (Steps - 1, 0);
    }
}
