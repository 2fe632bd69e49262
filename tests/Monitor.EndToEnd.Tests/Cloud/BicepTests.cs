using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Monitor.EndToEnd.Tests.Cloud;

/// <summary>The templates through the Bicep compiler of the package; it runs on Linux x64 only.</summary>
public sealed class BicepTests
{
    private static readonly string Compiler = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;

    [Fact]
    public async Task Templates_lint_without_a_word() => Assert.Equal("", (await BicepAsync("lint", Project.File("infra/main.bicep"))).Errors.Trim());

    [Theory]
    [InlineData("small-city")]
    [InlineData("province")]
    [InlineData("china")]
    public async Task Parameter_files_build(string name)
    {
        var built = await BicepAsync("build-params", Project.File($"infra/parameters/{name}.bicepparam"), "--stdout");

        Assert.Equal("", built.Errors.Trim());
        Assert.Contains("parameters", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_gets_every_setting_that_it_reads_and_no_key()
    {
        var template = (await BicepAsync("build", Project.File("infra/main.bicep"), "--stdout")).Output;
        string[] ofTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", "MonitorStorage"];
        var local = JsonNode.Parse(await File.ReadAllTextAsync(Project.File("functions/Monitor.Functions/local.settings.json")))!["Values"]!.AsObject().Select(setting => setting.Key).Except(ofTheHost);

        Assert.All(local, setting => Assert.Contains(setting, template, StringComparison.Ordinal));
        Assert.Contains("MonitorStorage__accountUri", template, StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", template, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_resource_has_its_line_in_the_readme()
    {
        var template = JsonNode.Parse((await BicepAsync("build", Project.File("infra/main.bicep"), "--stdout")).Output)!;
        var readme = await File.ReadAllTextAsync(Project.File("infra/README.md"));

        Assert.All(TypesIn(template).Distinct(), type => Assert.Contains($"`{type}`", readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TypesIn(JsonNode template)
    {
        var resources = template["resources"] is JsonArray list ? list.Select(one => one!) : template["resources"]!.AsObject().Select(one => one.Value!);
        foreach (var resource in resources.Where(one => one["existing"] is null))
            if ((string)resource["type"]! == "Microsoft.Resources/deployments")
                foreach (var inner in TypesIn(resource["properties"]!["template"]!)) yield return inner;
            else yield return (string)resource["type"]!;
    }

    private static async Task<(string Output, string Errors)> BicepAsync(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "The Bicep compiler of the package runs on Linux x64 only.");
        if (OperatingSystem.IsLinux() && !File.GetUnixFileMode(Compiler).HasFlag(UnixFileMode.UserExecute)) File.SetUnixFileMode(Compiler, File.GetUnixFileMode(Compiler) | UnixFileMode.UserExecute);
        using var process = Process.Start(new ProcessStartInfo(Compiler, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" } })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await output, await errors);
    }
}
