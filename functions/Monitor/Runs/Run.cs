namespace Monitor.Runs;

/// <summary>One pass over a city, as run.json writes it. Instants are UTC.</summary>
public sealed record Run
{
    public required string Id { get; init; }
    public required string City { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Period { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Keys of the sites it visits; it is finished when each is recorded.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];
    public IReadOnlyList<SiteRun> Sites { get; init; } = [];

    public bool HasAll(IEnumerable<string> sites) => sites.All(key => Sites.Any(site => site.Key == key));
}

/// <summary>What became of one site. `state`: whole, partial, unreachable, refused; `failures`: kind -> count; `why`: a sentence for people.</summary>
public sealed record SiteRun
{
    /// <summary>The site's key.</summary>
    public required string Key { get; init; }
    public required string Bureau { get; init; }
    public required string Url { get; init; }
    public required string State { get; init; }
    public int Pages { get; init; }
    public int NotModified { get; init; }

    /// <summary>After content decoding.</summary>
    public long Bytes { get; init; }
    public double Seconds { get; init; }
    public IReadOnlyDictionary<string, int> Failures { get; init; } = new Dictionary<string, int>();
    public string? Why { get; init; }

    /// <summary>What else is to be told of the visit, sentences for people.</summary>
    public IReadOnlyList<string> Notes { get => field ?? []; init; }
}
