namespace Monitor.Planning.Compile;

/// <summary>What a clause says about time: a due day, a limit after an event, or a cadence; and the words that say it.</summary>
internal abstract record TimePhrase(string Words)
{
    /// <summary>A due day as plans write it: `06-30`, or `2027-01-31` of another year.</summary>
    public sealed record Due(string Day, string Words) : TimePhrase(Words);

    /// <summary>So long after something: 20个工作日内; <paramref name="From"/> as published-within names it, null where the words do not tell.</summary>
    public sealed record After(TimeLimit Limit, string Words, string? From) : TimePhrase(Words);

    /// <summary>Again and again: 每季度; <paramref name="Series"/> is null for a week and less.</summary>
    public sealed record Every(TimeLimit Within, string? Series, string Words) : TimePhrase(Words);

    /// <summary>Words that ask for time and name none: 及时, 定期.</summary>
    public sealed record Vague(string Words) : TimePhrase(Words);
}
