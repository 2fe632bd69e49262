using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Monitor;

/// <summary>
/// Traces and metrics of the product, all under one name; a host exports them. A step is visit, fetch, parse, judge, store or deliver.
/// They carry bureaus, runs, hosts and outcomes: no page text, no address of a page, nobody's name.
/// </summary>
public static class Telemetry
{
    public const string Name = "Monitor";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("monitor.step.duration", "s", "How long a step took, by step and outcome");
    private static readonly Counter<long> Visits = Meter.CreateCounter<long>("monitor.visits", "{visit}", "Sites visited to the end, by state");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("monitor.pages", "{page}", "Pages of those sites, read or not modified");
    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("monitor.verdicts", "{verdict}", "Verdicts, by outcome");
    private static readonly Counter<long> Lost = Meter.CreateCounter<long>("monitor.visits.lost", "{visit}", "Visits given up after five failures");
    private static readonly Counter<long> Undelivered = Meter.CreateCounter<long>("monitor.undelivered", "{parcel}", "Lists and reminders that a channel did not take, by channel");

    /// <summary>Begins a step; it ends when the value is disposed.</summary>
    public static Step Begin(string step, string? bureau = null, string? run = null)
    {
        var activity = Source.StartActivity(step);
        if (bureau is not null) activity?.SetTag("bureau", bureau);
        if (run is not null) activity?.SetTag("run", run);
        return new(step, activity, Stopwatch.GetTimestamp());
    }

    public static void Visited(string state, int pages)
    {
        Visits.Add(1, new KeyValuePair<string, object?>("state", state));
        Pages.Add(pages);
    }

    public static void Judged(string outcome, int count) => Verdicts.Add(count, new KeyValuePair<string, object?>("outcome", outcome));

    public static void VisitLost() => Lost.Add(1);

    public static void NotDelivered(string channel) => Undelivered.Add(1, new KeyValuePair<string, object?>("channel", channel));

    /// <summary>A step under way.</summary>
    public sealed class Step : IDisposable
    {
        private readonly string name;
        private readonly Activity? activity;
        private readonly long began;
        private string outcome = "stopped";

        internal Step(string name, Activity? activity, long began) => (this.name, this.activity, this.began) = (name, activity, began);

        /// <summary>Says how it ended; a step that never says so was stopped or failed.</summary>
        public void End(string how) => outcome = how;

        public void Tag(string key, object? value) => activity?.SetTag(key, value);

        public void Dispose()
        {
            Seconds.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("step", name), new("outcome", outcome));
            if (activity is null) return;
            activity.SetTag("outcome", outcome);
            if (outcome is "stopped") activity.SetStatus(ActivityStatusCode.Error);
            activity.Dispose();
        }
    }
}
