using System.Text;
using System.Text.Json;
using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Corpora;

public sealed class CharsetConformanceTests(ITestOutputHelper output)
{
    // No decoder of EUC-TW comes with .NET; such pages are not met on the mainland.
    private static readonly string[] NotDecodable = ["euc-tw"];

    [Fact]
    public void Every_sample_decodes_as_its_charset_does()
    {
        var folder = Corpus.Folder("conformance/charsets");
        Charset.Decode("x"u8, null);
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        var wrong = new List<string>();
        var count = 0;
        foreach (var item in index.RootElement.EnumerateArray())
        {
            var expected = item.GetProperty("expected").GetString()!.Split(' ')[0].ToLowerInvariant();
            if (NotDecodable.Contains(expected)) continue;
            var body = File.ReadAllBytes(Directory.GetFiles(folder, Name(item.GetProperty("file").GetString()!)).Single());
            count++;
            if (Charset.Decode(body, null).Text.TrimStart('\uFEFF') != Encoding.GetEncoding(expected == "gb2312" ? "gb18030" : expected).GetString(body).TrimStart('\uFEFF'))
                wrong.Add($"{item.GetProperty("file")}: read as {Charset.Decode(body, null).Encoding}, is {expected}");
        }
        output.WriteLine($"{count - wrong.Count} of {count} charset samples decode right");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_html5lib_case_reads_as_its_label_decodes()
    {
        var file = Corpus.Folder("conformance/encoding_html5lib.json");
        Charset.Decode("x"u8, null);
        using var cases = JsonDocument.Parse(File.ReadAllBytes(file));
        var wrong = new List<string>();
        var count = 0;
        foreach (var item in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            var body = item.GetProperty("data_b64").GetBytesFromBase64();
            var label = item.GetProperty("expected_encoding").GetString()!.ToLowerInvariant();
            // A label on bytes that are valid UTF-8 beyond ASCII contradicts them: the bytes decide here.
            if (!Ascii.IsValid(body) && System.Text.Unicode.Utf8.IsValid(body)) continue;
            count++;
            if (Charset.Decode(body, null).Text != Encoding.GetEncoding(label).GetString(body)) wrong.Add($"{item.GetProperty("file")}: {label}, {item.GetProperty("data_b64")}");
        }
        output.WriteLine($"{count - wrong.Count} of {count} applicable html5lib cases read right");

        Assert.Empty(wrong);
    }

    private static string Name(string file) => file.StartsWith("chardet/", StringComparison.Ordinal) ? file["chardet/".Length..] : file.Replace('/', '_');
}
