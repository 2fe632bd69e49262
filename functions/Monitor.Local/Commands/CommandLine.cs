using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitor.Local.Hosting;
using Monitor.Planning;

namespace Monitor.Local.Commands;

/// <summary>The command line: messages go to stderr, results to stdout; every failure becomes an exit status here, once.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(60);

    public static RootCommand Root { get; } = new("Disclosure Monitor：政务公开监测。检查各部门网站的信息公开情况，生成问题清单和季度测评。")
    {
        DemoCommand.Create(),
        RunCommand.Create(),
        ServeCommand.Create(),
        JudgeCommand.Create(),
        PlanCommand.Create(),
        AnnualReportCommand.Create(),
        ChecksCommand.Create(),
        FindingsCommand.Create(),
        ScorecardCommand.Create(),
        IssueListCommand.Create(),
        QuarterCommand.Create(),
        LedgerCommand.Create(),
        EvidenceCommand.Create(),
        TokenCommand.Create(),
        BackupCommand.Backup(),
        BackupCommand.Restore(),
        CostCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root.Parse(args);
        if (parsed.Errors.Count > 0 && !args.Any(arg => arg is "--help" or "-h" or "-?")) return Refuse(parsed);
        using var telemetry = LocalTelemetry.Start();
        return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = SavingTime });
    }

    /// <summary>Runs a command's action and turns what it throws into the exit status.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                return await action(parsed, stop);
            }
            catch (InputException wrong)
            {
                foreach (var error in wrong.Errors) await Console.Error.WriteLineAsync(error.ToString());
                await Console.Error.WriteLineAsync($"共 {wrong.Errors.Count} 处错误，未写入任何结果。");
                return ExitStatus.WrongInput;
            }
            catch (Exception wrong) when (WrongSettings(wrong) is { Count: > 0 } faults)
            {
                foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
                await Console.Error.WriteLineAsync($"配置有 {faults.Count} 处错误，未写入任何结果；见 docs/delivery.md 和 docs/dashboards.md。");
                return ExitStatus.WrongInput;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("已停止；已完成的部分已经保存，再次运行将从此处继续。");
                return ExitStatus.Stopped;
            }
            catch (Exception fault)
            {
                await Console.Error.WriteLineAsync($"程序出错：{fault.Message}");
                if (Environment.GetEnvironmentVariable("MONITOR_TRACE") is "1") await Console.Error.WriteLineAsync(fault.ToString());
                else await Console.Error.WriteLineAsync("设置环境变量 MONITOR_TRACE=1 后重新运行可查看详细信息。");
                return ExitStatus.Failed;
            }
        });

    /// <summary>Several sections with mistakes come as one exception of many.</summary>
    private static List<string> WrongSettings(Exception wrong) =>
        [.. (wrong is AggregateException many ? many.InnerExceptions : [wrong]).OfType<OptionsValidationException>().SelectMany(one => one.Failures)];

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine($"用法见：{parsed.CommandResult.Command.Name} --help");
        return ExitStatus.WrongInput;
    }
}
