namespace Monitor.Local.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Our own failure.</summary>
    public const int Failed = 1;

    /// <summary>The input is wrong: every error listed, nothing written.</summary>
    public const int WrongInput = 2;

    /// <summary>Done, but some site could not be read whole.</summary>
    public const int NotWhole = 3;

    /// <summary>Stopped by Ctrl-C, work so far saved.</summary>
    public const int Stopped = 130;
}
