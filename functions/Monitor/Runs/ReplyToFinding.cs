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
        var done = await rectify.ReplyAsync(id, new(reply.Kind, reply.Text, reply.Link, reply.Until, new(who, clock.GetUtcNow(), clock.ShanghaiDay)), stop);
        if (done is Rectified.Moved { Change.Finding: { Reply: ReplyKind.Rectified } answered }) await recheck.HandleAsync([answered], stop);
        return done;
    }
}
