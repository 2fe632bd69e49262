using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs;

/// <summary>A filled rectification ledger (xlsx, docx) -> the replies of its rows. Nothing is recorded where any row is wrong.</summary>
public sealed class ImportReplies(City city, IFindingStore findings, IIssueListStore lists, ReplyToFinding reply)
{
    /// <param name="bureau">Whose findings the ledger may answer; null: any bureau's, for the office.</param>
    /// <exception cref="InputException">Every wrong row, with its line.</exception>
    public async Task<RepliesImport> HandleAsync(byte[] file, string name, string? bureau, string who, CancellationToken stop)
    {
        var stored = await lists.QueryAsync(bureau, null, stop).Where(list => city.BureauOf(list.Bureau) is not null).ToListAsync(stop);
        var reading = LedgerReader.Read(file, name, [.. stored.SelectMany(list => list.Rows).DistinctBy(row => row.Finding)]);
        List<PlanError> errors = [.. reading.Errors];
        foreach (var row in reading.Replies)
            if (await findings.FindAsync(row.Finding, stop) is not { } finding) errors.Add(new(name, row.Row, $"问题“{row.Finding}”不存在"));
            else if (Rectification.Reply(finding, Tried(row)) is Rectified.Refused refused) errors.Add(new(name, row.Row, refused.Why));
        if (errors is not []) throw new InputException(errors);

        var done = await reply.HandleAsync(reading.Replies.Select(row => (row.Finding, new FindingReply(row.Kind, row.Remarks ?? "", row.Link))), who, stop);
        var taken = done.Count(one => one is Rectified.Moved);
        return new(taken, done.Count - taken, Unanswered(stored, reading.Replies));
    }

    /// <summary>Of the lists that were answered at all.</summary>
    private static IReadOnlyList<string> Unanswered(IEnumerable<IssueList> stored, IReadOnlyList<LedgerReply> replies)
    {
        var answered = replies.Select(reply => reply.Finding).ToHashSet();
        return [.. stored.Where(list => list.Rows.Any(row => answered.Contains(row.Finding))).SelectMany(list => list.Rows).Select(row => row.Finding).Distinct().Where(finding => !answered.Contains(finding))];
    }

    /// <summary>Whether the file looks like a rectification ledger, not like one of other work.</summary>
    public static bool IsOne(byte[] file, string name) => LedgerReader.IsLedger(file, name);

    private static BureauReply Tried(LedgerReply row) => new(row.Kind, row.Remarks ?? "", row.Link, null, new("", default, default));
}

/// <summary>How many replies were recorded, how many stood so already, and the findings that were left blank.</summary>
public sealed record RepliesImport(int Recorded, int Unchanged, IReadOnlyList<string> Unanswered);
