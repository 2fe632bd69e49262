using System.CommandLine;
using Monitor.Local.Hosting;
using Monitor.Reporting;

namespace Monitor.Local.Commands;

/// <summary>`issue-list`: the stored rectification lists, or one bureau's document.</summary>
internal static class IssueListCommand
{
    public static Command Create()
    {
        var (storage, period, bureaus) = (Options.Storage(), Options.Period(), Options.Bureau());
        var (format, output) = (Formats.Option("table", "json", "xlsx", "docx"), Formats.Out());
        var command = new Command("issue-list", "列出或导出问题清单") { bureaus, period, format, output, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            var store = host.Get<IIssueListStore>();
            var lists = await store.QueryAsync(null, parsed.GetValue(period)?.ToString(), stop)
                .Where(list => parsed.GetValue(bureaus) is not { Length: > 0 } named || named.Contains(list.Bureau)).ToListAsync(stop);
            if (lists.Count == 0) await Console.Error.WriteLineAsync("没有符合条件的问题清单");
            foreach (var list in lists) await WriteAsync(store, list, parsed.GetRequiredValue(format), parsed.GetValue(output), stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task WriteAsync(IIssueListStore store, IssueList list, string format, FileInfo? output, CancellationToken stop)
    {
        if (format == "table") Console.WriteLine($"{list.Number}  {list.BureauName}  {list.Period}  {list.Rows.Count} 项  整改时限 {list.Deadline:yyyy-MM-dd}");
        else if (await store.DocumentAsync(list.Number, format, stop) is { } document) await Formats.WriteAsync(document, format, output, $"{list.Bureau}-{list.Period}", stop);
    }
}
