using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.Tests.Pages.Corpora;

/// <summary>Structures of real list pages (where a row's day stands, how it is written), filled with rows of our own.</summary>
public sealed partial class ListPageFactsTests(ITestOutputHelper output)
{
    private static readonly string[] Days = ["2026-03-18", "2026-02-09", "2025-12-30", "2025-11-05"];

    [Fact]
    public void Rows_of_every_known_structure_are_found_with_their_days()
    {
        using var facts = JsonDocument.Parse(File.ReadAllBytes(Corpus.Folder("list-pages.json")));
        var wrong = new List<string>();
        var count = 0;
        foreach (var fact in facts.RootElement.GetProperty("rows").EnumerateArray())
        {
            if (Text(fact, "date_from") != "list row" || Text(fact, "date_expr") is not { } expression || Place().Match(expression) is not { Success: true } place) continue;
            count++;
            var rows = string.Concat(Days.Select((day, at) => Row(at, Written(day, Text(fact, "date_format"), expression), place)));
            var html = place.Groups["cell"].Success ? $"<table><tbody>{rows}</tbody></table>" : $"<ul class=\"list\">{rows}</ul>";
            var read = Sheet.Body("<h3>列表</h3>" + html).Rows.Select(row => row.Shown?.Day.ToString("yyyy-MM-dd", null)).ToList();
            if (!read.SequenceEqual(Days)) wrong.Add($"{Text(fact, "site")} {expression}: {string.Join(' ', read)} from {rows}");
        }
        output.WriteLine($"{count - wrong.Count} of {count} list structures read whole");

        Assert.True(wrong.Count == 0 && count > 25, string.Join('\n', wrong));
    }

    private static string Row(int at, string day, Match place)
    {
        var link = $"<a href=\"/x/{at}.html\">关于开展第{at + 1}批林木种苗质量抽查工作的通知</a>";
        if (place.Groups["cell"].Success) return $"<tr><td>{at + 1}</td><td>{link}</td><td>{day}</td></tr>";
        if (place.Groups["prev"].Success) return $"<li><span>{day}</span>{link}</li>";
        if (place.Groups["parent"].Success) return $"<li><h4>{link}</h4><span class=\"time\">{day}</span></li>";
        return $"<li>{link}<span class=\"{place.Groups["name"].Value.Replace('.', ' ')}\">{day}</span></li>";
    }

    private static string Written(string day, string? format, string expression)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(new(9, 5, 7));
        var text = date.ToString((format ?? "YYYY-MM-DD").Replace(" ZZ", "", StringComparison.Ordinal).Replace("YYYY", "yyyy", StringComparison.Ordinal).Replace("YY", "yy", StringComparison.Ordinal).Replace('D', 'd'), CultureInfo.InvariantCulture);
        return expression.Contains('[', StringComparison.Ordinal) ? $"[{text}]" : expression.Contains('：', StringComparison.Ordinal) ? "发布时间：" + text : text;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    [GeneratedRegex(@"(?<cell>td:nth-child|find\('td'\)|td\[)|(?<prev>\.prev\(\))|(?<parent>parent\(\)\.find)|(?<next>\.next\(\))|find\('(?<name>[\w. ]+)'\)|(?<tag>date, |tag2|time, |date\.text)")]
    private static partial Regex Place();
}
