using Monitor.Pages;

namespace Monitor.Crawling.Network;

/// <summary>What a status code stands for.</summary>
internal static class StatusOutcome
{
    public static FetchOutcome Of(int status) => status switch
    {
        304 => FetchOutcome.NotModified,
        404 => FetchOutcome.NotFound,
        410 => FetchOutcome.Gone,
        408 or 425 or 429 or 503 => FetchOutcome.Overloaded,
        // Cloud firewalls answer 52x where the site itself is refused or shielded
        >= 520 and <= 530 => FetchOutcome.Refused,
        >= 500 => FetchOutcome.ServerError,
        >= 400 => FetchOutcome.Refused,
        _ => FetchOutcome.Fetched,
    };
}
