using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>举一反三: what settles a bureau's reply also names where else on its site the same fault stands.</summary>
public static class SimilarFaults
{
    private const int MostNamed = 5;

    /// <summary>Confirmed faults by the same check that nobody has waived; doubts are none.</summary>
    public static IEnumerable<Finding> Of(Finding finding, IEnumerable<Finding> known) => known
        .Where(other => other.Id != finding.Id && other.Check == finding.Check && other is { Outcome: Outcome.Missed, IsConfirmed: true, Status: not FindingStatus.Exempted })
        .OrderBy(other => other.Section, StringComparer.Ordinal).ThenBy(other => other.Subject, StringComparer.Ordinal).ThenBy(other => other.Id, StringComparer.Ordinal);

    internal static FindingChange Told(FindingChange change, IEnumerable<Finding> known, Bureau bureau)
    {
        if (change.Event is not { From: FindingStatus.Answered, To: FindingStatus.Verified or FindingStatus.Returned } happened || Of(change.Finding, known).ToList() is not [_, ..] others) return change;
        var named = others.Select(other => PlaceOf(other, bureau)).Distinct().ToList();
        return change with { Event = happened with { Why = $"{happened.Why}；举一反三：同类问题另有{others.Count}处（{string.Join('、', named.Take(MostNamed))}{(named.Count > MostNamed ? "等" : "")}）" } };
    }

    private static string PlaceOf(Finding finding, Bureau bureau) => (finding.Section, finding.Subject) switch
    {
        (null, "site") => "网站整体",
        (null, var subject) => subject,
        ({ } section, var subject) when subject == section => bureau.Sections.NameOf(section),
        ({ } section, var subject) => $"{bureau.Sections.NameOf(section)} {subject}",
    };
}
