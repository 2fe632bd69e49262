using System.Diagnostics;
using Monitor.EndToEnd.Tests.Scale;
using Monitor.Local.Demo;

namespace Monitor.EndToEnd.Tests.Hosting;

public sealed class ServeCommandTests
{
    /// <summary>Nothing is served to other machines without sign-in, and no wrong setting is taken for another.</summary>
    [Theory]
    [InlineData("--listen 0.0.0.0", "", "监听本机以外的地址须加 --auth")]
    [InlineData("--listen everywhere --auth", "", "--listen：everywhere：应为 IP 地址")]
    [InlineData("--listen 127.0.0.1", "Serving__ReadsPerMinute=many", "Serving：")]
    [InlineData("--auth", "Serving__TrustedProxies__0=proxy.example.invalid", "Serving:TrustedProxies“proxy.example.invalid”不是地址或网段")]
    public async Task Says_what_is_wrong_before_it_serves_anything(string options, string setting, string told)
    {
        using var folder = new TemporaryFolder();
        var city = CityIn(folder.Path);
        var start = new ProcessStartInfo("dotnet", [typeof(DemoCity).Assembly.Location, "serve", city, "--port", "0", "--storage", "UseDevelopmentStorage=true", .. options.Split(' ')]) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (setting is not "") start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];

        using var program = Process.Start(start)!;
        var (errors, output) = (program.StandardError.ReadToEndAsync(), program.StandardOutput.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Contains(told, await errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (program.ExitCode, await output));
    }

    private static string CityIn(string folder)
    {
        var file = Path.Combine(folder, "city.yaml");
        File.WriteAllText(file, """
            city: 示例市
            office: { name: 示例市政务公开办公室, email: zwgk@example.invalid }
            bureaus:
              - id: water
                name: 示例市水务局
                sites: [{ url: "http://water.example.invalid/" }]
            """);
        return file;
    }
}
