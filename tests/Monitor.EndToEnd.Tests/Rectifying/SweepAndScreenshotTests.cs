using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Findings;
using Monitor.Local.Rendering;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Tests.Runs.Delivery;

namespace Monitor.EndToEnd.Tests.Rectifying;

/// <summary>What a reply's re-check sees beside its own duty, and the pictures that findings keep.</summary>
public sealed class SweepAndScreenshotTests
{
    private const string NewsDuty = "  - { id: news-fresh, title: 工作动态按时更新, section: news, check: section-updated, with: { within: 14 days }, indicator: N-1 }";

    [Fact]
    public async Task The_recheck_of_one_column_sweeps_the_others_for_the_same_fault()
    {
        var clock = new MovedClock(new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));
        await using var site = await BureauSite.StartAsync();
        site.News = new(2026, 1, 10);
        await using var mail = new SmtpServer();
        await using var host = await QuarterHost.StartAsync(site.Root, clock, mail.Port, duties: NewsDuty);
        await host.RunAsync();
        Assert.Empty(await host.Get<IFindingStore>().OfBureauAsync("veterans", QuarterHost.Stop).Where(finding => finding.Duty == "news-fresh").ToListAsync(QuarterHost.Stop));

        // Three weeks later the bureau has mended its notices, and let its news grow stale
        clock.GoTo(new(2026, 2, 2), 10);
        site.Notices.Add(new(2026, 2, 1));
        site.Asked.Clear();
        await host.ReplyAsync("notices-fresh", new(ReplyKind.Rectified, "已发布新的通知", $"{site.Root}tzgg/index.html"));

        Assert.Equal((FindingStatus.Verified, FindingStatus.Open), (await host.StatusAsync("notices-fresh"), await host.StatusAsync("news-fresh")));
        Assert.Contains("/gzdt/index.html", site.Asked);
        var told = await host.Get<IFindingStore>().HistoryAsync((await host.FindAsync("notices-fresh")).Id, QuarterHost.Stop).LastAsync(QuarterHost.Stop);
        Assert.EndsWith("举一反三：同类问题另有1处（工作动态）", told.Why, StringComparison.Ordinal);
        Assert.NotNull(told.Evidence?.Sha256);

        // Another answer soon after asks for its own pages alone
        site.Asked.Clear();
        await host.ReplyAsync("news-fresh", new(ReplyKind.Rectified, "已更新", $"{site.Root}gzdt/index.html"));
        Assert.DoesNotContain("/tzgg/index.html", site.Asked);
        Assert.Equal(FindingStatus.Returned, await host.StatusAsync("news-fresh"));
    }

    [Fact]
    public async Task A_recheck_by_hand_ends_though_another_process_makes_its_visit()
    {
        var clock = new MovedClock(new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));
        await using var site = await BureauSite.StartAsync();
        await using var mail = new SmtpServer();
        await using var host = await QuarterHost.StartAsync(site.Root, clock, mail.Port);
        await host.RunAsync();
        site.Notices.Add(new(2026, 1, 12));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(QuarterHost.Stop);
        var serving = host.Get<WorkVisits>().HandleAsync(8, async (outcome, stop) =>
        {
            await host.Get<FinishVisit>().HandleAsync(outcome, stop);
            return false;
        }, null, end.Token);

        var (now, faults) = await host.Get<RecheckNow>().HandleAsync([await host.FindAsync("notices-fresh")], QuarterHost.Stop).WaitAsync(TimeSpan.FromMinutes(2), QuarterHost.Stop);

        Assert.Equal((FindingStatus.Verified, 0), (Assert.Single(now).Status, faults.Count));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    [Fact]
    public async Task A_cited_page_keeps_a_picture_of_its_bytes_that_goes_into_the_evidence_pack()
    {
        var clock = new MovedClock(new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));
        await using var site = await BureauSite.StartAsync();
        await using var mail = new SmtpServer();
        await using var chromium = new ChromiumRenderer(NullLogger<ChromiumRenderer>.Instance);
        await using var host = await QuarterHost.StartAsync(site.Root, clock, mail.Port, ", render: auto, screenshots: true", renderer: chromium);
        await host.RunAsync();

        var finding = await host.FindAsync("notices-fresh");
        var picture = await host.Get<IEvidenceStore>().FindAsync(finding.Screenshot!, QuarterHost.Stop);
        Assert.Equal(("urn:view:" + finding.Evidence!.Url, finding.Evidence.Url, true), (picture!.Url, picture.Address, picture.IsView));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture.Body[..4]);
        Assert.Equal(1280, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.Body.AsSpan(16)));
        Assert.Empty((await host.Get<VerifyEvidence>().HandleAsync(QuarterHost.Stop)).Faults);

        using var pack = new MemoryStream();
        await host.Get<ExportEvidence>().HandleAsync("veterans", new Quarter(2026, 1), pack, QuarterHost.Stop);
        pack.Position = 0;
        using var text = new StreamReader(new System.IO.Compression.GZipStream(pack, System.IO.Compression.CompressionMode.Decompress), System.Text.Encoding.Latin1);
        Assert.Contains($"WARC-Type: resource\r\n", await text.ReadToEndAsync(QuarterHost.Stop), StringComparison.Ordinal);

        // Taken once, not at every look
        clock.GoTo(new(2026, 1, 13), 1);
        await host.RunAsync();
        Assert.Equal(finding.Screenshot, (await host.FindAsync("notices-fresh")).Screenshot);
    }
}
