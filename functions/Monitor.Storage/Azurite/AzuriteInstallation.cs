using System.Diagnostics;
using System.Security.Cryptography;

namespace Monitor.Storage.Azurite;

/// <summary>Installs Azurite from its lock file when it is not there yet. Processes that need it at once wait for one another.</summary>
internal sealed class AzuriteInstallation(string folder, TextWriter messages, TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private readonly string mark = Path.Combine(folder, "node_modules", ".installed-from");

    public async Task EnsureAsync(CancellationToken stop)
    {
        if (IsInstalled) return;
        await using var turn = await TakeTurnAsync(stop);
        if (IsInstalled) return;
        await messages.WriteLineAsync($"首次启动：正在安装本机存储 Azurite（需要网络，约一分钟）… Installing Azurite into {folder}");
        await InstallAsync(stop);
        await File.WriteAllTextAsync(mark, Lock(), stop);
        await messages.WriteLineAsync("Azurite 安装完成。");
    }

    /// <summary>The mark is written last and names the lock file: a broken or outdated installation is done again.</summary>
    private bool IsInstalled => File.Exists(mark) && File.ReadAllText(mark) == Lock();

    private string Lock() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));

    private async Task<FileStream> TakeTurnAsync(CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), $"monitor-azurite-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)).AsSpan(0, 6))}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Poll, clock, stop);
            }
        }
    }

    private async Task InstallAsync(CancellationToken stop)
    {
        using var npm = Node.Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        try
        {
            npm.StandardInput.Close();
            var (said, complained) = (npm.StandardOutput.ReadToEndAsync(stop), npm.StandardError.ReadToEndAsync(stop));
            await Task.WhenAll(said, complained, npm.WaitForExitAsync(stop));
            if (npm.ExitCode != 0)
                throw new AzuriteUnavailableException($"Azurite 安装失败（npm ci 退出码 {npm.ExitCode}）：请检查网络与 npm 源后重试，或用 --storage 指定已有的存储。{Environment.NewLine}{await complained}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }
}

/// <summary>Starts Node's programs with redirected streams.</summary>
internal static class Node
{
    public static Process Start(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new AzuriteUnavailableException(
                $"未找到 {program}：本机存储 Azurite 需要 Node.js 20 或更新版本及 npm（Debian/Ubuntu: apt install nodejs npm）；也可用 --storage 指定已有的存储。 Install Node.js 20 or newer with npm, or name a storage account with --storage.",
                missing);
        }
    }
}
