using System.CommandLine;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Local.Commands;

/// <summary>`evidence verify`: every stored copy's hash again. `evidence export`: what a bureau's findings cite, as one WARC file.</summary>
internal static class EvidenceCommand
{
    public static Command Create() => new("evidence", "核验或导出存证") { Verify(), Export() };

    private static Command Verify()
    {
        var storage = Options.Storage();
        var command = new Command("verify", "重新计算每份存证的哈希，列出损坏或缺失的存证") { storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            var check = await new VerifyEvidence(host.Get<IFindingStore>(), host.Get<IEvidenceStore>(), host.Get<IEvidenceArchive>()).HandleAsync(stop);
            foreach (var fault in check.Faults) Console.WriteLine($"{fault.Sha256}  {fault.Where}  {fault.Why}");
            await Console.Error.WriteLineAsync($"共核验 {check.Checked} 份存证，{check.Faults.Count} 处异常");
            return check.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static Command Export()
    {
        var (storage, period) = (Options.Storage(), Options.Period());
        var bureau = new Option<string>("--bureau") { Description = "部门", HelpName = "ID", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "写入的WARC文件", HelpName = "FILE", DefaultValueFactory = _ => new("evidence.warc.gz") };
        var command = new Command("export", "把一个部门的问题所引用的存证导出为一个WARC文件（ISO 28500），可用通用回放工具打开") { bureau, period, output, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop);
            await host.RequireBureausAsync([parsed.GetRequiredValue(bureau)], stop);
            var file = parsed.GetRequiredValue(output).FullName;
            var export = await WriteAsync(host, parsed.GetRequiredValue(bureau), parsed.GetValue(period), file, stop);
            foreach (var hash in export.Missing) await Console.Error.WriteLineAsync($"存证缺失：{hash}");
            await Console.Error.WriteLineAsync($"已写入 {file}：{export.Cited - export.Missing.Count} 份存证");
            return export.Missing.Count == 0 ? ExitStatus.Done : ExitStatus.NotWhole;
        });
        return command;
    }

    private static async Task<EvidenceExport> WriteAsync(StorageHost host, string bureau, Quarter? period, string file, CancellationToken stop)
    {
        EvidenceExport export;
        await using (var target = File.Create(file + ".part"))
            export = await new ExportEvidence(host.Get<IFindingStore>(), host.Get<IEvidenceArchive>(), TimeProvider.System).HandleAsync(bureau, period, target, stop);
        File.Move(file + ".part", file, overwrite: true);
        return export;
    }
}
