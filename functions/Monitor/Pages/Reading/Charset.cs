using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace Monitor.Pages.Reading;

/// <summary>Text of a page and how it was decoded; <paramref name="Encoding"/> null: the bytes are no text.</summary>
internal sealed record Decoded(string Text, string? Encoding);

/// <summary>Bytes decide, labels only break ties: BOM, UTF-16 by its zero bytes, strict UTF-8, then GB18030 against Big5 and the declared charset.</summary>
internal static partial class Charset
{
    private static readonly UTF8Encoding Utf8 = new(false, false);

    /// <summary>GB18030, of which GBK and GB2312 are parts.</summary>
    public static Encoding Chinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Decoded Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body is [0xEF, 0xBB, 0xBF, .. var utf8]) return new(Utf8.GetString(utf8), "utf-8");
        if (body is [0xFF, 0xFE, .. var little]) return new(Encoding.Unicode.GetString(little), "utf-16le");
        if (body is [0xFE, 0xFF, .. var big]) return new(Encoding.BigEndianUnicode.GetString(big), "utf-16be");
        if (body is [0x84, 0x31, 0x95, 0x33, .. var marked]) return new(Chinese.GetString(marked), "gb18030");
        return Utf16.Guess(body) ?? (System.Text.Unicode.Utf8.IsValid(body) ? OfUtf8(body, contentType) : EightBit(body, contentType));
    }

    /// <summary>What browsers write the letters of a query in on a page of this charset; null: UTF-8.</summary>
    public static Encoding? ForQueries(string encoding) => encoding is "utf-8" or "utf-16le" or "utf-16be" ? null : Find(encoding);

    // ISO-2022 and HZ are seven-bit: valid UTF-8 that means something else.
    private static Decoded OfUtf8(ReadOnlySpan<byte> body, string? contentType)
    {
        var sevenBit = body.IndexOf("\u001b$"u8) >= 0 || body.IndexOf("~{"u8) >= 0;
        if (sevenBit && Ascii.IsValid(body) && Declared(body, contentType) is { } label
            && (label.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || label.StartsWith("hz", StringComparison.OrdinalIgnoreCase))
            && Find(label) is { } shifted) return new(shifted.GetString(body), label);
        return new(Utf8.GetString(body), "utf-8");
    }

    private static Decoded EightBit(ReadOnlySpan<byte> body, string? contentType)
    {
        var declared = Declared(body, contentType) is { } label ? Find(label) : null;
        if (MostlyUtf8(body)) return new(Utf8.GetString(body), "utf-8");
        var best = CharsetScore.Best(body, declared);
        if (best is { } sure) return sure;
        return Unknown(body, declared);
    }

    private static Decoded Unknown(ReadOnlySpan<byte> body, Encoding? declared)
    {
        if (LooksBinary(body)) return new("", null);
        var sample = body[..Math.Min(body.Length, 64 * 1024)].ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > 0.5f, Encoding: { } found } ? found : null;
        var encoding = guess ?? declared ?? Chinese;
        return new(encoding.GetString(body), encoding.WebName);
    }

    // A UTF-8 page that was cut inside a character, or holds a few broken ones, is still UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        while (!body.IsEmpty)
        {
            var skip = body.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (skip < 0) break;
            body = body[skip..];
            var status = Rune.DecodeFromUtf8(body, out _, out var used);
            if (status == OperationStatus.Done) good++; else bad++;
            body = body[used..];
        }
        return good > 20 && bad * 50 <= good;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, 1024)];
        var control = 0;
        foreach (var one in head) if (one is < 9 or (> 13 and < 32 and not 27)) control++;
        return control * 20 > head.Length;
    }

    private static string? Declared(ReadOnlySpan<byte> body, string? contentType)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, 16 * 1024)]);
        return Label().Match(head) is { Success: true } meta ? meta.Groups[1].Value
            : contentType is not null && Label().Match(contentType) is { Success: true } header ? header.Groups[1].Value : null;
    }

    private static Encoding? Find(string label)
    {
        try { return Encoding.GetEncoding(label.ToLowerInvariant() switch { "gbk" or "gb2312" => "gb18030", "big5-hkscs" => "big5", ['i', 's', 'o', '8', ..] odd => "iso-" + odd[3..], var other => other }); }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException) { return null; }
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
