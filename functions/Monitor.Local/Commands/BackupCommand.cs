using System.CommandLine;
using System.Globalization;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Storage;
using Monitor.Storage.Backups;

namespace Monitor.Local.Commands;

/// <summary>`backup`: everything stored, into one file. `restore FILE`: back from it.</summary>
internal static class BackupCommand
{
    public static Command Backup()
    {
        var storage = Options.Storage();
        var output = new Option<FileInfo?>("--out") { Description = "写入的备份文件；默认为当前目录下 monitor-日期时间.zip", HelpName = "FILE" };
        var command = new Command("backup", "把存储中的全部表和文件备份为一个zip文件（不含队列）；运行中的系统也可备份") { output, storage };
        command.Does(async (parsed, stop) =>
        {
            var file = parsed.GetValue(output)?.FullName ?? Path.GetFullPath(string.Create(CultureInfo.InvariantCulture, $"monitor-{TimeProvider.System.GetLocalNow():yyyyMMdd-HHmmss}.zip"));
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop, filled: false);
            var manifest = await WriteAsync(host.Get<MonitorStorage>(), file, stop);
            await Console.Error.WriteLineAsync($"已写入 {file}：{Said(manifest)}");
            return ExitStatus.Done;
        });
        return command;
    }

    public static Command Restore()
    {
        var storage = Options.Storage();
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件" };
        var force = new Option<bool>("--force") { Description = "存储中已有数据时也恢复：同键的数据以备份为准，其余保留" };
        var command = new Command("restore", "从备份文件恢复到（空的）存储") { file, storage, force };
        command.Does(async (parsed, stop) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists) throw new InputException([new(source.Name, 0, "找不到备份文件")]);
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop, filled: false);
            try
            {
                await using var content = source.OpenRead();
                var manifest = await new Restore(host.Get<MonitorStorage>()).HandleAsync(content, parsed.GetValue(force), stop);
                await Console.Error.WriteLineAsync($"已恢复 {source.Name}（{manifest.MadeAt.ToLocalTime():yyyy-MM-dd HH:mm} 的备份）：{Said(manifest)}");
                return ExitStatus.Done;
            }
            catch (NotRestoredException why)
            {
                throw new InputException([new(source.Name, 0, why.Message)]);
            }
        });
        return command;
    }

    private static async Task<BackupManifest> WriteAsync(MonitorStorage storage, string file, CancellationToken stop)
    {
        BackupManifest manifest;
        await using (var target = File.Create(file + ".part")) manifest = await new Backup(storage, TimeProvider.System).HandleAsync(target, stop);
        File.Move(file + ".part", file, overwrite: true);
        return manifest;
    }

    private static string Said(BackupManifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Tables.Values.Sum():#,0} 行，{manifest.Containers.Values.Sum():#,0} 个文件");
}
