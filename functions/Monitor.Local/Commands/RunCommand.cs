using System.CommandLine;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`run CITY.yaml`: one whole pass over the city's real sites.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var (file, asOf, output, storage, bureaus, period) = (Options.City(), Options.AsOf(), Options.Out(), Options.Storage(), Options.Bureau(), Options.Period());
        var command = new Command("run", "完整执行一次：抓取各部门网站、判定、存储、生成问题清单和测评结果") { file, asOf, output, storage, bureaus, period };
        command.Does((parsed, stop) =>
        {
            return PassAsync(parsed.GetRequiredValue(file), parsed.GetValue(storage), parsed.GetValue(asOf), parsed.GetValue(period), parsed.GetValue(bureaus) ?? [], parsed.GetRequiredValue(output), stop);
        });
        return command;
    }

    private static async Task<int> PassAsync(FileInfo file, string? storage, DateOnly? asOf, Quarter? period, string[] bureaus, DirectoryInfo output, CancellationToken stop)
    {
        var city = InputFiles.ReadCity(file, asOf);
        InputFiles.RequireBureaus(city, bureaus);
        await using var host = await MonitorHost.StartAsync(city, storage, stop);
        await host.RememberAsync(file, stop);
        var day = asOf ?? Today.InShanghai(host.Clock);
        var order = new RunOrder(day, period ?? Quarter.Of(day), bureaus.ToHashSet());
        var result = await Pass.RunAsync(host, city, order, output, stop);
        return Pass.Tell(result, output);
    }
}
