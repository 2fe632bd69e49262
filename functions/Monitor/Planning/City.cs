namespace Monitor.Planning;

/// <summary>A city as its file describes it: who checks, how politely, and which bureaus with which duties. Built only from files without errors.</summary>
public sealed record City
{
    public required string Name { get; init; }
    public required Office Office { get; init; }
    public CrawlRules Crawl { get; init; } = new();
    public RectificationRules Rectification { get; init; } = new();
    public required IndicatorSet Indicators { get; init; }
    public required WorkingDayCalendar Calendar { get; init; }
    public required IReadOnlyList<Bureau> Bureaus { get; init; }

    public Bureau? BureauOf(string id) => Bureaus.FirstOrDefault(bureau => bureau.Id == id);

    /// <summary>The same city on a host that ends what takes longer: a visit's budget is cut to this, the rest goes on in a further one.</summary>
    public City WithVisitsUpTo(TimeSpan limit) => Crawl.Budget <= limit ? this : this with { Crawl = Crawl with { Budget = limit } };
}

/// <summary>The municipal disclosure office (政务公开办), user of the system.</summary>
public sealed record Office(string Name, string? Email = null);

/// <summary>The two ranking classes: bureaus with key-area duties (承担重点领域) and the others.</summary>
public enum BureauClass { KeyArea, Other }

/// <summary>A bureau (局, 部门) with its sites and every duty that binds it: national, city-wide and its own.</summary>
public sealed record Bureau
{
    /// <summary>[a-z0-9-]{1,40}, unique in the city.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public BureauClass Class { get; init; } = BureauClass.Other;

    /// <summary>Indicators the office has waived for this bureau; their duties are judged `not-applicable`.</summary>
    public IReadOnlySet<string> NotApplicable { get; init; } = new HashSet<string>();
    public Contact Contact { get; init; } = new();
    public IReadOnlyList<FormerBureau> Formerly { get; init; } = [];
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>National, city and own duties; ids are unique.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>The built-in sections and those its plans define, by key.</summary>
    public required SectionVocabulary Sections { get; init; }

    public Duty? DutyOf(string id) => Duties.FirstOrDefault(duty => duty.Id == id);
}

/// <summary>Where a bureau's lists are sent, besides the blob and the queue message that always go out.</summary>
public sealed record Contact(string? Email = null, string? Webhook = null);

/// <summary>A bureau that was merged into or renamed to this one; its history is kept.</summary>
public sealed record FormerBureau(string Id, DateOnly Until);

/// <summary>One site of a bureau: its root, further roots (other hosts allowed) and pinned sections.</summary>
public sealed record Site
{
    /// <summary>Stable key of the site inside the storage: the bureau's id and eight hex digits of its root's hash.</summary>
    public required string Key { get; init; }
    public required string Bureau { get; init; }
    public required Uri Url { get; init; }
    public IReadOnlyList<Uri> Also { get; init; } = [];

    /// <summary>Section key -> absolute address, for what discovery cannot find.</summary>
    public IReadOnlyDictionary<string, Uri> Pins { get; init; } = new Dictionary<string, Uri>();

    public IEnumerable<Uri> Roots => [Url, .. Also];

    /// <summary>Whether the address has a registered origin (scheme, host and port) of this site.</summary>
    public bool Owns(Uri address) =>
        Roots.Any(root => root.Scheme == address.Scheme && root.Port == address.Port
            && string.Equals(root.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase));
}
