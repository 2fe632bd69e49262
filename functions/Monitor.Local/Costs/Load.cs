namespace Monitor.Local.Costs;

/// <summary>What an installation looks at: so many sites of so many pages every night, of which a share differs from the night before.</summary>
internal sealed record Load(int Sites, int Pages, decimal Changed)
{
    public const int Nights = 30;

    /// <summary>Sites an instance reads at once: `batchSize` of host.json.</summary>
    public const int AtOnce = 16;

    /// <summary>The night run shall end before the office opens.</summary>
    public const int NightHours = 5;

    private const decimal DelaySeconds = 1;      // crawl.delay
    private const decimal BudgetSeconds = 480;   // crawl.budget
    private const decimal SavedEverySeconds = 45;
    private const decimal LeaseSeconds = 7.5m;

    public decimal Visits => Sites * Nights;
    public decimal Views => Visits * Pages;
    public decimal VisitSeconds => Pages * DelaySeconds;
    public decimal Parts => Visits * Math.Ceiling(VisitSeconds / BudgetSeconds);

    /// <summary>A visit saves itself so often.</summary>
    public decimal Saves => Visits * Math.Ceiling(VisitSeconds / SavedEverySeconds);
    public decimal LeaseRenewals => Visits * VisitSeconds / LeaseSeconds;

    /// <summary>Seconds of an instance a month: visits wait more than they work, so many share one.</summary>
    public decimal InstanceSeconds => Visits * VisitSeconds / Math.Min(AtOnce, Sites);

    /// <summary>Instances that read all sites within the night.</summary>
    public int Instances => (int)Math.Ceiling(Sites * VisitSeconds / AtOnce / (NightHours * 3600));
}
