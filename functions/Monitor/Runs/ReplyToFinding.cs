using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>A bureau's reply as it comes in; <paramref name="Until"/> belongs to exemption requests.</summary>
public sealed record FindingReply(ReplyKind Kind, string Text, string? Link, DateOnly? Until = null);

/// <summary>Records a bureau's reply; a `rectified` one has its duty looked at again, which verifies the finding or returns it.</summary>
public sealed class ReplyToFinding(RectifyFinding rectify, RecheckFindings recheck, TimeProvider clock)
{
    /// <summary>Null: there is no such finding.</summary>
    public async Task<Rectified?> HandleAsync(string id, string who, FindingReply reply, CancellationToken stop)
    {
        var done = await RecordAsync(id, who, reply, stop);
        if (IsRectified(done) is { } answered) await recheck.HandleAsync([answered], stop);
        return done;
    }

    /// <summary>Many replies at once: each bureau's are looked at in one visit. The answers in the order of the replies; null: there is no such finding.</summary>
    public async Task<IReadOnlyList<Rectified?>> HandleAsync(IEnumerable<(string Finding, FindingReply Reply)> replies, string who, CancellationToken stop)
    {
        List<Rectified?> done = [];
        foreach (var (id, reply) in replies) done.Add(await RecordAsync(id, who, reply, stop));
        if (done.Select(IsRectified).OfType<Finding>().ToList() is [_, ..] answered) await recheck.HandleAsync(answered, stop);
        return done;
    }

    private Task<Rectified?> RecordAsync(string id, string who, FindingReply reply, CancellationToken stop) =>
        rectify.ReplyAsync(id, new(reply.Kind, reply.Text, reply.Link, reply.Until, new(who, clock.GetUtcNow(), clock.ShanghaiDay)), stop);

    private static Finding? IsRectified(Rectified? done) => done is Rectified.Moved { Change.Finding: { Reply: ReplyKind.Rectified } answered } ? answered : null;
}
