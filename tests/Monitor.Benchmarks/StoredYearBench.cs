using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.Benchmarks;

/// <summary>A year of sixty bureaus (or as many as told) in an Azurite, two hundred faults a bureau and quarter with all that happened to them: closes quarters, drafts and sends lists, and prints the seconds.</summary>
internal static class StoredYearBench
{
    private const int Faults = 200;
    private static readonly Quarter[] Periods = [new(2026, 1), new(2026, 2), new(2026, 3), new(2026, 4)];

    public static async Task<int> RunAsync(string[] args)
    {
        var bureaus = args is [var told, ..] ? int.Parse(told, null) : 60;
        var data = Directory.CreateTempSubdirectory("stored-year-");
        await using (var azurite = await AzuriteHost.StartAsync(data.FullName, Console.Error, default))
        {
            await using var services = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddSingleton<TimeProvider>(new LastDay()).AddMonitor(City(bureaus)).AddMonitorStorage(azurite.ConnectionString).BuildServiceProvider();
            var filled = Stopwatch.StartNew();
            await FillAsync(services);
            Console.WriteLine($"{bureaus} bureaus x {Periods.Length} quarters x {Faults} faults stored in {filled.Elapsed.TotalSeconds:0.0} s");
            foreach (var period in Periods) await TimeAsync($"close {period}", async () => Closed(await services.GetRequiredService<CloseQuarter>().HandleAsync(period, default)));
            await TimeAsync("close 2026Q1 again, with a reason", async () => await services.GetRequiredService<CloseQuarter>().HandleAsync(Periods[0], new CloseOrder("复核"), default));
            await TimeAsync("draft all lists of 2026Q4", async () => await services.GetRequiredService<DraftIssueLists>().HandleAsync(Periods[3], LastDay.Today, new HashSet<string>(), default));
            await TimeAsync("draft one list of 2026Q4", async () => await services.GetRequiredService<DraftIssueLists>().HandleAsync(Periods[3], LastDay.Today, new HashSet<string> { "b7" }, default));
            await TimeAsync("send one list of 2026Q4", async () => await services.GetRequiredService<DeliverIssueLists>().SendAsync("〔2026〕Q4-b7", LastDay.Today, default));
            await TimeAsync("what each fault of one bureau costs", async () => await services.GetRequiredService<SupposeMended>().HandleAsync(Periods[3], ["b7"], [], default));
        }
        data.Delete(recursive: true);
        return 0;
    }

    private static void Closed(CloseOutcome outcome)
    {
        if (outcome is not CloseOutcome.Frozen) throw new InvalidOperationException($"not closed: {(outcome as CloseOutcome.Refused)?.Reasons[0]}");
    }

    private static async Task TimeAsync(string what, Func<Task> work)
    {
        using var waits = new StorageWaits();
        var took = Stopwatch.StartNew();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        await work();
        self.Refresh();
        Console.WriteLine($"{what,-40} {took.Elapsed.TotalSeconds,8:0.00} s, own processor time {(self.TotalProcessorTime - before).TotalSeconds,6:0.00} s, {waits.Calls,5} storage calls of {waits.Milliseconds / Math.Max(1, waits.Calls),4:0} ms");
    }

    private static City City(int bureaus)
    {
        List<Duty> duties = [.. IndicatorSet.Default.Indicators.Select(indicator => new Duty { Id = $"duty-{indicator.Id}", Title = indicator.Name, Check = "links-alive", Indicator = indicator.Id, Year = 2026, Basis = "条例第二十条" })];
        return new()
        {
            Name = "示例市",
            Office = new("示例市政务公开办公室"),
            Indicators = IndicatorSet.Default,
            Calendar = WorkingDayCalendar.Default,
            Bureaus = [.. Enumerable.Range(0, bureaus).Select(n => new Bureau { Id = $"b{n}", Name = $"示例市第{n}局", Sites = [], Sections = new([]), Duties = duties, Class = (BureauClass)(n % 2) })],
        };
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var (findings, judgements) = (services.GetRequiredService<IFindingStore>(), services.GetRequiredService<IJudgementStore>());
        await Parallel.ForEachAsync(services.GetRequiredService<City>().Bureaus, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bureau, stop) =>
        {
            foreach (var period in Periods)
            {
                List<Finding> faults = [.. Enumerable.Range(0, Faults).Select(n => Fault(bureau, period, n))];
                await findings.SaveAsync([.. faults.Select(fault => Changed(fault, Happened(fault, period.FirstDay.AddDays(5), null, FindingStatus.Open)))], stop);
                if (period != Periods[^1]) await RectifyAsync(findings, bureau, period, stop);
                await judgements.SaveAsync(new()
                {
                    Bureau = bureau.Id,
                    Period = period.ToString(),
                    Run = "bench",
                    AsOf = period.LastDay,
                    Whole = true,
                    Verdicts = [.. faults.Select(fault => new JudgedDuty(fault.Duty, fault.Id, Verdict.Missed(fault.Subject, fault.Reason, new(fault.Url!, null, null))))],
                }, stop);
            }
        });
    }

    /// <summary>Sent, answered and mended: three events a fault.</summary>
    private static async Task RectifyAsync(IFindingStore findings, Bureau bureau, Quarter period, CancellationToken stop)
    {
        (FindingStatus To, int Day)[] steps = [(FindingStatus.Notified, 100), (FindingStatus.Answered, 102), (FindingStatus.Verified, 104)];
        foreach (var (to, day) in steps)
        {
            var known = await findings.QueryAsync(new(bureau.Id, Period: period.ToString()), stop).ToListAsync(stop);
            await findings.SaveAsync([.. known.Select(fault => Changed(
                fault with { Status = to, VerifiedOn = to == FindingStatus.Verified ? period.FirstDay.AddDays(day) : null, Due = period.FirstDay.AddDays(107) },
                Happened(fault, period.FirstDay.AddDays(day), fault.Status, to)))], stop);
        }
    }

    private static Finding Fault(Bureau bureau, Quarter period, int n) => new()
    {
        Id = FindingId.Of(bureau.Id, bureau.Duties[n % bureau.Duties.Count].Id, $"/{period}/{n}.html"),
        Bureau = bureau.Id,
        Duty = bureau.Duties[n % bureau.Duties.Count].Id,
        Check = "links-alive",
        Subject = $"/{period}/{n}.html",
        Outcome = Outcome.Missed,
        Url = $"http://{bureau.Id}.example.invalid/{period}/{n}.html",
        Reason = $"“第{n}篇文件”中的附件链接打不开，返回404，请修复或者撤下",
        Indicator = bureau.Duties[n % bureau.Duties.Count].Indicator,
        Status = FindingStatus.Open,
        FirstSeen = period.FirstDay.AddDays(5),
        LastSeen = period.LastDay,
        Period = period.ToString(),
    };

    private static FindingChange Changed(Finding fault, FindingEvent happened) => new(fault.After(happened), happened);

    private static FindingEvent Happened(Finding fault, DateOnly day, FindingStatus? from, FindingStatus to) =>
        new(fault.Id, new(day.ToDateTime(new(3, 0)), TimeSpan.Zero), "monitor", from, to, "性能测试") { Link = to == FindingStatus.Answered ? fault.Url : null };

    private sealed class LastDay : TimeProvider
    {
        public static readonly DateOnly Today = new(2027, 1, 5);

        public override DateTimeOffset GetUtcNow() => new(2027, 1, 5, 1, 0, 0, TimeSpan.Zero);
    }
}
