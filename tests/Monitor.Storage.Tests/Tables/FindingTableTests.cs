using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Storage.Tests.Tables;

public sealed class FindingTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly IFindingStore findings = storage.Fresh().Findings;

    [Fact]
    public async Task Gives_back_every_word_of_a_finding_and_its_history()
    {
        var finding = Sample.Finding();
        await findings.SaveAsync([Sample.Change(finding)], Stop);

        var stored = await findings.FindAsync(finding.Id, Stop);

        Assert.True(finding.SaysTheSameAs(stored!));
        Assert.Equal([Sample.Event(finding)], await findings.HistoryAsync(finding.Id, Stop).ListAsync());
    }

    [Fact]
    public async Task Writing_the_same_changes_again_changes_nothing()
    {
        FindingChange[] changes = [.. Enumerable.Range(0, 3).Select(number => Sample.Change(Sample.Finding(subject: $"/{number}.html")))];
        await findings.SaveAsync(changes, Stop);
        await findings.SaveAsync(changes, Stop);

        Assert.Equal(3, (await findings.OfBureauAsync("veterans", Stop).ListAsync()).Count);
        Assert.Single(await findings.HistoryAsync(changes[0].Finding.Id, Stop).ListAsync());
        Assert.Equal(3, Assert.Single(await findings.FiguresAsync(Stop)).Of(FindingStatus.Open));
    }

    [Fact]
    public async Task Refuses_a_change_made_from_what_another_has_changed_meanwhile()
    {
        await findings.SaveAsync([Sample.Change(Sample.Finding())], Stop);
        var read = (await findings.FindAsync(Sample.Finding().Id, Stop))!;
        await findings.SaveAsync([Sample.Change(read with { Status = FindingStatus.Notified }, FindingStatus.Open, 1)], Stop);

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => findings.SaveAsync([Sample.Change(read with { Status = FindingStatus.Dismissed }, FindingStatus.Open, 2)], Stop));

        Assert.Equal(FindingStatus.Notified, (await findings.FindAsync(read.Id, Stop))!.Status);
        Assert.Equal(2, (await findings.HistoryAsync(read.Id, Stop).ListAsync()).Count);
    }

    [Fact]
    public async Task What_falls_due_comes_soonest_first_and_goes_when_nobody_waits_for_it_any_more()
    {
        var today = new DateOnly(2026, 3, 20);
        Finding Waiting(string subject, int days, string bureau = "veterans") => Sample.Finding(bureau: bureau, subject: subject) with { Status = FindingStatus.Notified, Due = today.AddDays(days) };
        await findings.SaveAsync([Sample.Change(Waiting("/late", -3)), Sample.Change(Waiting("/far", 30)), Sample.Change(Waiting("/last-day", 5)), Sample.Change(Waiting("/soon", 1, "audit"))], Stop);
        await findings.SaveAsync([Sample.Change(Sample.Finding(subject: "/open") with { Due = today })], Stop);

        var first = await findings.DueAsync(today.AddDays(5), 2, Stop);
        var late = first.First[0];
        await findings.SaveAsync([new(late with { Status = FindingStatus.Verified })], Stop);
        await findings.SaveAsync([new((await findings.DueAsync(today.AddDays(5), 9, Stop)).First.Single(finding => finding.Subject == "/last-day") with { Due = today.AddDays(40) })], Stop);
        var rest = await findings.DueAsync(today.AddDays(5), 9, Stop);

        Assert.Equal((3, "/late", "/soon"), (first.Count, first.First[0].Subject, first.First[1].Subject));
        Assert.Equal((1, "/soon"), (rest.Count, Assert.Single(rest.First).Subject));
        Assert.Equal(["/soon", "/far", "/last-day"], (await findings.DueAsync(today.AddDays(60), 9, Stop)).First.Select(finding => finding.Subject));
    }

    [Fact]
    public async Task Cursors_can_stand_in_an_address_as_they_are()
    {
        await findings.SaveAsync([.. Enumerable.Range(0, 40).Select(number => Sample.Change(Sample.Finding(subject: $"/{number}.html")))], Stop);
        string? cursor = null;
        do
        {
            cursor = (await findings.PageAsync(new(), 3, cursor, Stop)).Cursor;
            Assert.All(cursor ?? "", letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));
        }
        while (cursor is not null);
    }

    [Fact]
    public async Task Writes_more_than_a_batch_holds_and_long_texts_too()
    {
        var noise = new Random(1);
        var lines = Enumerable.Range(0, 3_000).Select(_ => Convert.ToHexString(Enumerable.Range(0, 40).Select(_ => (byte)noise.Next(256)).ToArray())).ToList();
        FindingChange[] changes = [.. Enumerable.Range(0, 230).Select(number => Sample.Change(Sample.Finding(subject: $"/{number}.html") with { Trace = number % 20 == 0 ? lines : [] }))];

        await findings.SaveAsync(changes, Stop);

        var stored = await findings.OfBureauAsync("veterans", Stop).ListAsync();
        Assert.Equal(230, stored.Count);
        Assert.Equal(12, stored.Count(finding => finding.Trace.SequenceEqual(lines)));
        Assert.Equal(230, Assert.Single(await findings.FiguresAsync(Stop)).Standing);
    }

    [Fact]
    public async Task Figures_follow_every_change()
    {
        await findings.SaveAsync([Sample.Change(Sample.Finding(subject: "/1")), Sample.Change(Sample.Finding(subject: "/2")), Sample.Change(Sample.Finding("civil"))], Stop);
        var first = (await findings.FindAsync(Sample.Finding(subject: "/1").Id, Stop))!;
        await findings.SaveAsync([Sample.Change(first with { Status = FindingStatus.Verified, Outcome = Outcome.Met }, FindingStatus.Open, 1)], Stop);

        var figures = (await findings.FiguresAsync(Stop)).ToDictionary(bureau => bureau.Bureau);

        Assert.Equal((1, 1, 1), (figures["veterans"].Of(FindingStatus.Open), figures["veterans"].Of(FindingStatus.Verified), figures["veterans"].Standing));
        Assert.Equal(1, figures["civil"].Standing);
    }

    [Theory]
    [InlineData(null, null, null, null, 4)]
    [InlineData("veterans", null, null, null, 3)]
    [InlineData("veterans,civil", null, null, null, 4)]
    [InlineData(null, "open", null, null, 2)]
    [InlineData(null, "Open, verified", null, null, 3)]
    [InlineData(null, null, "not-due", null, 1)]
    [InlineData(null, null, "notDue", null, 1)]
    [InlineData(null, null, null, "2026-04-02", 1)]
    [InlineData("o'brien' or PartitionKey ne '", null, null, null, 0)]
    public async Task Filters_by_what_is_asked(string? bureau, string? status, string? outcome, string? since, int expected)
    {
        await findings.SaveAsync(
            [
                Sample.Change(Sample.Finding(subject: "/open")),
                Sample.Change(Sample.Finding(subject: "/done", status: FindingStatus.Verified, outcome: Outcome.Met) with { VerifiedOn = new(2026, 4, 2) }),
                Sample.Change(Sample.Finding(subject: "/later", status: FindingStatus.Pending, outcome: Outcome.NotDue)),
                Sample.Change(Sample.Finding("civil")),
            ],
            Stop);

        var found = await findings.QueryAsync(new(bureau, status, Outcome: outcome, Since: since is null ? null : DateOnly.ParseExact(since, "yyyy-MM-dd")), Stop).ListAsync();

        Assert.Equal(expected, found.Count);
    }

    [Fact]
    public async Task Pages_through_everything_once()
    {
        await findings.SaveAsync([.. Enumerable.Range(0, 25).Select(number => Sample.Change(Sample.Finding(number % 2 == 0 ? "veterans" : "civil", subject: $"/{number}")))], Stop);
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await findings.PageAsync(new(Status: "open"), 10, cursor, Stop);
            seen.AddRange(page.Findings.Select(finding => finding.Id));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        Assert.Equal(25, seen.Count);
        Assert.Equal(25, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("?")]
    [InlineData("bm9uc2Vuc2U=")]
    [InlineData("/////w==")]
    public async Task Refuses_a_cursor_that_is_none(string cursor)
    {
        await findings.SaveAsync([Sample.Change(Sample.Finding())], Stop);

        await Assert.ThrowsAsync<FormatException>(() => findings.PageAsync(new(), 10, cursor, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("ffffffffffffffff")]
    public async Task Finds_nothing_under_an_unknown_id(string id)
    {
        Assert.Null(await findings.FindAsync(id, Stop));
        Assert.Empty(await findings.HistoryAsync(id, Stop).ListAsync());
    }

    [Fact]
    public async Task History_starts_under_the_former_bureau()
    {
        var former = Sample.Finding("civil");
        var heir = Sample.Finding() with { Formerly = former.Id };
        await findings.SaveAsync([Sample.Change(former), Sample.Change(heir, minutes: 5)], Stop);

        Assert.Equal([former.Id, heir.Id], (await findings.HistoryAsync(heir.Id, Stop).ListAsync()).Select(happened => happened.Finding));
    }
}
