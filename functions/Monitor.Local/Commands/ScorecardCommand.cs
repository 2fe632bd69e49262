using System.CommandLine;
using System.Text;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Local.Commands;

/// <summary>`scorecard`: prints or exports a stored scorecard, the newest unless a period is named, or what it would be if findings were mended.</summary>
internal static class ScorecardCommand
{
    public static Command Create()
    {
        var (storage, period, bureaus, city) = (Options.Storage(), Options.Period(), Options.Bureau(), Options.CityFile());
        var (format, output) = (Formats.Option("table", "json", "csv", "xlsx", "docx", "html"), Formats.Out());
        var mended = new Option<string[]>("--if-mended") { Description = "假设这些问题已整改，重新计算（可多次给出；不写入存储）", HelpName = "ID" };
        var gains = new Option<bool>("--gains") { Description = "逐项列出每个问题整改后可提高的分数" };
        var command = new Command("scorecard", "列出或导出季度测评结果；docx 为通报") { period, bureaus, format, output, mended, gains, city, storage };
        command.Does(async (parsed, stop) =>
        {
            if (parsed.GetValue(mended) is { Length: > 0 } || parsed.GetValue(gains))
            {
                await using var whole = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
                return await WhatIfPrinter.PrintAsync(whole, parsed.GetValue(period), parsed.GetValue(bureaus) ?? [], parsed.GetValue(mended) ?? [], stop);
            }
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            var card = await CardAsync(host.Get<IScorecardStore>(), parsed.GetValue(period), stop);
            if (parsed.GetValue(bureaus) is { Length: > 0 } named) card = Of(card, named);
            var report = await ReportAsync(host, card, parsed.GetValue(city), stop);
            await Formats.WriteAsync(Written(report, parsed.GetRequiredValue(format)), parsed.GetRequiredValue(format), parsed.GetValue(output), $"scorecard-{card.Period}", stop);
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>The scorecard of a period, else the newest.</summary>
    public static async Task<Scorecard> CardAsync(IScorecardStore store, Quarter? period, CancellationToken stop)
    {
        var newest = period?.ToString() ?? (await store.PeriodsAsync(stop).ToListAsync(stop)).Order(StringComparer.Ordinal).LastOrDefault();
        return (newest is null ? null : await store.FindAsync(newest, stop)) ?? throw new InputException([new(newest ?? "--period", 0, "没有测评结果；请先执行 run")]);
    }

    private static byte[] Written(ScorecardReport report, string format) => format switch
    {
        "json" => ScorecardWriter.Json(report.Card),
        "csv" => ScorecardWriter.CsvBytes(report.Card),
        "xlsx" => ScorecardWriter.Xlsx(report),
        "docx" => ScorecardWriter.Docx(report),
        "html" => ScorecardWriter.Html(report),
        _ => Encoding.UTF8.GetBytes(ScorecardWriter.Table(report.Card) + Environment.NewLine),
    };

    private static Scorecard Of(Scorecard card, string[] bureaus)
    {
        PlanError[] unknown = [.. bureaus.Where(id => card.Of(id) is null).Select(id => new PlanError("--bureau", 0, $"{card.Period}的测评结果中没有部门“{id}”"))];
        return unknown.Length > 0 ? throw new InputException(unknown) : card with { Bureaus = [.. card.Bureaus.Where(bureau => bureaus.Contains(bureau.Bureau))] };
    }

    /// <summary>Names come from the city that was last worked on; without one the report goes without them.</summary>
    private static async Task<ScorecardReport> ReportAsync(StorageHost host, Scorecard card, FileInfo? file, CancellationToken stop)
    {
        var year = Quarter.Parse(card.Period).Year;
        var city = file is not null ? InputFiles.ReadCity(file) : (await host.Get<ICityStore>().FindAsync(stop))?.Read(CheckCatalog.Default.Vocabulary, year);
        List<Finding> found = [];
        foreach (var bureau in card.Bureaus) found.AddRange(await host.Get<IFindingStore>().OfBureauAsync(bureau.Bureau, stop).ToListAsync(stop));
        var today = Today.InShanghai(TimeProvider.System);
        return city is not null ? ScorecardReport.Of(city, card, found, today)
            : new(card, IndicatorSet.Default, "", "政务公开办公室", today, found.DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id));
    }
}
