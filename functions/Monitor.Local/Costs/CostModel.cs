namespace Monitor.Local.Costs;

/// <summary>One line of a month's bill.</summary>
internal sealed record Charge(Price Price, decimal Quantity)
{
    public decimal Amount => Math.Max(0, Quantity - Price.Free) * Price.PerUnit;
}

/// <summary>How much of each priced thing a load takes a month. Counts follow from how the product works, sizes are assumptions; docs/scale.md tells both.</summary>
internal static class CostModel
{
    private const decimal Hours = 730;
    private const decimal InstanceGb = 2, PremiumGb = 3.5m;

    /// <summary>Gzipped raw page, facts of a page in a site's packed snapshot, request bytes sent a page; in GB.</summary>
    private const decimal PageGb = 12e-6m, FactsGb = 2e-6m, SentGb = 1.2e-6m;

    /// <summary>Days packs of raw pages are kept: `packDays` of main.bicep.</summary>
    private const decimal PackDays = 180;

    /// <summary>People who look at dashboard and API, and timers.</summary>
    private const decimal Requests = 20_000, RowsPerRequest = 20;

    /// <summary>The host looks at its queues all day.</summary>
    private const decimal Polls = 600_000;

    /// <summary>Rows a visit reads and writes: run, findings, events, index.</summary>
    private const decimal RowsPerVisit = 60;

    /// <summary>Hosts beside its own that a site's links lead to, each leased once a visit.</summary>
    private const decimal LinkedHosts = 30;

    /// <summary>Log lines and spans of a visit, and metrics of a month; in GB.</summary>
    private const decimal VisitLogGb = 10e-6m, MetricsGb = 0.3m;

    public static IReadOnlyList<Charge> Of(PriceList cloud, Load load) => [.. cloud.Prices.Select(price => new Charge(price, Quantity(price.Key, load)))];

    public static decimal Total(IEnumerable<Charge> charges) => charges.Where(charge => !charge.Price.Option).Sum(charge => charge.Amount);

    private static decimal Quantity(string key, Load load) => key switch
    {
        "flex-gb-second" => load.InstanceSeconds * InstanceGb,
        "flex-execution" => load.Parts + Requests,
        "premium-vcpu-hour" => PremiumHours(load),
        "premium-gb-hour" => PremiumHours(load) * PremiumGb,
        "queue-operation" => load.Parts * 4 + Polls,
        "table-operation" => load.Visits * RowsPerVisit + Requests * RowsPerRequest,
        "blob-write" => load.Saves * 4 + load.Visits * 3,
        "blob-read" => load.Saves * 3 + load.Visits * (4 + 2 * LinkedHosts) + load.LeaseRenewals + Requests,
        "blob-gb-month" => load.Sites * load.Pages * (FactsGb + PageGb) + load.Views / Load.Nights * load.Changed * PackDays * PageGb,
        "table-gb-month" => load.Sites * 0.001m,
        "egress-gb" => load.Views * SentGb,
        "log-gb" => load.Visits * VisitLogGb + MetricsGb,
        "alert-rule-month" => 5,
        "nat-hour" => Hours,
        "nat-gb" => load.Views * (SentGb + load.Changed * PageGb * 2),
        "private-endpoint-hour" => Hours * 3,
        "front-door-month" => 1,
        _ => throw new InvalidOperationException($"no quantity is known for {key}"),
    };

    /// <summary>One instance stands all day, the others at night.</summary>
    private static decimal PremiumHours(Load load) => Hours + (load.Instances - 1) * Load.NightHours * Load.Nights;
}
