using System.CommandLine;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Reporting;

namespace Monitor.Local.Commands;

/// <summary>`findings`: prints or exports the stored findings.</summary>
internal static class FindingsCommand
{
    public static Command Create()
    {
        var (storage, bureaus, period) = (Options.Storage(), Options.Bureau(), Options.Period());
        var status = new Option<string?>("--status") { Description = "只列出该状态，如 open、suspected、verified" };
        var format = Formats.Option("table", "json", "csv", "xlsx");
        var explain = new Option<string?>("--explain") { Description = "说明该问题的结论是怎样得出的", HelpName = "ID" };
        var output = Formats.Out();
        var command = new Command("findings", "列出或导出已存储的问题") { bureaus, period, status, format, output, explain, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            if (parsed.GetValue(explain) is { } id) return await ExplainAsync(host, id, stop);
            var found = new List<Finding>();
            foreach (var bureau in parsed.GetValue(bureaus) is { Length: > 0 } named ? named : [null])
                await foreach (var finding in host.Get<IFindingStore>().QueryAsync(new(bureau, parsed.GetValue(status), Period: parsed.GetValue(period)?.ToString()), stop)) found.Add(finding);
            await Formats.WriteAsync(parsed.GetRequiredValue(format), parsed.GetValue(output), FindingExport.Of(found), stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<int> ExplainAsync(StorageHost host, string id, CancellationToken stop)
    {
        if (await host.Get<IFindingStore>().FindAsync(id, stop) is not { } finding)
        {
            await Console.Error.WriteLineAsync($"没有编号为 {id} 的问题");
            return ExitStatus.WrongInput;
        }
        Console.WriteLine(FindingExplanation.Of(finding));
        await foreach (var change in host.Get<IFindingStore>().HistoryAsync(id, stop))
            Console.WriteLine($"{change.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}  {change.Who}  {change.From} -> {change.To}  {change.Why}");
        return ExitStatus.Done;
    }
}
