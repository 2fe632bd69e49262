using Monitor.Checks;
using Monitor.Findings;
using Monitor.Local.Demo;
using Monitor.Planning;

namespace Monitor.Evaluation;

/// <summary>Precision and recall of `missed` per check, and how often doubt was told where the labels know the answer.</summary>
internal static class Score
{
    public static void Print(City city, ExpectedFindings labels, IReadOnlyList<Finding> told)
    {
        string CheckOf(ExpectedFinding label) => city.BureauOf(label.Bureau)?.DutyOf(label.Duty)?.Check ?? "*";
        var accused = told.Where(finding => finding.Outcome == Outcome.Missed).ToList();
        var wanted = labels.All.Where(label => label.Outcome == Outcome.Missed).ToList();
        var right = accused.Where(finding => wanted.Exists(label => label.Matches(finding))).ToLookup(finding => finding.Check);
        var wrong = accused.Where(finding => !wanted.Exists(label => label.Matches(finding))).ToLookup(finding => finding.Check);
        var overlooked = wanted.Where(label => !accused.Exists(label.Matches)).ToLookup(CheckOf);
        var doubts = told.Where(finding => finding.Outcome == Outcome.Unclear && !labels.All.Any(label => label.Matches(finding))).ToLookup(finding => finding.Check);
        Console.WriteLine($"{"check",-28}{"right",7}{"wrong",7}{"overlooked",12}{"precision",11}{"recall",8}{"doubts",8}");
        foreach (var check in accused.Select(finding => finding.Check).Concat(wanted.Select(CheckOf)).Concat(doubts.Select(same => same.Key)).Distinct().Order(StringComparer.Ordinal))
            Line(check, right[check].Count(), wrong[check].Count(), overlooked[check].Count(), doubts[check].Count());
        Line("all", right.Sum(same => same.Count()), wrong.Sum(same => same.Count()), overlooked.Sum(same => same.Count()), doubts.Sum(same => same.Count()));
    }

    private static void Line(string check, int right, int wrong, int overlooked, int doubts) =>
        Console.WriteLine($"{check,-28}{right,7}{wrong,7}{overlooked,12}{Share(right, right + wrong),11}{Share(right, right + overlooked),8}{doubts,8}");

    private static string Share(int part, int all) => all == 0 ? "-" : $"{(double)part / all:0.000}";
}
