using System.Text.Json;

namespace Monitor.Checks.AnnualReport;

/// <summary>The two formats of annual reports: notice 60号 (report years 2019 and 2020) and 30号 (from 2021). Data in report-formats.data.json.</summary>
public sealed record ReportFormat(string Id, string Notice, int From, int Until, IReadOnlyList<FormatBlock> Blocks, IReadOnlyList<FormatRow> Rows)
{
    private static readonly FormatFile File = Load();

    /// <summary>The six section headings, with their numbers.</summary>
    public static IReadOnlyList<string> Sections => File.Sections;

    /// <summary>The seven applicant columns of table 3; the last is the total.</summary>
    public static IReadOnlyList<FormatColumn> Columns => File.Columns;

    /// <summary>The three groups of table 4.</summary>
    public static IReadOnlyList<string> ReviewGroups => File.ReviewGroups;

    /// <summary>The five columns of each group of table 4; the last is the total.</summary>
    public static IReadOnlyList<string> ReviewColumns => File.ReviewColumns;

    public static IReadOnlyList<ReportFormat> All => File.Formats;

    public static ReportFormat Of(int year) => File.Formats.FirstOrDefault(format => year >= format.From && year <= format.Until) ?? File.Formats[^1];

    /// <summary>Rows of (三) that the results total (七) sums up.</summary>
    public IEnumerable<FormatRow> Results => Rows.Where(row => !row.IsFrame);

    private static FormatFile Load()
    {
        using var stream = typeof(ReportFormat).Assembly.GetManifestResourceStream("Monitor.Checks.AnnualReport.report-formats.data.json")!;
        return JsonSerializer.Deserialize<FormatFile>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record FormatFile(
        IReadOnlyList<string> Sections, IReadOnlyList<FormatColumn> Columns, IReadOnlyList<string> ReviewGroups, IReadOnlyList<string> ReviewColumns, IReadOnlyList<ReportFormat> Formats);
}

/// <summary>A block of table 2: an item of article 20 with its rows and columns.</summary>
public sealed record FormatBlock(string Article, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns);

/// <summary>A row of table 3.</summary>
public sealed record FormatRow(string Id, string Name)
{
    /// <summary>Received, carried in, total and carried out frame the results.</summary>
    public bool IsFrame => Id is "new_received" or "carried_in" or "results_total" or "carried_out";
}

public sealed record FormatColumn(string Id, string Name);
