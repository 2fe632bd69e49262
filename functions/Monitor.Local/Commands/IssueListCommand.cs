using System.CommandLine;
using System.Text;
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
        var command = new Command("issue-list", "列出或导出问题清单；审核后发送") { bureaus, period, format, output, storage, Send(), Receipts() };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            await host.RequireBureausAsync(parsed.GetValue(bureaus), stop);
            var store = host.Get<IIssueListStore>();
            var lists = await store.QueryAsync(null, parsed.GetValue(period)?.ToString(), stop)
                .Where(list => parsed.GetValue(bureaus) is not { Length: > 0 } named || named.Contains(list.Bureau)).ToListAsync(stop);
            if (lists.Count == 0) await Console.Error.WriteLineAsync("没有符合条件的问题清单");
            await WriteAsync(store, lists, parsed.GetRequiredValue(format), parsed.GetValue(output), stop);
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
            foreach (var attempt in sent.Attempts) Console.WriteLine($"{attempt.Channel}  {Word(attempt.State)}  {attempt.Receipt}");
            await Console.Error.WriteLineAsync(sent.List.SentOn is { } day ? $"{sent.List.Number} 已于 {day:yyyy-MM-dd} 发送，整改时限 {sent.List.Deadline:yyyy-MM-dd}" : $"{sent.List.Number} 未能发送");
            return sent.List.SentOn is not null && sent.Attempts.All(attempt => attempt.State == DeliveryState.Delivered) ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static Command Receipts()
    {
        var storage = Options.Storage();
        var number = new Argument<string>("NUMBER") { Description = "清单编号" };
        var command = new Command("receipts", "列出一份清单的送达记录：渠道、时间、回执或失败原因") { number, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            var list = await host.Get<IIssueListStore>().FindAsync(parsed.GetRequiredValue(number), stop) ?? throw new InputException([new(parsed.GetRequiredValue(number), 0, "没有这份清单")]);
            await foreach (var attempt in host.Get<IDeliveryStore>().HistoryAsync(Parcel.KeyOf(list), stop))
                Console.WriteLine($"{attempt.At.ToOffset(ShanghaiTime.Offset):yyyy-MM-dd HH:mm:ss}  {attempt.Channel}  第{attempt.Number}次  {Word(attempt.State)}  {attempt.Receipt}");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "已送达",
        DeliveryState.Failed => "未送达，将重试",
        DeliveryState.GivenUp => "未送达，不再重试",
        _ => "发送中",
    };

    private static async Task WriteAsync(IIssueListStore store, IReadOnlyList<IssueList> lists, string format, FileInfo? output, CancellationToken stop)
    {
        if (format is "table" or "json" or "csv") await Formats.WriteAsync(Text(lists, format), format, output, "issue-lists", stop);
        else if (lists is [var only]) await Formats.WriteAsync(await DocumentAsync(store, only, format, stop), format, output, NameOf(only), stop);
        else if (output is not null) throw new InputException([new("--out", 0, $"符合条件的清单有 {lists.Count} 份，不能写入同一个文件", "用 --bureau 和 --period 指定一份，或不用 --out")]);
        else
            foreach (var list in lists) await Formats.WriteFileAsync(await DocumentAsync(store, list, format, stop), Path.GetFullPath($"{NameOf(list)}.{format}"), stop);
    }

    private static byte[] Text(IReadOnlyList<IssueList> lists, string format) => format switch
    {
        "json" => IssueListWriter.Json(lists),
        "csv" => IssueListWriter.CsvBytes(lists),
        _ => Encoding.UTF8.GetBytes(TextTable.Write(["编号", "单位", "季度", "问题", "整改时限", "发送"],
            [.. lists.Select(list => (IReadOnlyList<string>)[list.Number, list.BureauName, list.Period, $"{list.Rows.Count}", $"{list.Deadline:yyyy-MM-dd}", list.SentOn is { } day ? $"{day:yyyy-MM-dd}" : "草稿"])])),
    };

    private static async Task<byte[]> DocumentAsync(IIssueListStore store, IssueList list, string format, CancellationToken stop) =>
        format == "html" ? IssueListWriter.Html(list) : await store.DocumentAsync(list, format, stop) ?? throw new InputException([new(list.Number, 0, $"没有存储 {format} 文本")]);

    private static string NameOf(IssueList list) => list.Number.EndsWith(list.Bureau, StringComparison.Ordinal) ? $"{list.Bureau}-{list.Period}" : $"{list.Bureau}-{list.Period}{list.Number[list.Number.LastIndexOf('-')..]}";
}
