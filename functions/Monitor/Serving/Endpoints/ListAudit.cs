namespace Monitor.Serving.Endpoints;

/// <summary>`GET audit`: who wrote what, newest first.</summary>
public sealed class ListAudit(IAuditLog audit) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Audit, Role.Office, "查询操作记录，最近的在前")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<AuditRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var (entries, next) = await call.TakeAsync(audit.RecentAsync(call.After, stop), entry => entry.Key, stop);
        return call.Reply(Reply.Json(new Listing<AuditRow>([.. entries.Select(AuditRow.Of)], next), ApiJson.Wire.ListingAuditRow), next);
    }
}

/// <summary>One write. The instant is UTC; no status: it never came to an end.</summary>
public sealed record AuditRow(DateTimeOffset At, string Who, Role Role, string? Bureau, string Action, string? Subject, int? Status)
{
    internal static AuditRow Of(AuditEntry entry) => new(entry.At, entry.Who, entry.Role, entry.Bureau, entry.Action, entry.Subject, entry.Status);
}
