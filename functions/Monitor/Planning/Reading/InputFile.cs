using System.Text;
using YamlDotNet.Core;

namespace Monitor.Planning.Reading;

/// <summary>Opens an input file and tells what is wrong with it as a whole: missing, too large, not UTF-8, no YAML.</summary>
internal static class InputFile
{
    private const int Largest = 8 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's content as fields; null when a mistake was told.</summary>
    public static Fields? Open(string path, Mistakes mistakes) =>
        Bytes(path, mistakes) is { } bytes ? Parse(path, bytes, mistakes) : null;

    public static Fields? Parse(string path, byte[] bytes, Mistakes mistakes)
    {
        if (Text(path, bytes, mistakes) is not { } text) return null;
        try
        {
            switch (YamlTree.Parse(text))
            {
                case Written.Block block: return new(path, block, mistakes);
                case null or Written.Word { IsNothing: true }: mistakes.Add(path, 0, "文件是空的"); break;
                case var other: mistakes.Add(path, other.Line, "文件应由“键: 值”组成", ColonHint(other)); break;
            }
        }
        catch (YamlException fault)
        {
            mistakes.Add(path, (int)Math.Min(fault.Start.Line, text.AsSpan().TrimEnd().Count('\n') + 1), $"YAML 语法错误：{fault.Message}", "请检查缩进、引号、括号和半角冒号");
        }
        return null;
    }

    /// <summary>A hint where a full-width colon made a text of what should be key and value.</summary>
    public static string? ColonHint(Written written) =>
        written is Written.Word { Text: var text } && text.Contains('：', StringComparison.Ordinal) ? "冒号应为半角“:”，其后加一个空格" : null;

    private static byte[]? Bytes(string path, Mistakes mistakes)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest }) mistakes.Add(path, 0, "文件超过 8 MB");
            else return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            mistakes.Add(path, 0, "找不到文件", Neighbour(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            mistakes.Add(path, 0, Directory.Exists(path) ? "这是一个文件夹，不是文件" : $"文件无法读取：{fault.Message}");
        }
        return null;
    }

    private static string? Text(string path, byte[] bytes, Mistakes mistakes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            mistakes.Add(path, 1, "文件编码是 UTF-16", "请另存为 UTF-8");
            return null;
        }
        try
        {
            return Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n');
            mistakes.Add(path, line, "文件不是 UTF-8 编码（可能是 GBK）", "请另存为 UTF-8");
            return null;
        }
    }

    public static string? Neighbour(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder)
            ? NearestWord.Suggest(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(2000).Select(file => Path.GetFileName(file)))
            : null;
    }
}
