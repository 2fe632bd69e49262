namespace Monitor.Planning;

/// <summary>How a city has faults rectified; the defaults follow what cities do. Working days count from sending.</summary>
public sealed record RectificationRules
{
    /// <summary>Working days to mend what was sent.</summary>
    public int Within { get; init; } = 5;

    /// <summary>Working days to dispute it.</summary>
    public int Appeal { get; init; } = 3;

    /// <summary>Working days before the deadline on which a bureau is reminded; a second reminder follows after it.</summary>
    public int Remind { get; init; } = 2;

    /// <summary>Days after a verification on which it is looked at once more (回头看).</summary>
    public int LookBack { get; init; } = 30;

    /// <summary>Days that copies are kept after the findings that cite them were settled.</summary>
    public int KeepEvidence { get; init; } = 730;
    public SendingMode Send { get; init; } = SendingMode.Automatic;
}

/// <summary>Automatic: lists of a closed quarter go out on the next working morning. Reviewed: each waits until the office sends it.</summary>
public enum SendingMode { Automatic, Reviewed }
