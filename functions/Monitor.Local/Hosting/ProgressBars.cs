using System.Collections.Concurrent;
using System.Diagnostics;
using Monitor.Crawling;
using Monitor.Planning;
using Monitor.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Monitor.Local.Hosting;

/// <summary>A bar a site on stderr: pages done of pages known, rate, time left. Only on a terminal.</summary>
internal static class ProgressBars
{
    public static async Task<T> ShowAsync<T>(City city, RunOrder order, Func<IProgress<CrawlProgress>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(null);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PagesColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bars(context, city, order)));
    }

    /// <summary>Takes reports of any thread at once; unlike <see cref="Progress{T}"/> it needs no synchronisation context.</summary>
    private sealed class Bars : IProgress<CrawlProgress>
    {
        private readonly ConcurrentDictionary<string, ProgressTask> bars = [];

        public Bars(ProgressContext context, City city, RunOrder order)
        {
            foreach (var (bureau, site) in city.Bureaus.Where(order.Includes).SelectMany(bureau => bureau.Sites.Select(site => (bureau, site))))
                bars[site.Key] = context.AddTask(Markup.Escape(bureau.Name), autoStart: false, maxValue: 1);
        }

        public void Report(CrawlProgress value)
        {
            if (!bars.TryGetValue(value.Site, out var bar)) return;
            if (!bar.IsStarted) bar.StartTask();
            (bar.MaxValue, bar.Value) = (Math.Max(1, value.Known), value.Done);
        }
    }

    private sealed class PagesColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsStarted ? $"{task.Value:0}/{task.MaxValue:0} 页  {Rate(task):0.0} 页/秒" : "等待");

        private static double Rate(ProgressTask task) =>
            task.ElapsedTime is { TotalSeconds: > 0.1 } elapsed ? task.Value / elapsed.TotalSeconds : 0;
    }
}
