using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs;

/// <summary>Writes each bureau's rectification list of a period from its confirmed faults, with its documents; sends nothing.</summary>
public sealed class DraftIssueLists(City city, IFindingStore findings, IIssueListStore lists)
{
    /// <summary>The lists with their documents by format; a bureau without a confirmed fault has none.</summary>
    public async Task<IReadOnlyList<WrittenList>> HandleAsync(Quarter period, DateOnly issuedOn, IReadOnlySet<string> bureaus, CancellationToken stop)
    {
        var written = new List<WrittenList>();
        foreach (var bureau in city.Bureaus.Where(bureau => bureaus.Count == 0 || bureaus.Contains(bureau.Id)))
        {
            var open = await findings.OfBureauAsync(bureau.Id, stop).ToListAsync(stop);
            if (IssueListDraft.From(city, bureau, period.ToString(), open, issuedOn) is not { } list) continue;
            var documents = IssueListWriter.All(list);
            await lists.SaveAsync(list, documents, stop);
            written.Add(new(list, documents));
        }
        return written;
    }
}

/// <summary>A list with its documents: `json`, `xlsx`, `docx` -> bytes.</summary>
public sealed record WrittenList(IssueList List, IReadOnlyDictionary<string, byte[]> Documents);
