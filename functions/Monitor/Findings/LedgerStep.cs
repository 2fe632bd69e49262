namespace Monitor.Findings;

/// <summary>A finding as a look leaves it, its new status in it, and why it moved.</summary>
internal sealed record LedgerStep(Finding Finding, string Why)
{
    /// <summary>What must be written; null when nothing differs. An event only where the status moved.</summary>
    public FindingChange? ChangeOf(Finding? before, LedgerContext context)
    {
        if (before is not null && before.Status == Finding.Status)
            return before.SaysTheSameAs(Finding) ? null : new(Finding);
        return new(Finding, new(Finding.Id, context.At, context.Who, before?.Status, Finding.Status, Why) { Run = context.Run });
    }
}
