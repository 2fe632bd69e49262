using Monitor.Serving;

namespace Monitor.Dashboard.Auditing;

/// <summary>`/audit`: who wrote what, newest first.</summary>
public sealed class AuditPage(PageRenderer pages, IAuditLog audit) : IEndpoint
{
    private const int Shown = 100;

    public EndpointInfo Info { get; } = new("GET", Routes.AuditPage, Role.Office, "操作记录页")
    {
        Query = [new("cursor", "上一页给出的 next") { Form = ParameterForm.Cursor }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var entries = await audit.RecentAsync(call.After, stop).Take(Shown + 1).ToListAsync(stop);
        var next = entries.Count > Shown ? Call.CursorAfter(entries[Shown - 1].Key) : null;
        return await pages.RenderAsync<AuditView>(call, new AuditReading([.. entries.Take(Shown)], next));
    }
}

/// <summary>A page of writes and where to go on.</summary>
public sealed record AuditReading(IReadOnlyList<AuditEntry> Entries, string? Next);
