using System.CommandLine;
using System.Text;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Scoring;

namespace Monitor.Local.Commands;

/// <summary>`scorecard`: prints or exports a stored scorecard, the newest unless a period is named.</summary>
internal static class ScorecardCommand
{
    public static Command Create()
    {
        var (storage, period, bureaus) = (Options.Storage(), Options.Period(), Options.Bureau());
        var (format, output) = (Formats.Option("table", "json", "csv"), Formats.Out());
        var command = new Command("scorecard", "列出或导出季度测评结果") { period, bureaus, format, output, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            if (await CardAsync(host.Get<IScorecardStore>(), parsed.GetValue(period), stop) is not { } card)
            {
                await Console.Error.WriteLineAsync("没有测评结果；请先执行 run");
                return ExitStatus.WrongInput;
            }
            if (parsed.GetValue(bureaus) is { Length: > 0 } named) card = card with { Bureaus = [.. card.Bureaus.Where(bureau => named.Contains(bureau.Bureau))] };
            var bytes = parsed.GetValue(format) switch
            {
                "json" => ScorecardWriter.Json(card),
                "csv" => ScorecardWriter.CsvBytes(card),
                _ => Encoding.UTF8.GetBytes(ScorecardWriter.Table(card) + Environment.NewLine),
            };
            await Formats.WriteAsync(bytes, parsed.GetRequiredValue(format), parsed.GetValue(output), "scorecard", stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<Scorecard?> CardAsync(IScorecardStore store, Quarter? period, CancellationToken stop)
    {
        var newest = period?.ToString() ?? (await store.PeriodsAsync(stop).ToListAsync(stop)).Order(StringComparer.Ordinal).LastOrDefault();
        return newest is null ? null : await store.FindAsync(newest, stop);
    }
}
