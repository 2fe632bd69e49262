using BenchmarkDotNet.Running;
using Monitor.Benchmarks;

return args switch
{
    ["crawl", .. var rest] => await CrawlBench.RunAsync(rest),
    ["serving", .. var rest] => await ServingBench.RunAsync(rest),
    ["report", .. var rest] => await ReportBench.RunAsync(rest),
    ["workers"] => await WorkersBench.RunAsync(Path.Combine(AppContext.BaseDirectory, "Monitor.Local.dll")),
    ["year", .. var rest] => await StoredYearBench.RunAsync(rest),
    ["quarter", .. var rest] => BenchmarkSwitcher.FromTypes([typeof(QuarterBenchmarks)]).Run(["--filter", "*", .. rest]).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0,
    _ => CrawlBench.Usage(),
};
