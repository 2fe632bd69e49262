using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs;

/// <summary>What became of a review: the decision on the finding, and the draft as it stands now; no draft: nothing is left on it.</summary>
public sealed record ReviewedList(Rectified Decision, IssueList? Draft);

/// <summary>The office reviews a draft: it accepts, dismisses, exempts or rewords one finding, and the draft is written again.</summary>
public sealed class ReviewIssueList(IIssueListStore lists, IFindingStore findings, DecideFinding decide, DraftIssueLists draft)
{
    /// <summary>Null: there is no such list, or the finding is not of its bureau.</summary>
    public async Task<ReviewedList?> HandleAsync(string number, string finding, string who, FindingDecision decision, DateOnly today, CancellationToken stop)
    {
        if (await lists.FindAsync(number, stop) is not { } list || (await findings.FindAsync(finding, stop))?.Bureau != list.Bureau) return null;
        if (list.SentOn is not null) return new(new Rectified.Refused("清单已下发，不能再改；请在问题页上作出决定"), list);
        if (await decide.HandleAsync(finding, who, decision, stop) is not { } decided) return null;
        if (decided is not Rectified.Refused) await draft.HandleAsync(Quarter.Parse(list.Period), today, new HashSet<string> { list.Bureau }, stop);
        return new(decided, await lists.FindAsync(number, stop));
    }
}
