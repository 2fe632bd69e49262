using System.Globalization;
using System.Numerics;

namespace Monitor.Pages.Web;

/// <summary>IPv4 as browsers read it: one to four parts, decimal, octal or hexadecimal.</summary>
internal static class Ipv4
{
    public static bool EndsInNumber(string host)
    {
        var parts = host.Split('.');
        if (parts[^1].Length == 0)
        {
            if (parts.Length == 1) return false;
            parts = parts[..^1];
        }
        return parts[^1].Length > 0 && (!parts[^1].AsSpan().ContainsAnyExceptInRange('0', '9') || Number(parts[^1]) is not null);
    }

    /// <summary>Dotted decimal; null: faulty.</summary>
    public static string? Parse(string host)
    {
        var parts = host.Split('.');
        if (parts[^1].Length == 0 && parts.Length > 1) parts = parts[..^1];
        if (parts.Length > 4) return null;
        var numbers = Array.ConvertAll(parts, Number);
        if (Array.Exists(numbers, number => number is null) || Array.Exists(numbers[..^1], number => number > 255) || numbers[^1] >= BigInteger.Pow(256, 5 - numbers.Length)) return null;
        var address = numbers[^1]!.Value;
        for (var at = 0; at < numbers.Length - 1; at++) address += numbers[at]!.Value * BigInteger.Pow(256, 3 - at);
        var all = (uint)address;
        return $"{all >> 24}.{(all >> 16) & 255}.{(all >> 8) & 255}.{all & 255}";
    }

    private static BigInteger? Number(string part)
    {
        if (part.Length == 0) return null;
        if (part.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return part.Length == 2 ? BigInteger.Zero : BigInteger.TryParse("0" + part[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        if (part.Length > 1 && part[0] == '0') return Octal(part);
        return BigInteger.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static BigInteger? Octal(string part)
    {
        var number = BigInteger.Zero;
        foreach (var digit in part)
        {
            if (digit is < '0' or > '7') return null;
            number = (number * 8) + (digit - '0');
        }
        return number;
    }
}
