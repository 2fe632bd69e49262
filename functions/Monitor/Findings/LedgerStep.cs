using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>A finding as a look leaves it, its new status in it, why it moved, and the page that shows it.</summary>
internal sealed record LedgerStep(Finding Finding, string Why, Evidence? Cited = null)
{
    /// <summary>What must be written; null when nothing differs. An event only where the status moved.</summary>
    public FindingChange? ChangeOf(Finding? before, LedgerContext context)
    {
        if (before is not null && before.Status == Finding.Status)
            return before.SaysTheSameAs(Finding with { SeenAt = before.SeenAt }) ? null : new(Finding);
        var happened = new FindingEvent(Finding.Id, context.At, context.Who, before?.Status, Finding.Status, Why) { Run = context.Run, Evidence = Cited is null ? null : Cited with { Quote = null } };
        return new(Finding.After(happened), happened);
    }
}
