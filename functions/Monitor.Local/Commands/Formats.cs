using System.CommandLine;

namespace Monitor.Local.Commands;

/// <summary>`--format` and `--out` of commands that print or export: text goes to stdout, a workbook or document to a file.</summary>
internal static class Formats
{
    private static readonly string[] Binary = ["xlsx", "docx", "html"];

    public static Option<string> Option(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"输出格式：{string.Join('、', formats)}", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<FileInfo?> Out() => new("--out") { Description = "写入的文件；不给出时写到标准输出（xlsx、docx、html 在终端上写入当前目录）", HelpName = "FILE" };

    /// <summary>Whether results of this format go to stdout: text always, the others where stdout is no terminal.</summary>
    public static bool GoesToStdout(string format) => !Binary.Contains(format) || Console.IsOutputRedirected;

    /// <summary>Writes bytes to the file named, else to stdout; a terminal gets a workbook or document as <paramref name="name"/> in the working folder.</summary>
    public static async Task WriteAsync(byte[] bytes, string format, FileInfo? file, string name, CancellationToken stop)
    {
        if (file is null && GoesToStdout(format))
        {
            await using var stdout = Console.OpenStandardOutput();
            await stdout.WriteAsync(bytes, stop);
            return;
        }
        await WriteFileAsync(bytes, file?.FullName ?? Path.GetFullPath($"{name}.{format}"), stop);
    }

    /// <summary>The file is whole or not there.</summary>
    public static async Task WriteFileAsync(byte[] bytes, string target, CancellationToken stop)
    {
        await File.WriteAllBytesAsync(target + ".part", bytes, stop);
        File.Move(target + ".part", target, overwrite: true);
        await Console.Error.WriteLineAsync($"已写入 {target}");
    }
}
