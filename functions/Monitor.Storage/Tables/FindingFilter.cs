using Azure.Data.Tables;
using Monitor.Findings;

namespace Monitor.Storage.Tables;

/// <summary>A query as the service's filter text; every value is quoted by the SDK.</summary>
internal static class FindingFilter
{
    public static string Of(FindingQuery query) => string.Join(
        " and ",
        new[]
        {
            Any("PartitionKey", query.Bureau, TableKeys.Bureau),
            "RowKey ge 'f-' and RowKey lt 'f.'",
            Any("Status", query.Status, FindingRow.Word),
            Any("Outcome", query.Outcome, FindingRow.Word),
            Any("Check", query.Check),
            Any("Section", query.Section),
            Any("Indicator", query.Indicator),
            Any("Period", query.Period),
            query.Since is { } since ? TableClient.CreateQueryFilter($"Changed ge {FindingRow.Day(since)}") : null,
        }.OfType<string>());

    private static string? Any(string column, string? values, Func<string, string>? written = null)
    {
        if (string.IsNullOrWhiteSpace(values)) return null;
        var each = values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(value => $"{column} eq '{(written?.Invoke(value) ?? value).Replace("'", "''", StringComparison.Ordinal)}'");
        return $"({string.Join(" or ", each)})";
    }
}
