using System.Security.Cryptography;
using System.Text;

namespace Monitor.Storage.Azurite;

/// <summary>Installs the packages of a folder's lock file when they are not there yet. Processes that need them at once wait for one another.</summary>
internal sealed class NodePackages(string folder, string name, Action<string> tell, TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private readonly string mark = Path.Combine(folder, "node_modules", ".installed-from");

    public async Task EnsureAsync(CancellationToken stop)
    {
        if (IsInstalled) return;
        await using var turn = await TakeTurnAsync(stop);
        if (IsInstalled) return;
        tell($"首次启动：正在安装 {name}（需要网络，约一分钟）… Installing {name} into {folder}");
        await InstallAsync(stop);
        await File.WriteAllTextAsync(mark, Lock, stop);
        tell($"{name} 安装完成。");
    }

    /// <summary>The mark is written last and names the lock file: a broken or outdated installation is done again.</summary>
    private bool IsInstalled => File.Exists(mark) && File.ReadAllText(mark) == Lock;

    private string Lock => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));

    private async Task<FileStream> TakeTurnAsync(CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), $"monitor-npm-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 6))}.lock");
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
                throw new AzuriteUnavailableException($"{name} 安装失败（npm ci 退出码 {npm.ExitCode}）：请检查网络与 npm 源后重试，或用 --storage 指定已有的存储。{Environment.NewLine}{await complained}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }
}
