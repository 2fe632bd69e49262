using System.Text.Json;
using Monitor.Pages;

namespace Monitor.Tests.Pages.Corpora;

/// <summary>Real pages with their truth, kept beside the repository; absent: the tests that need them skip.</summary>
internal static class Corpus
{
    public static readonly DateOnly Today = new(2026, 4, 10);

    public static string Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln")) && Path.Combine(folder.FullName, "..", "shared", "corpora", name) is var found && Path.Exists(found)) return found;
        Assert.Skip($"../shared/corpora/{name} is not there: the real pages are not read");
        return "";
    }

    public static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) return Path.Combine(folder.FullName, "tests", "Monitor.Tests", "Pages", "Corpora");
        throw new DirectoryNotFoundException("Monitor.sln");
    }

    public static IReadOnlyList<LabelledPage> Pages()
    {
        var folder = Folder("pages");
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        var reader = new PageReader();
        return [.. index.RootElement.GetProperty("items").EnumerateArray().Select(item => Label(folder, item, reader))];
    }

    private static LabelledPage Label(string folder, JsonElement item, PageReader reader)
    {
        var file = item.GetProperty("file").GetString()!;
        var url = Text(item, "url") is { } told && Uri.TryCreate(told, UriKind.Absolute, out var given) && given.Scheme.StartsWith("http", StringComparison.Ordinal) ? given
            : new Uri($"http://{Text(item, "site")!.Split('(')[0]}/a/b.html");
        var truth = item.GetProperty("truth");
        var rows = item.TryGetProperty("list_rows_auto", out var auto) && auto.ValueKind == JsonValueKind.Object ? auto.GetProperty("count").GetInt32() : 0;
        return new(file, Text(item, "kind")!, Text(truth, "title"), Text(truth, "date"), rows, reader.Read(File.ReadAllBytes(Path.Combine(folder, file)), null, url, Today));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A page as it was read, with what is true of it; <paramref name="Rows"/>: how many dated rows a scout counted.</summary>
internal sealed record LabelledPage(string File, string Kind, string? Title, string? Date, int Rows, Page Page)
{
    public bool TitleAgrees => Tight(Title!) == Tight(Page.Title);

    public bool DayAgrees => Date == Page.Published?.Day.ToString("yyyy-MM-dd", null);

    private static string Tight(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one)));
}
