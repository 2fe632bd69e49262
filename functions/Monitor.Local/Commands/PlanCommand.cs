using System.CommandLine;
using Monitor.Checks;
using Monitor.Planning;
using Monitor.Planning.Coverage;

namespace Monitor.Local.Commands;

/// <summary>`plan compile`, `plan check` and `plan diff`.</summary>
internal static class PlanCommand
{
    public static Command Create() => new("plan", "年度工作方案：由文本生成、校验、比较") { PlanCompileCommand.Create(), Check(), Diff() };

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "城市、方案或指标文件", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "校验文件并列出全部错误，再列出未覆盖的法定事项和指标") { files };
        command.Does((parsed, _) =>
        {
            var found = PlanFiles.Check([.. parsed.GetRequiredValue(files).Select(file => file.FullName)], CheckCatalog.Default.Vocabulary);
            if (found.Errors.Count > 0) throw new InputException(found.Errors);
            foreach (var bureau in found.Cities.SelectMany(city => city.Bureaus.Select(bureau => (city, bureau))))
                Tell($"{bureau.bureau.Name}（{bureau.bureau.Duties.Count} 项任务）", PlanCoverage.Of(bureau.bureau.Duties, bureau.city.Indicators, bureau.bureau.NotApplicable));
            foreach (var plan in found.Plans) Tell($"{plan.Title}（{plan.Duties.Count} 项任务）", PlanCoverage.Of(plan.Duties, found.Indicators));
            Console.WriteLine("没有错误");
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static Command Diff()
    {
        var (old, changed) = (new Argument<FileInfo>("OLD") { Description = "原方案" }, new Argument<FileInfo>("NEW") { Description = "新方案" });
        var command = new Command("diff", "比较两份方案：新增、删除、变更的任务") { old, changed };
        command.Does((parsed, _) =>
        {
            Console.Write(PlanDiff.Between(PlanFiles.ReadPlan(parsed.GetRequiredValue(old).FullName), PlanFiles.ReadPlan(parsed.GetRequiredValue(changed).FullName)).ToText());
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static void Tell(string name, PlanCoverage coverage)
    {
        Console.WriteLine(name);
        Console.Write(coverage.ToText());
    }
}
