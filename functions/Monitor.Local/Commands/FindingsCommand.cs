using System.CommandLine;
using System.Text;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Reporting;

namespace Monitor.Local.Commands;

/// <summary>`findings`: prints or exports the stored findings, or explains one.</summary>
internal static class FindingsCommand
{
    private static readonly string[] Statuses = [.. Enum.GetNames<FindingStatus>().Select(name => name.ToLowerInvariant())];

    public static Command Create()
    {
        var (storage, bureaus, period) = (Options.Storage(), Options.Bureau(), Options.Period());
        var status = new Option<string?>("--status") { Description = $"只列出这些状态（逗号分隔）：{string.Join('、', Statuses)}" };
        status.Validators.Add(result =>
        {
            foreach (var unknown in (result.GetValueOrDefault<string?>() ?? "").Split(',', StringSplitOptions.TrimEntries).Where(word => !Statuses.Contains(word, StringComparer.OrdinalIgnoreCase)))
                result.AddError($"--status：没有状态“{unknown}”；可用：{string.Join('、', Statuses)}");
        });
        var format = Formats.Option("table", "json", "csv", "xlsx", "docx");
        var explain = new Option<string?>("--explain") { Description = "说明该问题的结论是怎样得出的", HelpName = "ID" };
        var output = Formats.Out();
        var command = new Command("findings", "列出或导出已存储的问题；反馈、认定、复查一个问题")
        {
            bureaus, period, status, format, output, explain, storage, RectifyCommands.Reply(), RectifyCommands.Decide(), RectifyCommands.Recheck(), RectifyCommands.Similar(),
        };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            await host.RequireBureausAsync(parsed.GetValue(bureaus), stop);
            var store = host.Get<IFindingStore>();
            if (parsed.GetValue(explain) is { } id) return await ExplainAsync(store, id, stop);
            var found = await FoundAsync(store, parsed.GetValue(bureaus) ?? [], new(Status: parsed.GetValue(status), Period: parsed.GetValue(period)?.ToString()), stop);
            await Formats.WriteAsync(Written(found, parsed.GetRequiredValue(format)), parsed.GetRequiredValue(format), parsed.GetValue(output), "findings", stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<List<Finding>> FoundAsync(IFindingStore store, string[] bureaus, FindingQuery query, CancellationToken stop)
    {
        var found = new List<Finding>();
        foreach (var bureau in bureaus.Length > 0 ? bureaus : new string?[] { null })
            found.AddRange(await store.QueryAsync(query with { Bureau = bureau }, stop).ToListAsync(stop));
        return found;
    }

    private static byte[] Written(List<Finding> found, string format) => format switch
    {
        "json" => FindingsWriter.Json(found),
        "csv" => FindingsWriter.CsvBytes(found),
        "docx" => FindingsWriter.Docx(found, "政务公开问题台账", "Disclosure Monitor", Today.InShanghai(TimeProvider.System)),
        "xlsx" => FindingsWriter.Xlsx(found, "问题台账", "Disclosure Monitor", Today.InShanghai(TimeProvider.System)),
        _ => Encoding.UTF8.GetBytes(FindingsWriter.Table(found) + Environment.NewLine),
    };

    private static async Task<int> ExplainAsync(IFindingStore store, string id, CancellationToken stop)
    {
        if (await store.FindAsync(id, stop) is not { } finding)
        {
            await Console.Error.WriteLineAsync($"没有编号为 {id} 的问题");
            return ExitStatus.WrongInput;
        }
        Console.WriteLine($"{finding.Id}  {finding.Bureau}  {finding.Duty}（{finding.Check}）  {finding.Subject}");
        Console.WriteLine($"结论：{finding.Outcome.InChinese()}  状态：{finding.Status.InChinese()}  理由：{finding.Reason}");
        foreach (var line in finding.Trace) Console.WriteLine($"  {line}");
        if (finding.Evidence is { } evidence) Console.WriteLine($"证据：{evidence.Url}  sha256 {evidence.Sha256 ?? "无"}  {evidence.FetchedAt:u}  “{evidence.Quote}”");
        await foreach (var change in store.HistoryAsync(id, stop))
            Console.WriteLine($"{change.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}  {change.Who}  {change.From?.InChinese() ?? "（新）"} → {change.To.InChinese()}  {change.Why}");
        return ExitStatus.Done;
    }
}
