using System.Text;
using Monitor.Pages;
using Monitor.Pages.Documents;
using Monitor.Pages.Reading;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>A ledger file (xlsx, csv) that people keep -> rows for manual indicators.</summary>
public static class ImportLedger
{
    /// <exception cref="InputException">The file cannot be read, or rows are wrong: each with its line.</exception>
    public static ImportedLedger Read(ReadOnlyMemory<byte> file, string name, City city) =>
        ImportedLedger.Read(name, Rows(file, name), city.Bureaus);

    /// <summary>What the scorecard takes from it.</summary>
    public static IReadOnlyList<RatedIndicator> Rate(ImportedLedger ledger, City city, Quarter period, DateOnly today) =>
        [.. ledger.RatesOf(period, today, city.Calendar).Select(rate => new RatedIndicator(rate.Bureau, rate.Indicator, rate.Of, rate.Failed))];

    private static IReadOnlyList<IReadOnlyList<string>> Rows(ReadOnlyMemory<byte> file, string name)
    {
        if (file.Span is not [0x50, 0x4B, 0x03, 0x04, ..]) return CsvRows.Read(TextOf(file));
        var document = DocumentReader.Read(file, name);
        if (document.Unread is { } why) throw new InputException([new(name, 0, why)]);
        return document.Tables.FirstOrDefault()?.Rows ?? throw new InputException([new(name, 0, "工作簿中没有表格")]);
    }

    private static string TextOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Span);
        }
        catch (DecoderFallbackException)
        {
            // Spreadsheet programs write CSV in the system's code page
            return Charset.Chinese.GetString(file.Span);
        }
    }
}
