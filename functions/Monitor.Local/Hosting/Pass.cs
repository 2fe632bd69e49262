using Monitor.Local.Commands;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Local.Hosting;

/// <summary>One pass as `run` and `demo` do it: progress bars, files, scorecard on the terminal, exit status.</summary>
internal static class Pass
{
    public static async Task<PassResult> RunAsync(MonitorHost host, City city, RunOrder order, DirectoryInfo output, CancellationToken stop)
    {
        var result = await ProgressBars.ShowAsync(city, order, progress => host.Get<RunCity>().HandleAsync(order, progress, stop));
        await host.Get<WriteFiles>().HandleAsync(result.Run, order, output.FullName, stop);
        if (await host.Get<IScorecardStore>().FindAsync(order.Period.ToString(), stop) is { } scorecard) Console.WriteLine(ScorecardWriter.Table(scorecard));
        return result;
    }

    public static int Tell(PassResult result, DirectoryInfo output)
    {
        Console.Error.WriteLine($"结果已写入 {output.FullName}");
        foreach (var site in result.Run.Sites.Where(site => site.State != "whole"))
            Console.Error.WriteLine($"未能完整读取：{site.Bureau} {site.Url}（{site.State}）：{site.Why}");
        foreach (var (site, fault) in result.Faults) Console.Error.WriteLine($"本系统出错：{site}：{fault.Message}");
        return result.Faults.Count > 0 ? ExitStatus.Failed : result.AllWhole ? ExitStatus.Done : ExitStatus.NotWhole;
    }
}
