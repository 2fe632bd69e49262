using System.CommandLine;
using System.Text.Json;
using Monitor.Checks;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`judge CITY.yaml`: judges what is stored again, without a crawl.</summary>
internal static class JudgeCommand
{
    public static Command Create()
    {
        var (file, asOf, storage, bureaus) = (Options.City(), Options.AsOf(), Options.Storage(), Options.Bureau());
        var plans = new Option<FileInfo[]>("--plan") { Description = "改用该方案判定全部部门（可多次给出）", HelpName = "FILE" };
        var compare = new Option<bool>("--compare") { Description = "只列出结论会改变的判定，不写入存储" };
        var command = new Command("judge", "用已存储的网页快照重新判定，不抓取网站") { file, asOf, plans, compare, storage, bureaus };
        command.Does(async (parsed, stop) =>
        {
            var city = InputFiles.ReadCity(parsed.GetRequiredValue(file), parsed.GetValue(asOf));
            var rehearsed = InputFiles.WithPlans(city, parsed.GetValue(plans) ?? []);
            InputFiles.RequireBureaus(city, parsed.GetValue(bureaus) ?? []);
            await using var host = await MonitorHost.StartAsync(rehearsed, parsed.GetValue(storage), stop);
            if (parsed.GetValue(plans) is not { Length: > 0 }) await host.RememberAsync(parsed.GetRequiredValue(file), stop);
            var day = parsed.GetValue(asOf) ?? Today.InShanghai(host.Clock);
            var order = new RunOrder(day, Quarter.Of(day), (parsed.GetValue(bureaus) ?? []).ToHashSet());
            return parsed.GetValue(compare) ? await CompareAsync(host, rehearsed, order, stop) : await JudgeAsync(host, order, stop);
        });
        return command;
    }

    private static async Task<int> JudgeAsync(MonitorHost host, RunOrder order, CancellationToken stop)
    {
        var judged = await host.Get<JudgeCity>().HandleAsync(order, stop);
        foreach (var bureau in judged.Unread) await Console.Error.WriteLineAsync($"{bureau}：尚无快照，未判定；请先执行 run");
        if (await host.Get<Scoring.IScorecardStore>().FindAsync(order.Period.ToString(), stop) is { } scorecard) Console.WriteLine(Reporting.ScorecardWriter.Table(scorecard));
        return judged.Unread.Count > 0 ? ExitStatus.NotWhole : ExitStatus.Done;
    }

    private static async Task<int> CompareAsync(MonitorHost host, City city, RunOrder order, CancellationToken stop)
    {
        await foreach (var flip in host.Get<RehearseRules>().HandleAsync(city, order, stop))
            Console.WriteLine($"{flip.Bureau}\t{flip.Duty}\t{flip.Subject}\t{Word(flip.Before)} -> {Word(flip.After)}\t{(flip.After is null ? "按现行方案不再判定" : flip.ReasonAfter)}");
        return ExitStatus.Done;
    }

    private static string Word(Outcome? outcome) => outcome is { } told ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{told}") : "none";
}
