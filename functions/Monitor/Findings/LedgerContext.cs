using Monitor.Planning;

namespace Monitor.Findings;

/// <summary>The look whose verdicts are merged: whose sites, in which run, for which day, and when.</summary>
public sealed record LedgerContext
{
    public required Bureau Bureau { get; init; }
    public required string Run { get; init; }

    /// <summary>The day of judgement, Asia/Shanghai.</summary>
    public required DateOnly AsOf { get; init; }
    public required Quarter Period { get; init; }

    /// <summary>The instant of the merge (UTC): the time of its events.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the sites were looked at, where that lies before <see cref="At"/>: a look older than a reply says nothing about it.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Whether every site was read whole: only then is a fault that was not met again mended.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>A look taken to confirm what the first one saw absent; it counts however soon it comes.</summary>
    public bool IsSecondLook { get; init; }

    /// <summary>Another look this much later confirms an absence; zero: the first look suffices.</summary>
    public TimeSpan ConfirmAfter { get; init; }

    /// <summary>The duties that were judged; null: all. Findings of other duties are left alone.</summary>
    public IReadOnlySet<string>? Duties { get; init; }

    /// <summary>Of these, the duties that are only swept for the fault of another one (举一反三): their own replies await their own re-check.</summary>
    public IReadOnlySet<string> Swept { get; init; } = new HashSet<string>();

    /// <summary>Pages that a re-check has read again: what it does not find on them any more is mended though the site was not read whole.</summary>
    public IReadOnlySet<string> ReadAgain { get; init; } = new HashSet<string>();

    /// <summary>Who the events name.</summary>
    public string Who { get; init; } = "monitor";

    internal bool Judged(string duty) => Duties is null || Duties.Contains(duty);

    internal DateTimeOffset SeenAt => LookedAt ?? At;
}
