using System.ComponentModel;
using System.Diagnostics;

namespace Monitor.Storage.Azurite;

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
        catch (Win32Exception missing)
        {
            throw new AzuriteUnavailableException(
                $"未找到 {program}：本机存储 Azurite 需要 Node.js 20 或更新版本及 npm（Debian/Ubuntu: apt install nodejs npm）；也可用 --storage 指定已有的存储。 Install Node.js 20 or newer with npm, or name a storage account with --storage.",
                missing);
        }
    }
}
