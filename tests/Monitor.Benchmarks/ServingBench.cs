using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Checks;
using Monitor.Dashboard;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;
using Monitor.Serving;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.Benchmarks;

/// <summary>Stores findings in an Azurite, serves API and dashboard over them on loopback, and prints how long pages take and what of that is the storage's.</summary>
internal static class ServingBench
{
    private const int Bureaus = 60, Rounds = 21, Rechecks = 5;
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly string[] Periods = ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];

    private static readonly string[] Paths =
    [
        "/", "/scorecards/latest", "/bureaus/b7", "/findings", "/findings?bureau=b7&status=open", "/findings?status=answered", "/findings?bureau=b7&check=links-alive&section=s3",
        "/findings?section=s3&check=page-dated", "/api/findings?bureau=b7&top=100", "/api/findings?status=notified&outcome=missed&top=100", "/api/scorecards/2026Q4",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var total = args is [var told, ..] ? int.Parse(told, null) : 100_000;
        using var data = new Scratch();
        await using var azurite = await AzuriteHost.StartAsync(data.Folder.FullName, Console.Error, default);
        await using var app = Build(azurite.ConnectionString);
        await FillAsync(app.Services, total);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
        using var waits = new StorageWaits(exceptPort: http.BaseAddress.Port);

        Console.WriteLine($"{"",-58} {"first",8} {"median",8} {"storage",8} {"calls",6}");
        foreach (var path in Paths) await MeasureAsync(http, waits, path, Rounds);
        foreach (var format in (string[])["ndjson", "csv"]) await MeasureAsync(http, waits, $"/api/findings?format={format}", 1);
        return 0;
    }

    private static WebApplication Build(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddMonitor(City()).AddMonitorStorage(connection)
            .AddServing(options => (options.LoopbackIsOffice, options.AsOf, options.ReadsPerMinute) = (true, Day, int.MaxValue)).AddDashboard();
        var app = builder.Build();
        app.MapMonitorApi();
        app.MapMonitorDashboard();
        return app;
    }

    private static async Task FillAsync(IServiceProvider services, int total)
    {
        var (store, cards, city) = (services.GetRequiredService<IFindingStore>(), services.GetRequiredService<IScorecardStore>(), services.GetRequiredService<City>());
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(city.Bureaus, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bureau, stop) => await store.SaveAsync(
            [.. Enumerable.Range(0, total / Bureaus).Select(number => FindingOf(bureau, number)).Select(finding => new FindingChange(finding, new(finding.Id, new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "monitor", null, finding.Status, "核查发现问题")))], stop));
        foreach (var period in Periods) await cards.SaveAsync(CardOf(city, period), default);
        await services.GetRequiredService<IRunStore>().SaveAsync(RunOf(city.Bureaus, hour: 1), default);
        for (var recheck = 0; recheck < Rechecks; recheck++) await services.GetRequiredService<IRunStore>().SaveAsync(RunOf([city.Bureaus[recheck]], 9 + recheck), default);
        Console.WriteLine($"{total / Bureaus * Bureaus} findings with an event each stored in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    }

    /// <summary>A night's run, and a day's re-checks of single bureaus after it.</summary>
    private static Run RunOf(IReadOnlyList<Bureau> bureaus, int hour)
    {
        var sites = bureaus.SelectMany(bureau => bureau.Sites).ToList();
        return new()
        {
            Id = $"20261120T{hour:00}0000000-000000",
            City = "示例市",
            AsOf = Day,
            Period = "2026Q4",
            StartedAt = new(2026, 11, 20, hour, 0, 0, TimeSpan.Zero),
            FinishedAt = new(2026, 11, 20, hour, 30, 0, TimeSpan.Zero),
            Expected = [.. sites.Select(site => site.Key)],
            Sites = [.. sites.Select(site => new SiteRun { Key = site.Key, Bureau = site.Bureau, Url = site.Url.AbsoluteUri, State = "whole", Pages = 500 })],
        };
    }

    private static async Task MeasureAsync(HttpClient http, StorageWaits waits, string path, int rounds)
    {
        List<(double All, double Storage, int Calls)> taken = [];
        for (var round = 0; round <= rounds; round++)
        {
            waits.Reset();
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(path);
            _ = await answer.Content.ReadAsByteArrayAsync();
            taken.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, waits.Milliseconds, waits.Calls));
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }
        double Median(Func<(double All, double Storage, int Calls), double> of) => taken.Skip(1).Select(of).Order().ElementAt(rounds / 2);
        Console.WriteLine($"{path,-58} {taken[0].All,8:0} {Median(one => one.All),8:0} {Median(one => one.Storage),8:0} {Median(one => one.Calls),6:0}");
    }

    private static City City()
    {
        List<IndicatorGroup> groups = [.. Enumerable.Range(0, 11).Select(group => new IndicatorGroup($"g{group}", $"第{group}类指标", 10,
            [.. Enumerable.Range(0, 5).Select(n => new Indicator($"G{group}-{n}", $"第{group}类第{n}项", 2, IndicatorMode.Auto, "", ""))]))];
        List<Duty> duties = [.. groups.SelectMany(group => group.Indicators).Select((indicator, n) => new Duty { Id = $"d{n}", Title = $"{indicator.Name}任务", Check = Checks[n % Checks.Length], Section = $"s{n % 12}", Indicator = indicator.Id, Year = 2026 })];
        var sections = new SectionVocabulary([.. Enumerable.Range(0, 12).Select(n => new SectionDefinition($"s{n}", $"第{n}栏目", []))]);
        return new()
        {
            Name = "示例市",
            Office = new("示例市政务公开办公室"),
            Indicators = new() { Id = "测试", Groups = groups, Grades = [new(90, "优秀"), new(80, "良好"), new(60, "合格"), new(0, "不合格")] },
            Calendar = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int>()),
            Bureaus = [.. Enumerable.Range(0, Bureaus).Select(n => new Bureau { Id = $"b{n}", Name = $"示例市第{n}局", Class = (BureauClass)(n % 2), Sites = [new() { Key = $"b{n}-00000000", Bureau = $"b{n}", Url = new($"http://b{n}.example.invalid/") }], Sections = sections, Duties = duties })],
        };
    }

    private static readonly string[] Checks = ["links-alive", "section-updated", "page-dated", "elements-stated", "section-filled"];

    /// <summary>Of twenty, nine are settled; the rest stand in every state.</summary>
    private static Finding FindingOf(Bureau bureau, int number)
    {
        var (duty, subject) = (bureau.Duties[number % bureau.Duties.Count], $"/{number}.html");
        var (outcome, status) = (number % 20) switch
        {
            < 8 => (Outcome.Met, FindingStatus.Verified),
            8 => (Outcome.Missed, FindingStatus.Dismissed),
            < 13 => (Outcome.Missed, FindingStatus.Open),
            < 16 => (Outcome.Missed, FindingStatus.Notified),
            16 => (Outcome.Missed, FindingStatus.Answered),
            < 19 => (Outcome.Unclear, FindingStatus.Suspected),
            _ => (Outcome.NotDue, FindingStatus.Pending),
        };
        return new()
        {
            Id = FindingId.Of(bureau.Id, duty.Id, subject),
            Bureau = bureau.Id,
            Duty = duty.Id,
            Check = duty.Check,
            Section = duty.Section,
            Subject = subject,
            Outcome = outcome,
            Status = status,
            Indicator = duty.Indicator,
            Reason = $"“第{number}篇文件”中的附件链接打不开，返回404，请修复或者撤下",
            Url = $"http://{bureau.Id}.example.invalid{subject}",
            Loss = outcome == Outcome.Missed ? 0.2m : 0,
            FirstSeen = Day.AddDays(-number % 700),
            LastSeen = Day,
            Due = status is FindingStatus.Notified or FindingStatus.Answered or FindingStatus.Pending ? Day.AddDays((number % 90) - 20) : null,
            Period = Periods[number % Periods.Length],
            Trace = ["规则：links-alive", "判定日：2026-11-20"],
        };
    }

    private static Scorecard CardOf(City city, string period) => new()
    {
        Period = period,
        IndicatorSet = "测试",
        Bureaus = [.. city.Bureaus.Select((bureau, n) => new BureauScore
        {
            Bureau = bureau.Id,
            Name = bureau.Name,
            Class = bureau.Class == BureauClass.KeyArea ? "key-area" : "other",
            Score = 80 + (n % 20),
            Grade = "良好",
            Rank = (n / 2) + 1,
            Indicators = [.. city.Indicators.Indicators.Select((indicator, i) => new IndicatorScore(indicator.Id, 2, 1.6m, true, [new(0.2m, FindingId.Of(bureau.Id, $"d{i}", "/1.html")), new(0.2m, FindingId.Of(bureau.Id, $"d{i}", "/2.html"))]))],
        })],
    };

    /// <summary>A folder that goes with the benchmark.</summary>
    private sealed class Scratch : IDisposable
    {
        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("serving-bench-");

        public void Dispose() => Folder.Delete(recursive: true);
    }
}
