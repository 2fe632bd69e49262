namespace Monitor.Findings;

/// <summary>Looking back (回头看) at what was verified: once, a set time after it was.</summary>
public static class LookBack
{
    /// <summary>Findings verified at least <paramref name="days"/> days before <paramref name="today"/> and not looked back at since.</summary>
    public static IEnumerable<Finding> Due(IEnumerable<Finding> findings, DateOnly today, int days) => findings
        .Where(finding => finding is { Status: FindingStatus.Verified, VerifiedOn: { } verified } && verified.AddDays(days) <= today
            && (finding.LookedBackOn is null || finding.LookedBackOn < verified));

    /// <summary>Notes that the look-back was ordered, so that it is ordered once.</summary>
    public static FindingChange Ordered(Finding finding, Actor by) => new(
        finding with { LookedBackOn = by.Today },
        new(finding.Id, by.At, by.Who, finding.Status, finding.Status, "安排回头看复查"));
}
