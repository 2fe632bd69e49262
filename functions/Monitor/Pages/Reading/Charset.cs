using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace Monitor.Pages.Reading;

/// <summary>Text of a page and how it was decoded; <paramref name="Encoding"/> null: the bytes are no text.</summary>
internal sealed record Decoded(string Text, string? Encoding);

/// <summary>How bytes are to be read. <paramref name="Mark"/>: bytes of the byte order mark, which are no text.</summary>
internal readonly record struct Coding(Encoding Encoding, int Mark = 0)
{
    /// <summary>What browsers write the letters of a query in on such a page; null: UTF-8.</summary>
    public Encoding? ForQueries => Encoding is UTF8Encoding or UnicodeEncoding ? null : Encoding;
}

/// <summary>Bytes decide, labels only break ties: BOM, UTF-16 by its zero bytes, strict UTF-8, then GB18030 against Big5 and the declared charset.</summary>
internal static partial class Charset
{
    private const int leastTriples = 4;
    private static readonly UTF8Encoding utf8 = new(false, false);

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Decoded Decode(ReadOnlySpan<byte> body, string? contentType) =>
        Of(body, contentType) is { } coding ? new(coding.Encoding.GetString(body[coding.Mark..]), coding.Encoding.WebName) : new("", null);

    /// <summary>Null: the bytes are no text.</summary>
    public static Coding? Of(ReadOnlySpan<byte> body, string? contentType) => body switch
    {
        // A mark that an editor left before text of another charset says nothing
        [0xEF, 0xBB, 0xBF, .. var rest] => new(Utf8.IsValid(rest) ? utf8 : EightBit(rest, contentType) ?? utf8, 3),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => new(ChineseText.Gb18030, 4),
        _ when Utf16.Guess(body) is { } wide => new(wide),
        _ => Utf8.IsValid(body) ? new(OfUtf8(body, contentType)) : EightBit(body, contentType) is { } found ? new(found) : null,
    };

    // ISO-2022 and HZ are seven-bit: valid UTF-8 that means something else.
    private static Encoding OfUtf8(ReadOnlySpan<byte> body, string? contentType)
    {
        var sevenBit = body.IndexOf("\u001b$"u8) >= 0 || body.IndexOf("~{"u8) >= 0;
        return sevenBit && Ascii.IsValid(body) && Declared(body, contentType) is { } label
            && (label.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || label.StartsWith("hz", StringComparison.OrdinalIgnoreCase))
            && Find(label) is { } shifted ? shifted : utf8;
    }

    private static Encoding? EightBit(ReadOnlySpan<byte> body, string? contentType)
    {
        if (CharsetScore.IsSurelyGb(body)) return ChineseText.Gb18030;
        if (MostlyUtf8(body)) return utf8;
        var declared = Declared(body, contentType) is { } label ? Find(label) : null;
        var rival = declared is { IsSingleByte: false } and not UTF8Encoding ? declared : null;
        return CharsetScore.Best(body, rival) ?? (rival is null && CharsetScore.IsPlainGb(body) ? ChineseText.Gb18030 : Unknown(body, declared));
    }

    private static Encoding? Unknown(ReadOnlySpan<byte> body, Encoding? declared)
    {
        if (LooksBinary(body)) return null;
        var sample = body[..Math.Min(body.Length, 64 * 1024)].ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > 0.5f, Encoding: { } found } ? found : null;
        return guess ?? declared ?? ChineseText.Gb18030;
    }

    // A UTF-8 page that was cut inside a character, or holds a few broken ones, is still UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0, long3 = 0;
        while (!body.IsEmpty && bad * 50 <= good + body.Length + 50)
        {
            var skip = body.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (skip < 0) break;
            body = body[skip..];
            var status = Rune.DecodeFromUtf8(body, out _, out var used);
            if (status == OperationStatus.Done) good++; else bad++;
            if (status == OperationStatus.Done && used == 3) long3++;
            body = body[used..];
        }
        // A few characters of three octets each are no chance, pairs are
        return bad * 50 <= good ? good > 20 : bad == 1 && long3 == good && long3 >= leastTriples;
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
