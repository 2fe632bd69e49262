using System.Globalization;
using System.Text.Json;
using Monitor.Pages.Reading;

namespace Monitor.Pages.Dialects;

/// <summary>Rows in a JSON answer of any shape: objects of an array that have a title and an address.</summary>
internal static class JsonRows
{
    private const int most = 5_000;
    private const int deepest = 12;
    private static readonly string[] titles = ["title", "infotitle", "doctitle", "fulltitle", "showtitle", "articletitle", "name", "subject", "tit"];
    private static readonly string[] lists = ["list", "rows", "records", "items", "articles", "data", "result", "content"];
    private static readonly string[] addresses = ["url", "link", "href", "infourl", "docurl", "pageurl", "puburl", "docpuburl", "linkurl", "staticurl"];
    private static readonly string[] days =
        ["display_publish_time", "publish_time", "pubtime", "publishtime", "publishedtime", "publisheddate", "publishdate", "pubdate", "pub_time", "pub_date", "releasetime", "docreltime", "showdate", "date", "time", "first_publish_time", "created_at", "createtime"];

    public static List<ListRow> Read(JsonElement root, Uri url, DateOnly today)
    {
        var rows = new List<ListRow>();
        Walk(root, 0);
        return rows;

        void Walk(JsonElement element, int depth)
        {
            if (depth > deepest || rows.Count >= most) return;
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Object && Row(item, url, today) is { } row) rows.Add(row);
                    else Walk(item, depth + 1);
                }
            else if (element.ValueKind == JsonValueKind.Object)
                foreach (var property in element.EnumerateObject()) Walk(property.Value, depth + 1);
        }
    }

    /// <summary>Whether a list of it holds anything, be it in no shape we know.</summary>
    public static bool HasItems(JsonElement root, int depth = 0) => depth <= deepest && root.ValueKind switch
    {
        JsonValueKind.Array when depth == 0 => root.GetArrayLength() > 0,
        JsonValueKind.Object => root.EnumerateObject().Any(property => property.Value is { ValueKind: JsonValueKind.Array } items
            ? Array.Exists(lists, name => property.Name.Contains(name, StringComparison.OrdinalIgnoreCase)) && items.GetArrayLength() > 0 : HasItems(property.Value, depth + 1)),
        _ => false,
    };

    /// <summary>A number under one of the names, at most four levels deep.</summary>
    public static int? Number(JsonElement root, params ReadOnlySpan<string> names) => Number(root, names, 0);

    /// <summary>A text under the name, anywhere at the two upper levels.</summary>
    public static string? Text(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (Property(root, [name]) is { ValueKind: JsonValueKind.String } text) return text.GetString();
        foreach (var property in root.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.Object && Property(property.Value, [name]) is { ValueKind: JsonValueKind.String } inner) return inner.GetString();
        return null;
    }

    private static int? Number(JsonElement element, ReadOnlySpan<string> names, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > 4) return null;
        if (Property(element, names) is { } found && AsNumber(found) is { } number) return number;
        foreach (var property in element.EnumerateObject())
            if (Number(property.Value, names, depth + 1) is { } inner) return inner;
        return null;
    }

    private static int? AsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static ListRow? Row(JsonElement item, Uri url, DateOnly today)
    {
        if (Property(item, titles) is not { ValueKind: JsonValueKind.String } title || Property(item, addresses) is not { ValueKind: JsonValueKind.String } link) return null;
        if (FragmentRows.Absolute(url, link.GetString()) is not { } address || Plain(title.GetString()!) is not { Length: > 1 } text) return null;
        return new(text, address, Day(item, today));
    }

    private static ShownDate? Day(JsonElement item, DateOnly today)
    {
        foreach (var name in days)
            if (Property(item, [name]) is { } value && DayOf(value, today) is { } day) return day;
        return null;
    }

    private static ShownDate? DayOf(JsonElement value, DateOnly today) => value.ValueKind switch
    {
        JsonValueKind.String => DateFinder.InRow(value.GetString()!, today),
        // Seconds or milliseconds since 1970, told in China Standard Time
        JsonValueKind.Number when value.TryGetInt64(out var instant) && Instant(instant) is { } moment =>
            new(DateOnly.FromDateTime(moment), DateKind.Publication, DatePrecision.Minute, "list", moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeOnly.FromDateTime(moment)),
        _ => null,
    };

    private static DateTime? Instant(long written) => written switch
    {
        > 315_532_800_000 and < 4_102_444_800_000 => DateTimeOffset.FromUnixTimeMilliseconds(written).UtcDateTime.AddHours(8),
        > 315_532_800 and < 4_102_444_800 => DateTimeOffset.FromUnixTimeSeconds(written).UtcDateTime.AddHours(8),
        _ => null,
    };

    // Names in the order of the list: the better name wins whatever the order in the answer
    private static JsonElement? Property(JsonElement element, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var property in element.EnumerateObject())
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) return property.Value;
        return null;
    }

    private static string Plain(string title) => Fold.Line(title.Contains('<', StringComparison.Ordinal) ? Markup(title) : title);

    private static string Markup(string title)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(title);
        return document.Body?.TextContent ?? "";
    }
}
