using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Monitor.Local.Costs;

namespace Monitor.Local.Commands;

/// <summary>`cost`: what a month costs on either cloud, line by line.</summary>
internal static class CostCommand
{
    public static Command Create()
    {
        var (sites, pages) = (Count("--sites", "网站数", 60, 1_000_000), Count("--pages", "每个网站的网页数", 500, 100_000));
        var changed = new Option<decimal>("--changed") { Description = "每晚有变化的网页所占比例，如 2% 或 0.02", HelpName = "SHARE", DefaultValueFactory = _ => 0.02m, CustomParser = Share };
        var cloud = new Option<string>("--cloud") { Description = "只算一种云：global（国际版）或 china（世纪互联）", HelpName = "ID" };
        cloud.AcceptOnlyFromAmong([.. PriceList.All.Select(list => list.Id)]);
        var command = new Command("cost", "估算每月云费用：按网站数、网页数和变化比例，逐项列出用量、单价和价格来源") { sites, pages, changed, cloud };
        command.Does(async (parsed, stop) =>
        {
            var load = new Load(parsed.GetValue(sites), parsed.GetValue(pages), parsed.GetValue(changed));
            foreach (var list in PriceList.All.Where(list => parsed.GetValue(cloud) is not { } only || list.Id == only))
                await Console.Out.WriteLineAsync(CostTable.Of(list, load).AsMemory(), stop);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<int> Count(string name, string what, int usual, int most)
    {
        var option = new Option<int>(name) { Description = what, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && (value < 1 || value > most))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}：{value}：应为 1 至 {most:#,0} 的整数"));
        });
        return option;
    }

    private static decimal Share(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var percent = text.EndsWith('%');
        if (decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && (value = percent ? value / 100 : value) is >= 0 and <= 1) return value;
        result.AddError($"--changed：{text}：应写作 2% 或 0.02，不超过 100%");
        return 0;
    }
}
