using System.Text;
using Monitor.Pages;
using Monitor.Pages.Documents;
using Monitor.Pages.Reading;
using Monitor.Planning;
using Monitor.Planning.Ledgers;

namespace Monitor.Runs;

/// <summary>A ledger file (xlsx, csv) that people keep -> stored rows for indicators that no crawl can judge.</summary>
public sealed class ImportLedger(City city, ILedgerStore ledgers, TimeProvider clock)
{
    /// <summary>Stores the rows and tells how each stands today; nothing is stored where any row is wrong.</summary>
    /// <exception cref="InputException">The file cannot be read, or rows are wrong: each with its line.</exception>
    public async Task<LedgerImport> HandleAsync(ReadOnlyMemory<byte> file, string name, bool replace, CancellationToken stop)
    {
        var ledger = Read(file, name, city);
        await ledgers.SaveAsync(ledger, replace, stop);
        var today = clock.ShanghaiDay;
        return new(ledger, ledger.Judge(Quarter.Of(today), today, city.Calendar));
    }

    /// <exception cref="InputException">The file cannot be read, or rows are wrong: each with its line.</exception>
    public static ImportedLedger Read(ReadOnlyMemory<byte> file, string name, City city) =>
        ImportedLedger.Read(name, Rows(file, name), city.Bureaus, city.Indicators);

    private static IReadOnlyList<IReadOnlyList<string>> Rows(ReadOnlyMemory<byte> file, string name)
    {
        if (file.Span is not [0x50, 0x4B, 0x03, 0x04, ..]) return CsvRows.Read(TextOf(file));
        var document = DocumentReader.Read(file, name);
        if (document.Unread is { } why) throw new InputException([new(name, 0, why)]);
        return document.Tables.FirstOrDefault()?.Rows ?? throw new InputException([new(name, 0, "工作簿中没有表格")]);
    }

    // Spreadsheet programs write CSV in the system's code page
    private static string TextOf(ReadOnlyMemory<byte> file) => ChineseText.Of(file.Span);
}

/// <summary>What was imported, and how each row stands on the day of the import.</summary>
public sealed record LedgerImport(ImportedLedger Ledger, IReadOnlyList<LedgerVerdict> Verdicts);
