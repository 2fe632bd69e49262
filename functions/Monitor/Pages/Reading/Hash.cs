using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>SHA-256 (hex) of title and text without what changes from visit to visit.</summary>
internal static partial class Hash
{
    private static readonly WordSearch signs = new("浏访击阅今", "浏览", "访问", "点击", "阅读", "今天是", "来访");

    public static string Of(string title, string text)
    {
        if (signs.IndexIn(text) >= 0) text = Moving().Replace(text, "");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(title.Length + text.Length + 1));
        var length = Encoding.UTF8.GetBytes(title, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    [GeneratedRegex(@"(?:浏览|访问|点击|阅读)(?:次数|量|数|人数)?\s?[:：]?\s?\[?\d*\]?\s?次?|今天是.{0,24}|(?:访问|来访)总?(?:量|人数)\s?[:：]?\s?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Moving();
}
