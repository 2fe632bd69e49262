using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>A bureau's reply. <paramref name="Link"/> is required with `rectified`: a reply without one counts as not rectified.</summary>
public sealed record FindingReply(ReplyKind Kind, string Text, string? Link);

/// <summary>Records a bureau's reply; `rectified` has the bureau's sites looked at again, which verifies the finding or returns it.</summary>
public sealed class ReplyToFinding(City city, IFindingStore findings, StartRun start, TimeProvider clock)
{
    /// <summary>The same kind of reply within this time is the same reply, sent twice.</summary>
    private static readonly TimeSpan SentTwice = TimeSpan.FromSeconds(30);

    public async Task<WriteOutcome> HandleAsync(string id, string who, FindingReply reply, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var outcome = await findings.MoveAsync(id, who, now, known => Answer(known, reply, now), stop);
        if (reply.Kind == ReplyKind.Rectified && outcome is WriteOutcome.Written { Finding: var finding } && city.BureauOf(finding.Bureau) is not null)
            await start.HandleAsync(RunOrders.WholeCity(clock.ShanghaiDay) with { Bureaus = new HashSet<string> { finding.Bureau } }, stop);
        return outcome;
    }

    private static Move Answer(Finding known, FindingReply reply, DateTimeOffset now) => known.Status switch
    {
        FindingStatus.Answered when known.Reply == reply.Kind && now - known.RepliedAt < SentTwice => new Move.Already(),
        FindingStatus.Open or FindingStatus.Notified or FindingStatus.Returned or FindingStatus.Reopened or FindingStatus.Answered =>
            new Move.To(known with { Status = FindingStatus.Answered, Reply = reply.Kind, RepliedAt = now }, $"{NameOf(reply.Kind)}：{reply.Text}", reply.Link),
        _ => new Move.Not("该问题目前无需反馈：只有待整改、已交办、已退回或反复出现的问题可以反馈。"),
    };

    /// <summary>As readers see it.</summary>
    public static string NameOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Rectified => "已整改",
        ReplyKind.Explanation => "情况说明",
        ReplyKind.Appeal => "申诉",
        _ => "申请豁免",
    };
}
