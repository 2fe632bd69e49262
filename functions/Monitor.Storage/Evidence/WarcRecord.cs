using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Monitor.Pages;

namespace Monitor.Storage.Evidence;

/// <summary>
/// A page as one WARC 1.1 record (ISO 28500:2017), a gzip member of its own: files of them are valid WARC files in any order, and each can be
/// read alone. Headers that described the transfer, not the stored bytes, are kept under another name.
/// </summary>
internal static class WarcRecord
{
    private const string Original = "X-Archive-Orig-";

    /// <summary>A field of our own: the address as the link wrote it, kept beside its percent-encoded form.</summary>
    private const string AsWritten = "X-Monitor-Address";
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>ISO 28500:2017, 6.7.2: the same bytes came at another address or time.</summary>
    private const string SameBytes = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

    /// <summary>A page as it was answered; a picture of one is a resource, without an answer around it.</summary>
    public static byte[] Of(RawPage page) => page.IsView ? Resource(page) : Response(page);

    private static byte[] Resource(RawPage view) => Member(
        Utf8.GetBytes(Head("resource", view.FetchedAt, NameOf(view), view.Body.Length, [
            ("WARC-Target-URI", RawPage.View + Uri(view.Address)),
            (AsWritten, Line(view.Url)),
            ("WARC-Payload-Digest", $"sha256:{view.Sha256}"),
            ("Content-Type", Line(view.Headers[0].Value)),
        ])),
        view.Body,
        "\r\n\r\n"u8.ToArray());

    private static byte[] Response(RawPage page)
    {
        var http = Utf8.GetBytes(HttpHead(page));
        var head = Utf8.GetBytes(Head("response", page.FetchedAt, NameOf(page), http.Length + page.Body.Length, [
            ("WARC-Target-URI", Uri(page.Url)),
            (AsWritten, Line(page.Url)),
            ("WARC-Payload-Digest", $"sha256:{page.Sha256}"),
            ("Content-Type", "application/http; msgtype=response"),
        ]));
        return Member(head, http, page.Body, "\r\n\r\n"u8.ToArray());
    }

    /// <summary>The record that opens a file and says who made it and what it holds.</summary>
    public static byte[] Info(string software, string description, DateTimeOffset at)
    {
        var body = Utf8.GetBytes($"software: {Line(software)}\r\nformat: WARC File Format 1.1\r\ndescription: {Line(description)}\r\n");
        return Member(Utf8.GetBytes(Head("warcinfo", at, description, body.Length, [("Content-Type", "application/warc-fields")])), body, "\r\n\r\n"u8.ToArray());
    }

    /// <summary>The same bytes at another address or time; the body stands in the record of <paramref name="page"/>.</summary>
    public static byte[] Revisit(RawPage page, string url, DateTimeOffset at)
    {
        var http = Utf8.GetBytes(HttpHead(page));
        return Member(
            Utf8.GetBytes(Head("revisit", at, page.Sha256 + url, http.Length, [
                ("WARC-Target-URI", Uri(url)),
                ("WARC-Profile", SameBytes),
                ("WARC-Refers-To", RecordOf(page)),
                ("WARC-Refers-To-Target-URI", Uri(page.Url)),
                ("WARC-Refers-To-Date", Date(page.FetchedAt)),
                ("WARC-Payload-Digest", $"sha256:{page.Sha256}"),
                ("Content-Type", "application/http; msgtype=response"),
            ])),
            http,
            "\r\n\r\n"u8.ToArray());
    }

    /// <summary>What cites a page, a line each.</summary>
    public static byte[] Metadata(RawPage page, IReadOnlyList<string> citedBy)
    {
        var body = Utf8.GetBytes(string.Concat(citedBy.Select(line => $"cited-by: {Line(line)}\r\n")));
        return Member(
            Utf8.GetBytes(Head("metadata", page.FetchedAt, NameOf(page) + string.Join('\n', citedBy), body.Length, [
                ("WARC-Target-URI", Uri(page.Url)),
                ("WARC-Refers-To", RecordOf(page)),
                ("Content-Type", "application/warc-fields"),
            ])),
            body,
            "\r\n\r\n"u8.ToArray());
    }

