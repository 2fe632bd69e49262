using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Delivery;

namespace Monitor.Storage.Tests;

/// <summary>Which lists a bureau gets in a quarter, on a clock of our own and a real storage.</summary>
public sealed class SentListsTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly MonitorStorage stores = storage.Fresh();
    private readonly FakeTimeProvider clock = new(new(2026, 3, 30, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_list_that_went_out_stays_as_it_was_sent()
    {
        await LookAsync(Missed("notices-fresh"));
        await SendAsync();
        clock.Advance(TimeSpan.FromDays(1));
        await LookAsync(Missed("notices-fresh"), Missed("guide-online"));

        await DraftAsync();

        Assert.Equal((1, new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 30)), await ListAsync("〔2026〕Q1-veterans"));
        Assert.Equal((1, new DateOnly(2026, 3, 31), null), await ListAsync("〔2026〕Q1-veterans-2"));

        await SendAsync();
        Assert.Equal((FindingStatus.Notified, "〔2026〕Q1-veterans-2", new DateOnly(2026, 4, 8)), (await FindAsync("guide-online")) is var guide ? (guide.Status, guide.List, guide.Due) : default);
        Assert.Equal("〔2026〕Q1-veterans", (await FindAsync("notices-fresh")).List);
    }

    [Fact]
    public async Task A_draft_goes_when_nothing_is_left_on_it()
    {
        await LookAsync(Missed("notices-fresh"));
        await DraftAsync();
        await LookAsync(Met("notices-fresh"));

        await DraftAsync();

        Assert.Empty(await stores.IssueLists.QueryAsync("veterans", null, Stop).ListAsync());
        Assert.Null(await stores.IssueLists.DocumentAsync("〔2026〕Q1-veterans", "xlsx", Stop));
    }

    [Fact]
    public async Task What_was_first_seen_after_the_quarter_is_not_on_its_list()
    {
        clock.Advance(TimeSpan.FromDays(3));
        await LookAsync(Missed("notices-fresh"));

        await DraftAsync();

        Assert.Empty(await stores.IssueLists.QueryAsync(null, "2026Q1", Stop).ListAsync());
    }

    [Fact]
    public async Task Where_the_office_reviews_lists_none_goes_out_by_itself()
    {
        var reviewing = City with { Rectification = new() { Send = SendingMode.Reviewed } };
        await LookAsync(Missed("notices-fresh"));
        await DraftAsync();

        Assert.Empty(await Delivering(reviewing).HandleAsync(new(2026, 1), Today, Stop));
        Assert.Equal(DeliveryState.Delivered, Assert.Single((await Delivering(reviewing).SendAsync("〔2026〕Q1-veterans", Today, Stop))!.Attempts).State);
        Assert.Null(await Delivering(reviewing).SendAsync("〔2026〕Q1-nobody", Today, Stop));
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

    private DraftIssueLists Draft => new(City, stores.Findings, stores.IssueLists, stores.Scorecards);

    private Task DraftAsync() => Draft.HandleAsync(new(2026, 1), Today, new HashSet<string>(), Stop);

    private Task<IReadOnlyList<DeliveryAttempt>> SendAsync() => Delivering(City).HandleAsync(new(2026, 1), Today, Stop);

    private DeliverIssueLists Delivering(City city) => new(city, Draft, stores.IssueLists,
        new DeliverParcel(city, [stores.DeliveryNotes], stores.Deliveries, clock, NullLogger<DeliverParcel>.Instance), new RectifyFinding(stores.Findings), clock);

    private async Task<(int Rows, DateOnly IssuedOn, DateOnly? SentOn)> ListAsync(string number) =>
        await stores.IssueLists.FindAsync(number, Stop) is { } list ? (list.Rows.Count, list.IssuedOn, list.SentOn) : default;

    private static Judgement Missed(string duty) => Says(duty, Verdict.Missed(Veterans.DutyOf(duty)!.Section!, "超期未更新", new("http://a.example/", "ab", Sample.At)));

    private static Judgement Met(string duty) => Says(duty, Verdict.Met(Veterans.DutyOf(duty)!.Section!, "已更新"));

    private static Judgement Says(string duty, Verdict verdict) => new(Veterans.DutyOf(duty)!, verdict);
}
