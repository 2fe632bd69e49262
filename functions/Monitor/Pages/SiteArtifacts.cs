namespace Monitor.Pages;

/// <summary>
/// An attachment that was read for its text, because a duty asks for it. <paramref name="Text"/>: one line a paragraph or table row, at most
/// 200,000 characters. <paramref name="Unread"/>: why its text is not known (scan, doc, ofd, too large), a sentence for people; null: read.
/// </summary>
public sealed record AttachmentText(string Url, string Name, string? Sha256, DateTimeOffset? FetchedAt, string Text, int Tables = 0, string? Unread = null);

/// <summary>
/// What the TLS handshake with a registered host ended in. <paramref name="Outcome"/>: Fetched when https is offered and its certificate holds;
/// TlsFault with <paramref name="Fault"/> for people; ConnectFault when nothing listens. Days in UTC.
/// </summary>
public sealed record TlsFact(string Host, int Port, FetchOutcome Outcome, DateOnly? NotAfter = null, string? Fault = null);

/// <summary>
/// The site's own search, asked once for a title that stands on it. <paramref name="Found"/>: the title stood among the results;
/// null: could not be known, and <paramref name="Why"/> says so.
/// </summary>
public sealed record SearchProbe(string Url, string Query, bool? Found, string? Why = null);

/// <summary>One spaced try to open the home page, for the share of tries that fail. Seconds until it answered or was given up.</summary>
public sealed record AccessTry(DateTimeOffset At, FetchOutcome Outcome, double Seconds);
