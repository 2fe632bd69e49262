namespace Monitor.Tests.Checks.AnnualReport;

/// <summary>Reports of our own in both formats and every markup, clean and faulty: how many faults are found, and how many findings are right.</summary>
public sealed class ReportTrialsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2020)]
    [InlineData(2025)]
    public async Task Findings_are_right_and_faults_are_found(int year)
    {
        var tallies = new List<TrialTally>();
        foreach (var markup in Enum.GetValues<Markup>())
        {
            var tally = TrialTally.Sum(await Task.WhenAll(ReportTrial.All.Select(trial => trial.JudgeAsync(year, $"{markup}", report => Task.FromResult(report.Document(markup))))));
            output.WriteLine($"{year} {markup}: {ReportTrial.All.Count} reports, {tally}");
            tallies.Add(tally);
        }

        var all = TrialTally.Sum(tallies);

        Assert.True(all is { Precision: >= 0.98, Recall: >= 0.95 }, string.Join('\n', all.Complaints));
    }
}
