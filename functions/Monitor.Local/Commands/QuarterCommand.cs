using System.CommandLine;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Local.Commands;

/// <summary>`quarter close PERIOD`: freezes a quarter's scores, as the timer and the API do.</summary>
internal static class QuarterCommand
{
    public static Command Create() => new("quarter", "季度测评定稿") { Close() };

    private static Command Close()
    {
        var (city, storage) = (Options.CityFile(), Options.Storage());
        var period = new Argument<Quarter>("PERIOD")
        {
            Description = "季度，如 2026Q1",
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (!Quarter.TryParse(text, out var quarter)) result.AddError($"PERIOD：{text}：季度应写作 2026Q1");
                return quarter;
            },
        };
        var reason = new Option<string?>("--reason") { Description = "重新计算已定稿季度的原因（如采纳申诉）；有变化的存为新的版本", HelpName = "TEXT" };
        var accept = new Option<string[]>("--accept") { Description = "网站未能读完、但经人工核查同意定稿的部门（可多次给出）", HelpName = "ID" };
        var command = new Command("close", "定稿一个季度的评分；未读完的内容过多时不予定稿并说明") { period, reason, accept, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            InputFiles.RequireBureaus(host.Get<City>(), parsed.GetValue(accept) ?? [], "--accept");
            var order = new CloseOrder(parsed.GetValue(reason), (parsed.GetValue(accept) ?? []).ToHashSet());
            return Tell(await host.Get<CloseQuarter>().HandleAsync(parsed.GetRequiredValue(period), order, stop), parsed.GetRequiredValue(period));
        });
        return command;
    }

    private static int Tell(CloseOutcome outcome, Quarter period)
    {
        if (outcome is CloseOutcome.Refused refused) throw new InputException([.. refused.Reasons.Select(why => new PlanError($"{period}", 0, why))]);
        var card = outcome is CloseOutcome.Frozen frozen ? frozen.Card : ((CloseOutcome.Unchanged)outcome).Card;
        Console.WriteLine(ScorecardWriter.Table(card));
        Console.Error.WriteLine(outcome is CloseOutcome.Frozen ? $"{period} 已定稿（第 {card.Version} 版）" : $"{period} 已定稿（第 {card.Version} 版），没有变化；重新计算须用 --reason 写明原因");
        return ExitStatus.Done;
    }
}
