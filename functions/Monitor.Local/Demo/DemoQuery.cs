using System.Text;
using Monitor.Pages.Reading;

namespace Monitor.Local.Demo;

/// <summary>Queries as old systems read them: any order, UTF-8 or GBK percent-encoding.</summary>
internal static class DemoQuery
{
    public static Dictionary<string, string> Read(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.First() is [_, var value] ? Decode(value) : "");

    /// <summary>Whether an address means the same as a path with these parameters.</summary>
    public static bool Same(string address, string path, Dictionary<string, string> query)
    {
        if (address.IndexOf('?') is not (> 0 and var at) || !address.AsSpan(0, at).SequenceEqual(path)) return false;
        var own = Read(address[at..]);
        return own.Count == query.Count && own.All(pair => query.GetValueOrDefault(pair.Key) == pair.Value);
    }

    private static string Decode(string value) => ChineseText.Of(Bytes(value.Replace('+', ' ')).ToArray());

    private static IEnumerable<byte> Bytes(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length && byte.TryParse(value.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var coded))
            {
                yield return coded;
                i += 2;
            }
            else
            {
                foreach (var part in Encoding.UTF8.GetBytes([value[i]])) yield return part;
            }
        }
    }
}
