using System.Text.Json;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Scoring;

namespace Monitor.Runs;

/// <summary>Writes what a pass gave to the folder of `--out`. Each file is whole or not there: it is written beside its name and then moved.</summary>
public sealed class WriteFiles(City city, IFindingStore findings, IScorecardStore scorecards, DraftIssueLists lists)
{
    public async Task HandleAsync(Run run, RunOrder order, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.Combine(folder, "issue-lists"));
        await WriteAsync(folder, "run.json", JsonSerializer.SerializeToUtf8Bytes(run, RunJson.Indented.Run), stop);

        var told = await ToldAsync(order, stop);
        using var lines = new MemoryStream();
        FindingsWriter.WriteLines(told, lines);
        await WriteAsync(folder, "findings.ndjson", lines.ToArray(), stop);

        if (await scorecards.FindAsync(order.Period.ToString(), stop) is { } card) await WriteScorecardAsync(folder, card, told, order, stop);
        await WriteListsAsync(folder, order, stop);
    }

    /// <summary>Verdicts that are not met, as they stand now.</summary>
    private async Task<List<Finding>> ToldAsync(RunOrder order, CancellationToken stop)
    {
        var told = new List<Finding>();
        foreach (var bureau in city.Bureaus.Where(order.Includes))
            told.AddRange(await findings.OfBureauAsync(bureau.Id, stop).Where(finding => finding.Outcome is Outcome.Missed or Outcome.Unclear or Outcome.NotDue).OrderBy(finding => finding.Duty).ThenBy(finding => finding.Subject).ToListAsync(stop));
        return told;
    }

    private async Task WriteScorecardAsync(string folder, Scorecard card, IReadOnlyList<Finding> told, RunOrder order, CancellationToken stop)
    {
        var report = ScorecardReport.Of(city, card, told, order.AsOf);
        await WriteAsync(folder, "scorecard.json", ScorecardWriter.Json(card), stop);
        await WriteAsync(folder, "scorecard.xlsx", ScorecardWriter.Xlsx(report), stop);
        await WriteAsync(folder, "scorecard.html", ScorecardWriter.Html(report), stop);
    }

    /// <summary>A list of an earlier run whose bureau has no fault left goes: it would tell a fault that is gone.</summary>
    private async Task WriteListsAsync(string folder, RunOrder order, CancellationToken stop)
    {
        await lists.HandleAsync(order.Period, order.AsOf, order.Bureaus, stop);
        foreach (var bureau in city.Bureaus.Where(order.Includes))
        {
            var documents = await lists.WholeAsync(bureau, order.Period, order.AsOf, stop) is { } list ? IssueListWriter.All(list) : new Dictionary<string, byte[]>();
            foreach (var format in IssueListWriter.Formats)
            {
                var name = Path.Combine("issue-lists", $"{bureau.Id}.{format}");
                if (documents.TryGetValue(format, out var bytes)) await WriteAsync(folder, name, bytes, stop);
                else File.Delete(Path.Combine(folder, name));
            }
        }
    }

    private static async Task WriteAsync(string folder, string name, byte[] bytes, CancellationToken stop)
    {
        var target = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(target + ".part", bytes, stop);
        File.Move(target + ".part", target, overwrite: true);
    }
}