    public static RawPage Read(byte[] member)
    {
        using var gzip = new GZipStream(new MemoryStream(member, writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        var (head, rest) = Split(whole.ToArray());
        var fields = Fields(head.Skip(1)).ToList();
        var block = rest[..int.Parse(Field(fields, "Content-Length"), CultureInfo.InvariantCulture)];
        if (Field(fields, "WARC-Type") == "resource")
            return new(DigestIn(fields), Field(fields, AsWritten), 200, [new("Content-Type", Field(fields, "Content-Type"))], DateIn(fields), block.ToArray());
        var (http, body) = Split(block);
        return new(
            DigestIn(fields),
            Field(fields, AsWritten),
            int.Parse(http[0].Split(' ')[1], CultureInfo.InvariantCulture),
            [.. Fields(http.Skip(1)).Where(field => field.Key != "Content-Length").Select(AsReceived)],
            DateIn(fields),
            body.ToArray());
    }

    private static string DigestIn(List<KeyValuePair<string, string>> fields) => Field(fields, "WARC-Payload-Digest")["sha256:".Length..];

    private static DateTimeOffset DateIn(List<KeyValuePair<string, string>> fields) => DateTimeOffset.Parse(Field(fields, "WARC-Date"), CultureInfo.InvariantCulture);

    /// <summary>The hash of what is stored, to be held against its name.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static string Head(string type, DateTimeOffset at, string name, long length, IEnumerable<(string Name, string Value)> fields) =>
        string.Concat(
            new (string Name, string Value)[] { ("WARC-Type", type), ("WARC-Record-ID", $"<urn:uuid:{IdOf(type, name, at)}>"), ("WARC-Date", Date(at)) }
                .Concat(fields)
                .Append((Name: "Content-Length", Value: length.ToString(CultureInfo.InvariantCulture)))
                .Select(field => $"{field.Name}: {field.Value}\r\n")
                .Prepend("WARC/1.1\r\n")
                .Append("\r\n"));

    private static string NameOf(RawPage page) => page.Sha256 + page.Url;

    private static string RecordOf(RawPage page) => $"<urn:uuid:{IdOf(page.IsView ? "resource" : "response", NameOf(page), page.FetchedAt)}>";

    /// <summary>Made of what the record is (RFC 9562 version 8), so that the same page is the same record in every export.</summary>
    private static Guid IdOf(string type, string name, DateTimeOffset at)
    {
        var bytes = SHA256.HashData(Utf8.GetBytes($"{type}\n{name}\n{at.UtcTicks}")).AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    private static string HttpHead(RawPage page)
    {
        var head = new StringBuilder($"HTTP/1.1 {page.Status} {ReasonPhrases.GetReasonPhrase(page.Status)}\r\n");
        foreach (var (name, value) in page.Headers) head.Append(CultureInfo.InvariantCulture, $"{AsStored(name)}: {Line(value)}\r\n");
        return head.Append(CultureInfo.InvariantCulture, $"Content-Length: {page.Body.Length}\r\n\r\n").ToString();
    }

    private static string AsStored(string name) => IsOfTransfer(name) ? Original + name : Line(name).Replace(":", "", StringComparison.Ordinal);

    private static KeyValuePair<string, string> AsReceived(KeyValuePair<string, string> field) =>
        field.Key.StartsWith(Original, StringComparison.Ordinal) ? new(field.Key[Original.Length..], field.Value) : field;

    private static bool IsOfTransfer(string name) =>
        name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A hostile header cannot start a line of its own.</summary>
    private static string Line(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(letter => !char.IsControl(letter))) : text;

    /// <summary>Readers take header lines for Latin-1: what is no ASCII is percent-encoded (RFC 3986).</summary>
    private static string Uri(string url) => string.Concat(Utf8.GetBytes(Line(url)).Select(octet => octet is > 0x20 and < 0x7F ? $"{(char)octet}" : $"%{octet:X2}"));

    private static byte[] Member(params ReadOnlySpan<byte[]> parts)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var part in parts) gzip.Write(part);
        return packed.ToArray();
    }

    private static (string[] Head, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> block)
    {
        var end = block.Span.IndexOf("\r\n\r\n"u8);
        return end < 0 ? throw new InvalidDataException("not a WARC record") : (Utf8.GetString(block.Span[..end]).Split("\r\n"), block[(end + 4)..]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(": ", 2)).Where(field => field.Length == 2).Select(field => KeyValuePair.Create(field[0], field[1]));

    private static string Field(List<KeyValuePair<string, string>> fields, string name) =>
        fields.FirstOrDefault(field => field.Key == name).Value ?? throw new InvalidDataException($"a WARC record without {name}");
}
