using System.CommandLine;
using Monitor.Checks;

namespace Monitor.Local.Commands;

/// <summary>`checks`: the catalogue.</summary>
internal static class ChecksCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "以 JSON 输出" };
        var command = new Command("checks", "列出全部检查项：编号、判定内容、参数、依据、整改要求") { json };
        command.Does(async (parsed, stop) =>
        {
            await Console.Out.WriteLineAsync((parsed.GetValue(json) ? CheckListing.Json(CheckCatalog.Default) : CheckListing.Markdown(CheckCatalog.Default)).AsMemory(), stop);
            return ExitStatus.Done;
        });
        return command;
    }
}
