using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Tests.Runs.Delivery;

namespace Monitor.EndToEnd.Tests.Rectifying;

/// <summary>
/// A quarter in the life of one bureau: a real site that is crawled, a real storage, a real mail server, and the calendar of 2026. Every score
/// is computed by hand beside it: N-1 50 points (a stale column costs 20), G-1 30 (a missing guide costs all), REC-1 12, REC-3 8.
/// </summary>
public sealed class QuarterStoryTests
{
    private static CancellationToken Stop => QuarterHost.Stop;

    [Fact]
    public async Task Findings_appear_are_confirmed_sent_answered_verified_and_come_back_and_the_score_follows()
    {
        var clock = new MovedClock(new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));
        await using var site = await BureauSite.StartAsync();
        await using var mail = new SmtpServer();
        await using var host = await QuarterHost.StartAsync(site.Root, clock, mail.Port);
        var first = new Quarter(2026, 1);

        // Monday 12 January: a stale column is a fault at once, an absence waits for a second look
        await host.RunAsync();
        Assert.Equal((FindingStatus.Open, FindingStatus.Suspected), (await host.StatusAsync("notices-fresh"), await host.StatusAsync("guide-online")));
        Assert.Equal(60.00m, await host.ScoreAsync("2026Q1"));                    // 100 x 30/50: the guide is not known, so it leaves
        Assert.Contains("未能判定", Assert.Single(Assert.IsType<CloseOutcome.Refused>(await host.Get<CloseQuarter>().HandleAsync(first, Stop)).Reasons), StringComparison.Ordinal);

        clock.GoTo(new(2026, 1, 12), 18);
        await host.RunAsync();
        Assert.Equal(FindingStatus.Open, await host.StatusAsync("guide-online"));
        Assert.Equal(37.50m, await host.ScoreAsync("2026Q1"));                    // 100 x 30/80

        // Wednesday 14: the office reviews the draft, puts one problem into its own words, and sends; five working days end on the 21st
        clock.GoTo(new(2026, 1, 14), 9);
        await host.Get<DraftIssueLists>().HandleAsync(first, host.Today, new HashSet<string>(), Stop);
        await host.Get<DecideFinding>().HandleAsync((await host.FindAsync("guide-online")).Id, "科长", new(Ruling.Reword, "网站没有公开政府信息公开指南", null), Stop);
        var sent = (await host.Get<DeliverIssueLists>().SendAsync("〔2026〕Q1-veterans", host.Today, Stop))!;
        Assert.All(sent.Attempts, attempt => Assert.Equal(DeliveryState.Delivered, attempt.State));
        Assert.Equal((host.Today, new DateOnly(2026, 1, 21), 2), (sent.List.SentOn!.Value, sent.List.Deadline, sent.List.Rows.Count));
        Assert.Contains("网站没有公开政府信息公开指南", sent.List.Rows.Select(row => row.Problem));
        Assert.Empty((await host.Get<DeliverIssueLists>().SendAsync("〔2026〕Q1-veterans", host.Today, Stop))!.Attempts);
        Assert.Single(mail.Messages);
        var notified = await host.FindAsync("notices-fresh");
        Assert.Equal((FindingStatus.Notified, "〔2026〕Q1-veterans", new DateOnly(2026, 1, 21), new DateOnly(2026, 1, 14)), (notified.Status, notified.List, notified.Due, notified.NotifiedOn));

        // Thursday 15: one is mended, the other only said to be; each re-check asks for its own pages alone
        clock.GoTo(new(2026, 1, 15), 10);
        site.Notices.Add(new(2026, 1, 15));
        site.Asked.Clear();
        await host.ReplyAsync("notices-fresh", new(ReplyKind.Rectified, "已发布新的通知", $"{site.Root}tzgg/index.html"));
        Assert.Equal(FindingStatus.Verified, await host.StatusAsync("notices-fresh"));
        Assert.DoesNotContain(site.Asked, path => path.StartsWith("/gk/", StringComparison.Ordinal) || path == BureauSite.PathOf(new(2025, 6, 2)));
        await host.ReplyAsync("guide-online", new(ReplyKind.Rectified, "已公开指南", $"{site.Root}xxgk/zn.html"));
        Assert.Equal(FindingStatus.Returned, await host.StatusAsync("guide-online"));
        Assert.Equal(65.91m, await host.ScoreAsync("2026Q1"));                    // 100 x (50 + 0 + REC-3 8) / (50 + 30 + 8); nothing has fallen due yet

