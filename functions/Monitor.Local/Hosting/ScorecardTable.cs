using System.Globalization;
using Monitor.Scoring;
using Spectre.Console;

namespace Monitor.Local.Hosting;

/// <summary>The scorecard on stdout: a table on a terminal and in a pipe alike.</summary>
internal static class ScorecardTable
{
    public static void Print(Scorecard scorecard)
    {
        var table = new Table().Title($"{scorecard.Period} 政务公开季度测评").Border(TableBorder.Simple)
            .AddColumns("类别", "名次", "部门", "得分", "等次", "失分项", "单项否决");
        table.Columns[1].RightAligned();
        table.Columns[3].RightAligned();
        foreach (var bureau in scorecard.Bureaus.OrderBy(bureau => bureau.Class).ThenBy(bureau => bureau.Rank).ThenBy(bureau => bureau.Bureau, StringComparer.Ordinal))
            table.AddRow(Row(bureau));
        Console(System.Console.Out).Write(table);
    }

    private static string[] Row(BureauScore bureau) =>
    [
        bureau.Class == "key-area" ? "重点领域" : "其他",
        bureau.Rank.ToString(CultureInfo.InvariantCulture),
        Markup.Escape(bureau.Name),
        bureau.Score.ToString("0.00", CultureInfo.InvariantCulture),
        Markup.Escape(bureau.Grade),
        bureau.Indicators.Count(indicator => indicator.Losses.Count > 0).ToString(CultureInfo.InvariantCulture),
        Markup.Escape(string.Join('、', bureau.Vetoes)),
    ];

    /// <summary>A console over a writer; wide enough for a table where the output is no terminal.</summary>
    public static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });
        if (System.Console.IsOutputRedirected) console.Profile.Width = 160;
        return console;
    }
}
