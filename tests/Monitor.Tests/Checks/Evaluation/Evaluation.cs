using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Checks;

namespace Monitor.Tests.Checks.Evaluation;

/// <summary>How one check did: faults found, false accusations, faults overlooked (told as doubt, or not at all).</summary>
internal sealed record Tally(string Check, int Found, int False, int Doubted, int Overlooked)
{
    public double Precision => Found + False == 0 ? 1 : (double)Found / (Found + False);

    public double Recall => Found + Doubted + Overlooked == 0 ? 1 : (double)Found / (Found + Doubted + Overlooked);

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Check, one.Found + other.Found, one.False + other.False, one.Doubted + other.Doubted, one.Overlooked + other.Overlooked);
}

/// <summary>Runs the checks over labelled sites and counts precision and recall of `missed`, per check and overall.</summary>
internal sealed class Evaluation
{
    private readonly List<Tally> tallies = [];
    private readonly List<string> disagreements = [];

    public static Evaluation Of(IEnumerable<LabelledSite> sites)
    {
        var evaluation = new Evaluation();
        foreach (var site in sites) evaluation.Add(site);
        return evaluation;
    }

    public Tally Overall => tallies.Aggregate(new Tally("overall", 0, 0, 0, 0), (sum, one) => sum + one);

    public IReadOnlyList<Tally> ByCheck => [.. tallies.GroupBy(tally => tally.Check).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Aggregate((sum, one) => sum + one))];

    /// <summary>Each false accusation and each fault that was not told, with the reason given.</summary>
    public IReadOnlyList<string> Disagreements => disagreements;

    public string Table()
    {
        var table = new StringBuilder("check                        found false doubted overlooked precision recall\n");
        foreach (var tally in ByCheck.Append(Overall))
            table.Append(CultureInfo.InvariantCulture, $"{tally.Check,-28} {tally.Found,5} {tally.False,5} {tally.Doubted,7} {tally.Overlooked,10} {tally.Precision,9:0.000} {tally.Recall,6:0.000}\n");
        return table.ToString();
    }

    private void Add(LabelledSite site)
    {
        var judged = new CheckRunner(CheckCatalog.Default, NullLogger<CheckRunner>.Instance).Judge(site.Site);
        var told = judged.GroupBy(one => new Label(one.Duty.Id, one.Verdict.Subject)).ToDictionary(same => same.Key, same => same.MaxBy(one => one.Verdict.Outcome)!.Verdict);
        foreach (var duty in site.Duties)
        {
            var faults = site.Faults.Where(fault => fault.Duty == duty.Id).ToHashSet();
            var missed = told.Where(one => one.Key.Duty == duty.Id && one.Value.Outcome == Outcome.Missed).ToList();
            var silent = faults.Where(fault => told.GetValueOrDefault(fault)?.Outcome != Outcome.Missed).ToList();
            tallies.Add(new(duty.Check, missed.Count(one => faults.Contains(one.Key)), missed.Count(one => !faults.Contains(one.Key)), silent.Count(IsDoubted), silent.Count(fault => !IsDoubted(fault))));
            disagreements.AddRange(missed.Where(one => !faults.Contains(one.Key)).Select(one => $"{site.Name}: FALSE {one.Key.Duty} {one.Key.Subject}: {one.Value.Reason}"));
            disagreements.AddRange(silent.Select(fault => $"{site.Name}: NOT TOLD {fault.Duty} {fault.Subject}: {told.GetValueOrDefault(fault)?.Outcome} {told.GetValueOrDefault(fault)?.Reason}"));
        }

        bool IsDoubted(Label fault) => told.GetValueOrDefault(fault)?.Outcome == Outcome.Unclear || told.Any(one => one.Key.Duty == fault.Duty && one.Value.Outcome == Outcome.Unclear);
    }
}
