using System.CommandLine;
using System.Net;
using Monitor.Local.Hosting;

namespace Monitor.Local.Commands;

/// <summary>`serve CITY.yaml`: timers, queue workers, API and dashboard until stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var (file, port, storage) = (Options.City(), Options.Port(), Options.Storage());
        var workers = new Option<int>("--workers") { Description = "同时处理的网站数；0 为只提供看板和接口", HelpName = "N", DefaultValueFactory = _ => 8 };
        var auth = new Option<bool>("--auth") { Description = "要求登录（令牌）；不加时仅限本机，访问者即政务公开办" };
        var listen = new Option<string>("--listen") { Description = "监听的地址；本机以外的地址须与 --auth 同用，0.0.0.0 为全部", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "持续运行：定时任务、抓取队列、接口和看板，直到停止") { file, port, listen, storage, workers, auth };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(listen) is not { Length: > 0 } text) return; // the default is put in later
            if (!IPAddress.TryParse(text, out var address)) parsed.AddError($"--listen：{text}：应为 IP 地址，如 0.0.0.0");
            else if (!IPAddress.IsLoopback(address) && !parsed.GetValue(auth)) parsed.AddError("监听本机以外的地址须加 --auth，要求登录");
        });
        command.Does(async (parsed, stop) =>
        {
            var city = InputFiles.ReadCity(parsed.GetRequiredValue(file));
            await using var azurite = parsed.GetValue(storage) is null ? await MonitorHost.StartAzuriteAsync(stop) : null;
            await using var web = await WebHost.StartAsync(city, parsed.GetValue(storage) ?? azurite!.ConnectionString, parsed.GetValue(port),
                new WebChoices(parsed.GetValue(workers), Timers: true, SignIn: !parsed.GetValue(auth)) { Listen = IPAddress.Parse(parsed.GetRequiredValue(listen)), CityFile = parsed.GetRequiredValue(file) }, stop);
            Console.WriteLine($"看板：{web.Address}");
            await web.UntilStoppedAsync(stop);
            return ExitStatus.Done;
        });
        return command;
    }
}