        // Reminders before and after the deadline, once each however often the timer comes
        foreach (var day in new[] { 19, 20, 22, 23 })
        {
            clock.GoTo(new(2026, 1, day), 8);
            await host.Get<SendReminders>().HandleAsync(host.Today, Stop);
        }
        Assert.Equal(3, mail.Messages.Count);
        await host.Get<ScorePeriod>().HandleAsync(first, Stop);
        Assert.Equal(64.00m, await host.ScoreAsync("2026Q1"));                    // 100 x (50 + 0 + REC-1 6 + 8) / 100: one of two in time

        // Monday 26: the guide is there
        clock.GoTo(new(2026, 1, 26), 3);
        site.HasGuide = true;
        await host.RunAsync();
        Assert.Equal(FindingStatus.Verified, await host.StatusAsync("guide-online"));
        Assert.Equal(94.00m, await host.ScoreAsync("2026Q1"));                    // 50 + 30 + 6 + 8

        // Thursday 5 February: looking back after twenty days finds the column stale again
        clock.GoTo(new(2026, 2, 5), 3);
        await host.WorkAsync(await host.Get<OrderLookBack>().HandleAsync(host.Today, Stop));
        Assert.Equal((FindingStatus.Reopened, 1), (await host.StatusAsync("notices-fresh"), (await host.FindAsync("notices-fresh")).Recurrences));
        Assert.Empty(await host.Get<OrderLookBack>().HandleAsync(host.Today, Stop));
        Assert.Equal(70.00m, await host.ScoreAsync("2026Q1"));                    // 30 + 30 + 6 + REC-3 4: one of two came back

        // Friday 3 April: the quarter is frozen; the bureau appeals, the office agrees, and the new version says why
        clock.GoTo(new(2026, 4, 3), 6);
        var closed = Assert.IsType<CloseOutcome.Frozen>(await host.Get<CloseQuarter>().HandleAsync(first, Stop)).Card;
        Assert.Equal((1, 70.00m, "合格"), (closed.Version, closed.Of("veterans")!.Score, closed.Of("veterans")!.Grade));
        await host.ReplyAsync("notices-fresh", new(ReplyKind.Appeal, "春节前后无需发布通知", null));
        await host.Get<DecideFinding>().HandleAsync((await host.FindAsync("notices-fresh")).Id, "科长", new(Ruling.Accept, "情况属实", null), Stop);
        Assert.IsType<CloseOutcome.Unchanged>(await host.Get<CloseQuarter>().HandleAsync(first, Stop));
        Assert.Equal(70.00m, await host.ScoreAsync("2026Q1"));
        var again = Assert.IsType<CloseOutcome.Frozen>(await host.Get<CloseQuarter>().HandleAsync(first, new CloseOrder("采纳申诉"), Stop)).Card;
        Assert.Equal((2, "采纳申诉", 94.00m), (again.Version, again.VersionReason, again.Of("veterans")!.Score));   // 50 + 30 + 6 + 8: it did not come back
        Assert.IsType<CloseOutcome.Unchanged>(await host.Get<CloseQuarter>().HandleAsync(first, new CloseOrder("再算一次"), Stop));

        await TellsItAllAsync(host);
    }

    /// <summary>The events alone tell who did what.</summary>
    private static async Task TellsItAllAsync(QuarterHost host)
    {
        var notices = await host.Get<IFindingStore>().HistoryAsync((await host.FindAsync("notices-fresh")).Id, Stop).ToListAsync(Stop);
        Assert.Equal(
            [(null, FindingStatus.Open), (FindingStatus.Open, FindingStatus.Notified), (FindingStatus.Notified, FindingStatus.Answered), (FindingStatus.Answered, FindingStatus.Verified),
                (FindingStatus.Verified, FindingStatus.Verified), (FindingStatus.Verified, FindingStatus.Reopened), (FindingStatus.Reopened, FindingStatus.Answered), (FindingStatus.Answered, FindingStatus.Dismissed)],
            notices.OrderBy(happened => happened.At).Select(happened => (happened.From, happened.To)).ToArray());
        var guide = await host.Get<IFindingStore>().HistoryAsync((await host.FindAsync("guide-online")).Id, Stop).ToListAsync(Stop);
        Assert.Equal(
            [FindingStatus.Suspected, FindingStatus.Open, FindingStatus.Open, FindingStatus.Notified, FindingStatus.Answered, FindingStatus.Returned, FindingStatus.Verified],
            guide.Select(happened => happened.To));
        Assert.Equal(["monitor", "monitor", "科长", "monitor", "退役军人局办公室", "monitor", "monitor"], guide.Select(happened => happened.Who));
    }
}
