namespace Monitor.Crawling.Network;

/// <summary>One address to ask for.</summary>
internal sealed record FetchRequest(Uri Url, Reach Reach)
{
    /// <summary>The address as it was found; <see cref="Uri"/> would rewrite percent-encodings on the wire.</summary>
    public string? Written { get; init; }

    /// <summary>HEAD, or a GET whose body is left unread.</summary>
    public bool HeadersOnly { get; init; }
    public bool Head { get; init; }

    /// <summary>Sent as the body of a POST; null: a GET.</summary>
    public string? Form { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>Reads the body whatever its type (robots.txt, sitemaps).</summary>
    public bool AnyType { get; init; }

    /// <summary>Reads no more than so many bytes and keeps those; null: a body beyond the page limit is a failure.</summary>
    public int? KeepStart { get; init; }

    /// <summary>A larger body is a failure; null: the page limit.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>Host and port: one queue, one breaker each.</summary>
    public string Authority => AuthorityOf(Url);

    public static string AuthorityOf(Uri address) => $"{address.IdnHost}:{address.Port}";
}
