using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>SHA-256 (hex) of title and text without what changes from visit to visit.</summary>
internal static partial class Hash
{
    public static string Of(string title, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + (Moving().IsMatch(text) ? Moving().Replace(text, "") : text))));

    [GeneratedRegex(@"(?:浏览|访问|点击|阅读)(?:次数|量|数|人数)?\s?[:：]?\s?\[?\d*\]?\s?次?|今天是.{0,24}|(?:访问|来访)总?(?:量|人数)\s?[:：]?\s?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Moving();
}
