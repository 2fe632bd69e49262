using System.Text.Json;

namespace Monitor.Pages.Dialects;

/// <summary>JSON answers of list services: UCAP channels, gkmlpt catalogues, JPaaS units with their markup inside, and their like.</summary>
public sealed class JsonLists : IListDialect
{
    private static readonly JsonDocumentOptions lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string Name => "JSON service";

    public ListReading? ReadPage(ListMarkup page) => null;

    public ListReading? ReadData(string body, Uri url, DateOnly today)
    {
        var trimmed = body.AsMemory().Trim();
        if (trimmed.Span is not (['{', ..] or ['[', ..])) trimmed = Unwrapped(trimmed);
        if (trimmed.Span is not (['{', ..] or ['[', ..])) return null;
        try
        {
            using var answer = JsonDocument.Parse(trimmed, lenient);
            return Read(answer.RootElement, url, today);
        }
        catch (JsonException)
        {
            return new([], [], "列表数据接口返回的内容无法解析");
        }
    }

    private static ListReading Read(JsonElement root, Uri url, DateOnly today)
    {
        var rows = JsonRows.Read(root, url, today);
        if (rows.Count > 0) return new(rows, [.. More(root, rows.Count, url)], Beyond(root, rows.Count, url));
        if (JsonRows.Text(root, "html") is { Length: > 0 } markup) return JpaasUnits.OfMarkup(markup, url, today);
        return new([], [], JsonRows.HasItems(root) ? "列表数据接口返回的内容未能识别" : null);
    }

    /// <summary>What a service that counts no pages keeps back.</summary>
    private static string? Beyond(JsonElement root, int rows, Uri url) =>
        !Numbered.PageParameter(url.AbsoluteUri).Success && Total(root) is { } total && total > rows ? $"列表共{total}条，数据接口只返回{rows}条" : null;

    private static int? Total(JsonElement root) => JsonRows.Number(root, "total", "totalcount", "count", "totalrecord", "totalelements");

    private static IEnumerable<string> More(JsonElement root, int rows, Uri url)
    {
        var parameter = Numbered.PageParameter(url.AbsoluteUri);
        if (!parameter.Success || !int.TryParse(parameter.Groups["n"].ValueSpan, null, out var current)) return [];
        var pages = JsonRows.Number(root, "totalpage", "totalpages", "pagecount", "pages", "total_page")
            ?? (Total(root) is { } total ? (total + rows - 1) / rows : current + 1);
        return Enumerable.Range(current + 1, Math.Clamp(pages - current, 0, Numbered.Most)).Select(page => Numbered.WithPage(url.AbsoluteUri, parameter, page));
    }

    /// <summary>JSONP: what stands between the outer parentheses.</summary>
    private static ReadOnlyMemory<char> Unwrapped(ReadOnlyMemory<char> body)
    {
        var open = body.Span.IndexOf('(');
        var close = body.Span.LastIndexOf(')');
        return open is > 0 and < 80 && close > open ? body[(open + 1)..close].Trim() : default;
    }
}
