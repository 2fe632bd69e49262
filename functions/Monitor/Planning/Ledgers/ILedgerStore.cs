namespace Monitor.Planning.Ledgers;

/// <summary>Imported ledger rows of all bureaus.</summary>
public interface ILedgerStore
{
    /// <summary>Adds rows; one about the same thing (request number, day) replaces what was imported before. With <paramref name="replace"/>, earlier rows of the same kinds and bureaus that are not among them go.</summary>
    Task SaveAsync(ImportedLedger ledger, bool replace, CancellationToken stop);

    Task<ImportedLedger> LoadAsync(CancellationToken stop);
}
