using System.Text;
using System.Text.Unicode;

namespace Monitor.Pages.Reading;

/// <summary>Text of Chinese pages and files as bytes. The one place that makes GB18030.</summary>
public static class ChineseText
{
    /// <summary>GB18030, of which GBK and GB2312 are parts.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>UTF-8 where the bytes are that, GB18030 otherwise: files and queries, which carry no label. A mark in front is no text.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        !Utf8.IsValid(bytes) ? Gb18030.GetString(bytes) : Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes);

    /// <summary>A stored page as it was read, its header at hand or not; empty where the bytes are no text.</summary>
    public static string OfPage(ReadOnlySpan<byte> body, string? contentType = null) => Charset.Decode(body, contentType).Text;
}
