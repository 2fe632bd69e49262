namespace Monitor.Planning;

/// <summary>How a city's sites may be visited. The defaults are polite; the meaning of each name is in the README's city file.</summary>
public sealed record CrawlRules
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests under way to one host (host and port).</summary>
    public int Concurrency { get; init; } = 2;

    /// <summary>Pages of a site; as many link targets are checked.</summary>
    public int Pages { get; init; } = 2000;

    /// <summary>One visit; the rest goes on in a further visit.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(8);
    public RenderMode Render { get; init; } = RenderMode.Never;

    /// <summary>A picture of each page that a finding cites is kept beside its bytes; needs <see cref="Render"/>.</summary>
    public bool Screenshots { get; init; }
    public TimeOnly HoursFrom { get; init; } = TimeOnly.MinValue;

    /// <summary>Exclusive; <see cref="TimeOnly.MinValue"/> stands for 24:00. Asia/Shanghai.</summary>
    public TimeOnly HoursUntil { get; init; } = TimeOnly.MinValue;

    /// <summary>A missing section counts only when a second look, this much later, agrees; zero: no second look.</summary>
    public TimeSpan ConfirmAfter { get; init; } = TimeSpan.FromHours(6);
    public bool AllowPrivateNetworks { get; init; }
}

public enum RenderMode { Never, Auto, Always }
