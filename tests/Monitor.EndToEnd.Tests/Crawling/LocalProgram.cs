using System.Diagnostics;
using System.Text.Json;

namespace Monitor.EndToEnd.Tests.Crawling;

/// <summary>`monitor run` as a process of its own over one site, its storage beside it.</summary>
internal sealed class LocalProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-run-");

    public LocalProgram(string root, string rules)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "plan.yaml"), """
            plan: 示例市水务局2026年政务公开工作方案
            year: 2026
            duties:
              - { id: notices-fresh, title: 通知公告按月更新, section: notices, check: section-updated, with: { within: 1 months } }
            """);
        File.WriteAllText(City, $$"""
            city: 示例市
            office: { name: 示例市政务公开办公室, email: zwgk@example.invalid }
            national: false
            plans: [plan.yaml]
            crawl: { {{rules}}, confirmAfter: 0s, allowPrivateNetworks: true }
            bureaus:
              - id: water
                name: 示例市水务局
                sites: [{ url: {{root}} }]
            """);
    }

    public JsonElement Site => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "out", "run.json"))).RootElement.GetProperty("sites")[0];

    private string City => Path.Combine(folder.FullName, "city.yaml");

    public Process Start(string storage)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Monitor.Local.Demo.DemoCity).Assembly.Location, "run", City, "--as-of", "2026-04-10", "--out", Path.Combine(folder.FullName, "out"), "--storage", storage])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public async Task<int> RunAsync(string storage, CancellationToken stop)
    {
        using var process = Start(storage);
        await process.WaitForExitAsync(stop);
        return process.ExitCode;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
