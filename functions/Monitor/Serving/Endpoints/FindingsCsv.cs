using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitor.Findings;

namespace Monitor.Serving.Endpoints;

/// <summary>Findings as CSV (RFC 4180) with the JSON's names as its header, a BOM for spreadsheets, and no cell that a spreadsheet would take for a formula.</summary>
public static class FindingsCsv
{
    private const string Header = "id,bureau,duty,check,section,subject,outcome,url,reason,quote,evidenceUrl,evidenceSha256,evidenceFetchedAt,indicator,loss,veto,status,firstSeen,lastSeen,due,period";

    public static async Task WriteAsync(IAsyncEnumerable<Finding> findings, Stream body, CancellationToken stop)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16_384, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Header.AsMemory(), stop);
        await foreach (var finding in findings.WithCancellation(stop))
            await writer.WriteLineAsync(string.Join(',', Cells(finding).Select(Cell)).AsMemory(), stop);
    }

    private static IEnumerable<string?> Cells(Finding finding) =>
    [
        finding.Id, finding.Bureau, finding.Duty, finding.Check, finding.Section, finding.Subject, Kebab(finding.Outcome), finding.Url, finding.Reason, finding.Quote,
        finding.Evidence?.Url, finding.Evidence?.Sha256, finding.Evidence?.FetchedAt?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
        finding.Indicator, finding.Loss.ToString(CultureInfo.InvariantCulture), finding.Veto ? "true" : "false", Kebab(finding.Status),
        Day(finding.FirstSeen), Day(finding.LastSeen), finding.Due is { } due ? Day(due) : null, finding.Period,
    ];

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Page text that would start a formula gets an apostrophe before it (OWASP, CSV injection).</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
