using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Delivery;

namespace Monitor.Storage.Tests;

/// <summary>A quarter's life of one bureau's findings, on a clock of our own and a real storage.</summary>
public sealed class QuarterStoryTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly MonitorStorage stores = storage.Fresh();
    private readonly FakeTimeProvider clock = new(new(2026, 3, 30, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Findings_appear_are_confirmed_listed_answered_verified_and_reopened()
    {
        await LookAsync(Missed("notices-fresh"), Absent("guide-online"));
        Assert.Equal((FindingStatus.Open, FindingStatus.Suspected), (await StatusAsync("notices-fresh"), await StatusAsync("guide-online")));

        clock.Advance(TimeSpan.FromHours(6));
        await LookAsync(Missed("notices-fresh"), Absent("guide-online"));
        Assert.Equal(FindingStatus.Open, await StatusAsync("guide-online"));

        Assert.Equal(DeliveryState.Delivered, Assert.Single(await SendAsync()).State);
        Assert.Empty(await SendAsync());
        var notified = await FindAsync("guide-online");
        Assert.Equal((FindingStatus.Notified, "〔2026〕Q1-veterans", new DateOnly(2026, 4, 7)), (notified.Status, notified.List, notified.Due));

        clock.Advance(TimeSpan.FromDays(2));
        await ReplyAsync("notices-fresh");
        await ReplyAsync("guide-online");
        clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(Met("notices-fresh"), Absent("guide-online"));
        Assert.Equal((FindingStatus.Verified, FindingStatus.Returned), (await StatusAsync("notices-fresh"), await StatusAsync("guide-online")));

        clock.Advance(TimeSpan.FromDays(30));
        await LookAsync(Missed("notices-fresh"), Met("guide-online"));
        Assert.Equal((FindingStatus.Reopened, FindingStatus.Verified), (await StatusAsync("notices-fresh"), await StatusAsync("guide-online")));
        Assert.Equal(1, (await FindAsync("notices-fresh")).Recurrences);

        Assert.Equal(
            [FindingStatus.Suspected, FindingStatus.Open, FindingStatus.Notified, FindingStatus.Answered, FindingStatus.Returned, FindingStatus.Verified],
            (await stores.Findings.HistoryAsync(IdOf("guide-online"), Stop).ListAsync()).Select(happened => happened.To));
        var figures = Assert.Single(await stores.Findings.FiguresAsync(Stop));
        Assert.Equal((1, 1, 1), (figures.Of(FindingStatus.Reopened), figures.Of(FindingStatus.Verified), figures.Standing));
    }

    [Fact]
    public async Task A_list_that_went_out_stays_as_it_was_sent()
    {
        await LookAsync(Missed("notices-fresh"));
        await SendAsync();
        clock.Advance(TimeSpan.FromDays(3));
        await LookAsync(Missed("notices-fresh"), Missed("guide-online"));

        await SendAsync();

        var list = (await stores.IssueLists.FindAsync("〔2026〕Q1-veterans", Stop))!;
        Assert.Equal((1, new DateOnly(2026, 3, 30)), (list.Rows.Count, list.IssuedOn));
        Assert.Equal(FindingStatus.Open, await StatusAsync("guide-online"));
    }

    private static Bureau Veterans { get; } = new()
    {
        Id = "veterans",
        Name = "示例市退役军人事务局",
        Sites = [],
        Sections = new SectionVocabulary([new("notices", "通知公告", []), new("disclosure-guide", "政府信息公开指南", [])]),
        Duties =
        [
            new() { Id = "notices-fresh", Title = "通知公告更新", Check = "section-updated", Section = "notices", Year = 2026 },
            new() { Id = "guide-online", Title = "公开指南", Check = "section-present", Section = "disclosure-guide", Year = 2026 },
        ],
    };

    private static City City { get; } = new()
    {
        Name = "示例市",
        Office = new("示例市政务公开办公室"),
        Indicators = new() { Id = "default", Groups = [], Grades = [] },
        Calendar = new(new HashSet<DateOnly> { new(2026, 4, 6) }, new HashSet<DateOnly>(), new HashSet<int> { 2026 }),
        Bureaus = [Veterans],
    };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(8).DateTime);

    private static string IdOf(string duty) => FindingId.Of("veterans", duty, Veterans.DutyOf(duty)!.Section!);

    private async Task<Finding> FindAsync(string duty) => (await stores.Findings.FindAsync(IdOf(duty), Stop))!;

    private async Task<FindingStatus> StatusAsync(string duty) => (await FindAsync(duty)).Status;

    private Task<LedgerUpdate> LookAsync(params IReadOnlyList<Judgement> judged) => new UpdateLedger(stores.Findings).HandleAsync(
        judged,
        new()
        {
            Bureau = Veterans,
            Run = $"run-{Today:yyyyMMdd}",
            AsOf = Today,
            Period = Quarter.Of(Today),
            At = clock.GetUtcNow(),
            IsWhole = true,
            ConfirmAfter = TimeSpan.FromHours(6),
            Duties = judged.Select(judgement => judgement.Duty.Id).ToHashSet(),
        },
        Stop);

    private async Task<IReadOnlyList<DeliveryAttempt>> SendAsync()
    {
        var deliver = new DeliverParcel(City, [stores.DeliveryNotes], stores.Deliveries, clock, NullLogger<DeliverParcel>.Instance);
        return await new DeliverIssueLists(City, new DraftIssueLists(City, stores.Findings, stores.IssueLists, stores.Scorecards), stores.IssueLists, deliver, new RectifyFinding(stores.Findings), clock)
            .HandleAsync(new(2026, 1), Today, Stop);
    }

    private async Task ReplyAsync(string duty) => Assert.IsType<Rectified.Moved>(await new RectifyFinding(stores.Findings)
        .ReplyAsync(IdOf(duty), new(ReplyKind.Rectified, "已补齐", "http://a.example/new.html", null, new("veterans", clock.GetUtcNow(), Today)), Stop));

    private static Judgement Missed(string duty) => Says(duty, Verdict.Missed(Veterans.DutyOf(duty)!.Section!, "超期未更新", new("http://a.example/", "ab", Sample.At)));

    private static Judgement Absent(string duty) => Says(duty, Verdict.Absent(Veterans.DutyOf(duty)!.Section!, "首页导航中没有该栏目", new("http://a.example/", "ab", Sample.At)));

    private static Judgement Met(string duty) => Says(duty, Verdict.Met(Veterans.DutyOf(duty)!.Section!, "已更新"));

    private static Judgement Says(string duty, Verdict verdict) => new(Veterans.DutyOf(duty)!, verdict);
}
