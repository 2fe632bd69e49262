namespace Monitor.Pages;

/// <summary>The closed set of what a request can end in. Each has a sentence and a remedy for people beside it.</summary>
public enum FetchOutcome
{
    /// <summary>Answered with content.</summary>
    Fetched,
    /// <summary>304, or the same bytes as before.</summary>
    NotModified,
    /// <summary>Found but not asked for: the budget or page limit came first.</summary>
    NotTried,
    /// <summary>A redirect led to an unregistered host.</summary>
    RedirectedAway,
    TooManyRedirects,
    ForbiddenByRobots,
    /// <summary>401, 403, 405, 412, 521 and the like.</summary>
    Refused,
    /// <summary>Status 200, but the page of a firewall or a login wall.</summary>
    BlockPage,
    NotFound,
    Gone,
    /// <summary>Status 200, but the page says that it does not exist.</summary>
    SoftNotFound,
    /// <summary>429 or 503 with the retries used up.</summary>
    Overloaded,
    ServerError,
    TooLarge,
    WrongType,
    Undecodable,
    TlsFault,
    DnsFault,
    ConnectFault,
    TimedOut,
    Reset,
    /// <summary>The address is private, link-local or unregistered: the guard refused it.</summary>
    Guarded,
    /// <summary>Our own error while reading it; never the site's fault.</summary>
    OwnFault,
}
