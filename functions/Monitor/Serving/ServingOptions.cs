using Monitor.Planning;

namespace Monitor.Serving;

/// <summary>Settings of the API and dashboard; on Azure the section `Serving` of the app's settings.</summary>
public sealed class ServingOptions
{
    /// <summary>Callers from this machine are signed in as office (`demo`, and `serve` without `--auth`).</summary>
    public bool LoopbackIsOffice { get; set; }

    /// <summary>The day that countdowns start from, Asia/Shanghai; null: the clock's.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Anybody may read published scorecards.</summary>
    public bool PublicScorecards { get; set; }

    /// <summary>Entra tenant id whose tokens are accepted; empty: none are.</summary>
    public string EntraTenant { get; set; } = "";

    /// <summary>Client id of the app registration.</summary>
    public string EntraAudience { get; set; } = "";

    /// <summary>Where tokens of that tenant come from; the cloud of 21Vianet has another.</summary>
    public string EntraInstance { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Origins of other dashboards that may read the API from a browser.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Addresses and networks of proxies whose word on a visitor's address, scheme and host is taken; this machine's always is.</summary>
    public IList<string> TrustedProxies { get; } = [];

    public int ReadsPerMinute { get; set; } = 600;
    public int WritesPerMinute { get; set; } = 60;

    /// <summary>The day as this host tells it, Asia/Shanghai.</summary>
    public DateOnly Today(TimeProvider clock) => AsOf ?? clock.ShanghaiDay;

    internal string? Authority => EntraTenant is "" || EntraAudience is "" ? null : $"{EntraInstance.TrimEnd('/')}/{EntraTenant}/v2.0";
}
