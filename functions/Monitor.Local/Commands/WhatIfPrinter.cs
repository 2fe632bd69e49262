using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Local.Commands;

/// <summary>Prints what bureaus would score if findings were mended.</summary>
internal static class WhatIfPrinter
{
    public static async Task<int> PrintAsync(MonitorHost host, Quarter? asked, string[] bureaus, string[] mended, CancellationToken stop)
    {
        InputFiles.RequireBureaus(host.Get<City>(), bureaus);
        var period = Quarter.Parse((await ScorecardCommand.CardAsync(host.Get<IScorecardStore>(), asked, stop)).Period);
        var supposed = await host.Get<SupposeMended>().HandleAsync(period, bureaus, mended, stop);
        if (supposed.Unknown.Count > 0) throw new InputException([.. supposed.Unknown.Select(id => new PlanError(id, 0, $"{period}没有这个编号的扣分问题"))]);
        foreach (var bureau in supposed.Bureaus) Print(bureau, mended.Length > 0);
        return ExitStatus.Done;
    }

    private static void Print(SupposedScore bureau, bool isMended)
    {
        Console.WriteLine(isMended
            ? $"{bureau.Now.Name}：现为 {bureau.Now.Score:0.00} 分（{bureau.Now.Grade}，第 {bureau.Now.Rank} 名），整改后为 {bureau.Then.Score:0.00} 分（{bureau.Then.Grade}，第 {bureau.Then.Rank} 名）"
            : $"{bureau.Now.Name}：{bureau.Now.Score:0.00} 分（{bureau.Now.Grade}，第 {bureau.Now.Rank} 名）");
        if (!isMended) Console.WriteLine(TextTable.Write(["问题编号", "整改后提高"], [.. bureau.Gains.Select(gain => (IReadOnlyList<string>)[gain.Finding, $"{gain.Points:0.00}"])]));
    }
}
