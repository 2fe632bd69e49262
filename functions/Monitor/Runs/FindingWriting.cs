using Monitor.Findings;

namespace Monitor.Runs;

/// <summary>What became of a person's write to a finding.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome() { }

    public sealed record Written(Finding Finding) : WriteOutcome;

    /// <summary>The finding's state does not allow it; <paramref name="Why"/> for people.</summary>
    public sealed record Refused(string Why) : WriteOutcome;

    public sealed record Missing : WriteOutcome;
}

/// <summary>A move a person makes: the finding as it shall stand and why, or why not.</summary>
internal abstract record Move
{
    private Move() { }

    public sealed record To(Finding Finding, string Why, string? Link = null) : Move;

    public sealed record Not(string Why) : Move;

    /// <summary>It already stands as asked: the request came twice.</summary>
    public sealed record Already : Move;
}

/// <summary>Reads a finding, moves it, writes it with its event; when another worker wrote first, it reads again.</summary>
internal static class FindingWriting
{
    private const int Rounds = 16;

    public static async Task<WriteOutcome> MoveAsync(this IFindingStore findings, string id, string who, DateTimeOffset now, Func<Finding, Move> decide, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            if (await findings.FindAsync(id, stop) is not { } known) return new WriteOutcome.Missing();
            switch (decide(known))
            {
                case Move.Not refused: return new WriteOutcome.Refused(refused.Why);
                case Move.To move:
                    try
                    {
                        await findings.SaveAsync([new(move.Finding, new(id, now, who, known.Status, move.Finding.Status, move.Why) { Link = move.Link })], stop);
                        return new WriteOutcome.Written(await findings.FindAsync(id, stop) ?? move.Finding);
                    }
                    catch (ChangedMeanwhileException) when (round < Rounds)
                    {
                        continue;
                    }
                default: return new WriteOutcome.Written(known);
            }
        }
    }
}
