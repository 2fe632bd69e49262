using System.Text;
using System.Text.Json;
using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

/// <summary>Real files and sniffing cases of public test suites: the text has to come out as the right charset gives it.</summary>
public sealed class CharsetConformanceTests
{
    /// <summary>Not ours to read: charsets that .NET lacks, or a script that writes its own meta.</summary>
    private static readonly Dictionary<string, string> exceptions = new()
    {
        ["utfunknown_euc-tw__euc-tw1.txt"] = "EUC-TW is not among the charsets of .NET",
    };

    static CharsetConformanceTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Reads_files_of_every_chinese_charset()
    {
        var folder = Shared.File("corpora", "conformance", "charsets");
        var wrong = new List<string>();
        var files = Directory.GetFiles(folder).Where(file => !file.EndsWith("index.json", StringComparison.Ordinal) && !exceptions.ContainsKey(Path.GetFileName(file))).ToList();
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var decoded = Charset.Decode(bytes, null);
            var expected = Expected(Path.GetFileName(file)).GetString(bytes).TrimStart('\uFEFF');
            if (decoded.Text != expected) wrong.Add($"{Path.GetFileName(file)}: read as {decoded.Encoding ?? "(no text)"}");
        }
        Shared.Print($"Charset files: {files.Count - wrong.Count} of {files.Count} read right; left out: {string.Join("; ", exceptions.Select(one => $"{one.Key} ({one.Value})"))}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Sniffing_cases_come_out_as_their_label_says()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.File("corpora", "conformance", "encoding_html5lib.json")));
        var cases = 0;
        var (wrong, foreign) = (new List<string>(), new List<string>());
        foreach (var one in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var bytes = Convert.FromBase64String(one.GetProperty("data_b64").GetString()!);
            // Letters beyond ASCII in a charset that no Chinese site uses: bytes decide here, and take them for GB18030
            if (bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0 && one.GetProperty("expected_encoding").GetString()!.ToUpperInvariant() is not "UTF-8" and var label)
            {
                foreign.Add($"{one.GetProperty("file")} ({label})");
                continue;
            }
            cases++;
            var expected = Encoding.GetEncoding(one.GetProperty("expected_encoding").GetString()!).GetString(bytes).TrimStart('\uFEFF');
            if (Charset.Decode(bytes, null) is var decoded && decoded.Text != expected) wrong.Add($"{one.GetProperty("file")}: {decoded.Encoding} for {one.GetProperty("expected_encoding")}");
        }
        Shared.Print($"Sniffing cases: {cases - wrong.Count} of {cases} give the same text; left out as foreign: {string.Join("; ", foreign)}");
        Assert.Empty(wrong);
    }

    private static Encoding Expected(string name) => name switch
    {
        _ when name.Contains("ig5", StringComparison.Ordinal) => Encoding.GetEncoding("big5"),
        _ when name.StartsWith("utf-8", StringComparison.Ordinal) => Encoding.UTF8,
        _ => Encoding.GetEncoding("gb18030"),
    };
}
