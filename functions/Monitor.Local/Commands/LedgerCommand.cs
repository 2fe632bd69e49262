using System.CommandLine;
using Monitor.Local.Hosting;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`ledger import FILE`: a filled rectification ledger as replies, or rows of work that no website shows. Which of them it is, its columns tell.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "导入台账") { Import() };

    private static Command Import()
    {
        var (city, storage) = (Options.CityFile(), Options.Storage());
        var file = new Argument<FileInfo>("FILE") { Description = "填写后的问题清单（xlsx、docx），或依申请公开、自查、培训、人工认定台账（xlsx、csv）" };
        var replace = new Option<bool>("--replace") { Description = "工作台账：以本文件为准，清除同类、同单位此前导入而本文件中没有的行" };
        var who = new Option<string>("--by") { Description = "经办人，记入问题经过", HelpName = "NAME", DefaultValueFactory = _ => "政务公开办" };
        var command = new Command("import", "导入填写后的问题清单（作为整改反馈）或工作台账（用于人工指标）；任何一行有误则全部不导入") { file, replace, who, city, storage };
        command.Does(async (parsed, stop) =>
        {
            var input = parsed.GetRequiredValue(file);
            var bytes = InputFiles.ReadBytes(input);
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            if (ImportReplies.IsOne(bytes, input.Name)) Tell(await host.Get<ImportReplies>().HandleAsync(bytes, input.Name, null, parsed.GetRequiredValue(who), stop));
            else Tell(await host.Get<ImportLedger>().HandleAsync(bytes, input.Name, parsed.GetValue(replace), stop));
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Tell(RepliesImport import)
    {
        Console.WriteLine($"已记录反馈 {import.Recorded} 条，与此前相同 {import.Unchanged} 条，未填写 {import.Unanswered.Count} 条");
        if (import.Recorded > 0) Console.Error.WriteLine("标明“已整改”的将由 serve 优先复查；也可执行 findings recheck 立即复查");
    }

    private static void Tell(LedgerImport import)
    {
        var ledger = import.Ledger;
        Console.WriteLine($"已导入 {ledger.Count} 行：依申请公开 {ledger.Requests.Count}，月度自查 {ledger.SelfChecks.Count}，培训 {ledger.Trainings.Count}，人工认定 {ledger.Decisions.Count}");
        if (import.Verdicts.Count == 0) return;
        Console.WriteLine(TextTable.Write(["单位", "指标", "事项", "结论", "说明"],
            [.. import.Verdicts.Select(row => (IReadOnlyList<string>)[row.Bureau, row.Indicator, row.Subject, row.State switch { LedgerState.Met => "符合", LedgerState.Late => "不符合", _ => "待定" }, row.Reason])], widest: 100));
    }
}
