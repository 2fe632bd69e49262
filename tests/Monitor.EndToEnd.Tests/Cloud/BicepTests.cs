using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Cronos;
using Monitor.EndToEnd.Tests.Scale;

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

    /// <summary>Hours on both sides of midnight UTC: 08:00 in Shanghai is 00:00 there.</summary>
    [Theory]
    [InlineData(1, 8, 6)]
    [InlineData(7, 7, 7)]
    [InlineData(8, 9, 8)]
    [InlineData(22, 23, 23)]
    public async Task The_citys_hours_are_deployed_in_UTC(int nightly, int lists, int close)
    {
        var settings = (await DeployedAsync("small-city", $"param nightlyHour = {nightly}", $"param listsHour = {lists}", $"param closeHour = {close}")).Single(IsAppSettings)["properties"]!;

        foreach (var (setting, local) in new[]
        {
            ("StartRun", $"0 {nightly} * * *"), ("RetryUnread", $"0 {(nightly + 4) % 24} * * *"), ("SendIssueLists", $"0 {lists} * * 1-5"), ("SendReminders", $"30 {lists} * * 1-5"),
            ("CloseQuarter", $"0 {close} 5 1,4,7,10 *"), ("LookBack", $"0 {(nightly + 1) % 24} * * 1"), ("SweepEvidence", $"0 {(nightly + 2) % 24} 2 * *"),
        })
            Assert.Equal(Fires(CronExpression.Parse(local), "Asia/Shanghai"), Fires(CronExpression.Parse((string)settings[setting + "Schedule"]!, CronFormat.IncludeSeconds), "UTC"));
    }

    [Theory]
    [InlineData("small-city")]
    [InlineData("province")]
    [InlineData("china")]
    public async Task What_would_be_deployed_takes_no_key_and_gives_the_app_the_least_roles(string name)
    {
        var resources = await DeployedAsync(name);

        var storage = resources.Single(one => (string)one["type"]! == "Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.Equal((false, false, true), ((bool)storage["allowSharedKeyAccess"]!, (bool)storage["allowBlobPublicAccess"]!, (bool)storage["supportsHttpsTrafficOnly"]!));
        Assert.Equal(4, resources.Count(one => (string)one["type"]! == "Microsoft.Authorization/roleAssignments"));
        Assert.DoesNotContain(resources.Single(IsAppSettings)["properties"]!.AsObject(), setting => $"{setting.Value}".Contains("AccountKey", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAppSettings(JsonNode resource) => (string)resource["type"]! == "Microsoft.Web/sites/config" && ((string)resource["name"]!).EndsWith("/appsettings", StringComparison.Ordinal);

    private static List<DateTime> Fires(CronExpression schedule, string zone) =>
        [.. schedule.GetOccurrences(new(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc), new(2027, 1, 3, 0, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone))];

    /// <summary>Resources as the compiler foresees them, every expression worked out that needs no cloud; further lines overrule the parameter file's.</summary>
    private static async Task<IReadOnlyList<JsonNode>> DeployedAsync(string name, params string[] more)
    {
        using var folder = new TemporaryFolder();
        CopyAll(new(Project.File("infra")), folder.Path);
        var parameters = Path.Combine(folder.Path, "parameters", $"{name}.bicepparam");
        var kept = (await File.ReadAllLinesAsync(parameters)).Where(line => !more.Any(one => line.StartsWith(one.Split('=')[0], StringComparison.Ordinal)));
        await File.WriteAllLinesAsync(parameters, kept.Concat(more));
        var (_, errors) = await BicepAsync("snapshot", parameters, "--mode", "overwrite", "--subscription-id", Guid.Empty.ToString(), "--resource-group", "rg", "--location", "eastasia");
        var snapshot = Path.ChangeExtension(parameters, ".snapshot.json");
        Assert.True(File.Exists(snapshot), errors);
        return [.. JsonNode.Parse(await File.ReadAllTextAsync(snapshot))!["predictedResources"]!.AsArray().OfType<JsonNode>()];
    }

    private static void CopyAll(DirectoryInfo from, string to)
    {
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }
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
