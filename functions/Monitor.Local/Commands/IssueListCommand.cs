using System.CommandLine;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs.Delivery;

namespace Monitor.Local.Commands;

/// <summary>`issue-list`: the stored rectification lists or their documents; `issue-list send NUMBER` sends one after review.</summary>
internal static class IssueListCommand
{
    public static Command Create()
    {
        var (storage, period, bureaus) = (Options.Storage(), Options.Period(), Options.Bureau());
        var (format, output) = (Formats.Option("table", "json", "csv", "xlsx", "docx", "html"), Formats.Out());
        var command = new Command("issue-list", "列出或导出问题清单；审核后发送") { bureaus, period, format, output, storage, Send() };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            var store = host.Get<IIssueListStore>();
            var lists = await store.QueryAsync(null, parsed.GetValue(period)?.ToString(), stop)
                .Where(list => parsed.GetValue(bureaus) is not { Length: > 0 } named || named.Contains(list.Bureau)).ToListAsync(stop);
            if (lists.Count == 0) await Console.Error.WriteLineAsync("没有符合条件的问题清单");
            if (lists.Count > 1 && parsed.GetRequiredValue(format) != "table" && parsed.GetValue(output) is not null)
                throw new InputException([new("--out", 0, $"符合条件的清单有 {lists.Count} 份，不能写入同一个文件", "用 --bureau 和 --period 指定一份，或不用 --out")]);
            foreach (var list in lists) await WriteAsync(store, list, parsed.GetRequiredValue(format), parsed.GetValue(output), stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Send()
    {
        var (city, storage) = (Options.CityFile(), Options.Storage());
        var number = new Argument<string>("NUMBER") { Description = "清单编号，如 〔2026〕Q1-veterans" };
        var command = new Command("send", "发送一份清单；整改时限从发送之日起算，重复执行不会重复发送") { number, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            var sent = await host.Get<DeliverIssueLists>().SendAsync(parsed.GetRequiredValue(number), Today.InShanghai(host.Clock), stop)
                ?? throw new InputException([new(parsed.GetRequiredValue(number), 0, "没有这份清单，或清单上的问题都已办结")]);
            foreach (var attempt in sent.Attempts) Console.WriteLine($"{attempt.Channel}  {(attempt.State == DeliveryState.Delivered ? "已送达" : "未送达")}  {attempt.Receipt}");
            await Console.Error.WriteLineAsync(sent.List.SentOn is { } day ? $"{sent.List.Number} 已于 {day:yyyy-MM-dd} 发送，整改时限 {sent.List.Deadline:yyyy-MM-dd}" : $"{sent.List.Number} 未能发送");
            return sent.List.SentOn is not null && sent.Attempts.All(attempt => attempt.State == DeliveryState.Delivered) ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static async Task WriteAsync(IIssueListStore store, IssueList list, string format, FileInfo? output, CancellationToken stop)
    {
        var name = $"{list.Bureau}-{list.Period}";
        if (format == "table") Console.WriteLine($"{list.Number}  {list.BureauName}  {list.Period}  {list.Rows.Count} 项  整改时限 {list.Deadline:yyyy-MM-dd}  {(list.SentOn is { } day ? $"{day:yyyy-MM-dd} 发送" : "草稿")}");
        else if (format == "csv") await Formats.WriteAsync(IssueListWriter.CsvBytes(list), format, output, name, stop);
        else if (format == "html") await Formats.WriteAsync(IssueListWriter.Html(list), format, output, name, stop);
        else if (await store.DocumentAsync(list.Number, format, stop) is { } document) await Formats.WriteAsync(document, format, output, name, stop);
    }
}
