using System.CommandLine;
using Monitor.Local.Demo;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`demo`: a demo city served on loopback, the whole job over it, then dashboard and API.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var (port, output) = (Options.Port(), Options.Out());
        var once = new Option<bool>("--once") { Description = "完成一次后退出，不启动看板" };
        var command = new Command("demo", "演示：在本机提供一个示例城市的网站，完整执行一次并打开看板") { port, once, output };
        command.Does((parsed, stop) => RunAsync(parsed.GetRequiredValue(output), parsed.GetValue(port), parsed.GetValue(once), stop));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo output, int port, bool once, CancellationToken stop)
    {
        await using var demo = await DemoCity.StartAsync(Path.Combine(output.FullName, "demo-city"), stop);
        var city = InputFiles.ReadCity(new(demo.CityFile), DemoCity.AsOf);
        await using var azurite = await FreshStorageAsync(stop);
        var clock = new DemoClock();
        int status;
        await using (var host = MonitorHost.On(city, azurite.ConnectionString, clock))
        {
            await host.RememberAsync(new(demo.CityFile), stop);
            var order = new RunOrder(DemoCity.AsOf, Quarter.Of(DemoCity.AsOf), new HashSet<string>());
            var result = await Pass.RunAsync(host, city, order, output, stop);
            status = await TellAsync(host, demo, result, output, stop);
        }
        if (once || stop.IsCancellationRequested) return status;

        await using var web = await WebHost.StartAsync(city, azurite.ConnectionString, port, new WebChoices(Workers: 8, Timers: false, SignIn: true) { Clock = clock }, stop);
        Console.WriteLine($"看板：{web.Address}");
        Console.WriteLine($"示例城市配置：{demo.CityFile}（网站运行期间可另开终端执行 run）");
        await web.UntilStoppedAsync(stop);
        return status;
    }

    /// <summary>Each demo starts from nothing, so that it always tells the same.</summary>
    private static Task<Storage.Azurite.AzuriteHost> FreshStorageAsync(CancellationToken stop)
    {
        var folder = MonitorHost.Demo;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Storage.Azurite.AzuriteHost.StartAsync(folder, Console.Error, stop);
    }

    /// <summary>Ends well when the faults found are as expected, whatever the demo's sites do.</summary>
    private static async Task<int> TellAsync(MonitorHost host, DemoCity demo, PassResult result, DirectoryInfo output, CancellationToken stop)
    {
        Pass.Tell(result, output);
        var found = await host.Get<Findings.IFindingStore>().QueryAsync(new(), stop).ToListAsync(stop);
        var comparison = demo.Expected.Compare(found);
        foreach (var line in comparison.Missing) await Console.Error.WriteLineAsync($"应发现而未发现：{line}");
        foreach (var line in comparison.Unexpected) await Console.Error.WriteLineAsync($"不应发现而发现：{line}");
        if (comparison.IsAsExpected) await Console.Error.WriteLineAsync($"示例城市的 {found.Count} 项判定与预期完全一致");
        return result.Faults.Count == 0 && comparison.IsAsExpected ? ExitStatus.Done : ExitStatus.Failed;
    }
}
