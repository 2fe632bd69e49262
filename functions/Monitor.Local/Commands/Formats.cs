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

    public static Option<FileInfo?> Out() => new("--out") { Description = "写入的文件；不给出时输出到终端（xlsx、docx、html 写入当前目录）", HelpName = "FILE" };

    /// <summary>Writes bytes to the file named, a workbook or document to <paramref name="name"/> in the working folder, text to stdout.</summary>
    public static async Task WriteAsync(byte[] bytes, string format, FileInfo? file, string name, CancellationToken stop)
    {
        if (file is null && !Binary.Contains(format))
        {
            await using var stdout = Console.OpenStandardOutput();
            await stdout.WriteAsync(bytes, stop);
            return;
        }
        var target = file?.FullName ?? Path.GetFullPath($"{name}.{format}");
        await File.WriteAllBytesAsync(target + ".part", bytes, stop);
        File.Move(target + ".part", target, overwrite: true);
        await Console.Error.WriteLineAsync($"已写入 {target}");
    }
}
