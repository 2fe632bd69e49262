using Monitor.Checks;

namespace Monitor.Findings;

/// <summary>Findings of bureaus that were merged into or renamed to this one: their history goes on under this bureau's ids.</summary>
internal sealed class Inheritance(IReadOnlyList<Finding> known, LedgerContext context)
{
    private readonly ILookup<string, Finding> byHeir = known
        .Where(finding => finding.Status != FindingStatus.Closed
            && context.Bureau.Formerly.Any(former => former.Id == finding.Bureau && context.AsOf >= former.Until))
        .OrderByDescending(finding => finding.LastSeen).ThenBy(finding => finding.Id, StringComparer.Ordinal)
        .ToLookup(finding => FindingId.Of(context.Bureau.Id, finding.Duty, finding.Subject));

    /// <summary>The finding under this bureau's id, as its predecessor left it.</summary>
    public Finding? Of(string id) =>
        byHeir[id].FirstOrDefault() is { } former ? former with { Id = id, Bureau = context.Bureau.Id, Formerly = former.Id, ETag = "" } : null;

    /// <summary>Ends what now lives on here, and what the bureau's plan no longer asks for.</summary>
    public IEnumerable<FindingChange> Closed(IReadOnlyDictionary<string, Finding> current) => byHeir
        .Where(same => current.ContainsKey(same.Key) || same.All(former => context.Bureau.DutyOf(former.Duty) is null))
        .SelectMany(same => same)
        .Select(former => new LedgerStep(former with { Status = FindingStatus.Closed, Outcome = Outcome.NotApplicable, Loss = 0 }, $"并入{context.Bureau.Name}，由其承接")
            .ChangeOf(former, context))
        .OfType<FindingChange>();
}
