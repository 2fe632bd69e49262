using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Storage.Tests.Tables;

public sealed class LedgerWorkersTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7)]
    [InlineData(1_001)]
    [InlineData(20_260_410)]
    public async Task Ten_workers_with_messages_twice_and_in_any_order_end_with_the_ledger_of_one(int seed)
    {
        var (alone, shared) = (storage.Fresh().Findings, storage.Fresh().Findings);
        foreach (var round in Enumerable.Range(0, 3))
            foreach (var duty in Duties()) await DeliverAsync(alone, duty, round);

        var order = new Random(seed);
        foreach (var round in Enumerable.Range(0, 3))
        {
            // Each message of the day twice, and those of days before once more, late
            (string Duty, int Day)[] messages = [.. Duties().Concat(Duties()).Select(duty => (duty, round)), .. Enumerable.Range(0, round).SelectMany(day => Duties().Select(duty => (duty, day)))];
            order.Shuffle(messages);
            await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = 10, CancellationToken = Stop }, async (message, _) => await DeliverAsync(shared, message.Duty, message.Day));
        }

        Assert.Equal(await ToldAsync(alone), await ToldAsync(shared));
        Assert.Equal(Shown(await alone.FiguresAsync(Stop)), Shown(await shared.FiguresAsync(Stop)));
    }

    private static IEnumerable<string> Duties() => Enumerable.Range(0, 12).Select(number => $"duty-{number}");

    private static Task DeliverAsync(IFindingStore findings, string duty, int round)
    {
        var bureau = Bureau();
        var number = int.Parse(duty.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        Verdict verdict = ((number + round) % 4) switch
        {
            0 => Verdict.Met("s", "已更新"),
            1 => Verdict.Missed("s", "超期未更新", new("http://a.example/", "ab", Sample.At)),
            2 => Verdict.Unclear("s", "未能读取"),
            _ => Verdict.Absent("s", "未见栏目", new("http://a.example/", "ab", Sample.At)),
        };
        return new UpdateLedger(findings).HandleAsync(
            [new(bureau.DutyOf(duty)!, verdict)],
            new()
            {
                Bureau = bureau,
                Run = $"run{round}",
                AsOf = new DateOnly(2026, 4, 1).AddDays(round),
                Period = new(2026, 2),
                At = Sample.At.AddDays(round),
                IsWhole = true,
                ConfirmAfter = TimeSpan.FromHours(6),
                Duties = new HashSet<string> { duty },
            },
            Stop);
    }

    private static Bureau Bureau() => new()
    {
        Id = "veterans",
        Name = "示例市退役军人事务局",
        Sites = [],
        Sections = new SectionVocabulary([]),
        Duties = [.. Duties().Select(id => new Duty { Id = id, Title = id, Check = "section-updated", Year = 2026 })],
    };

    private static async Task<List<string>> ToldAsync(IFindingStore findings)
    {
        List<string> told = [];
        foreach (var finding in await findings.OfBureauAsync("veterans", Stop).ListAsync())
        {
            told.Add((finding with { ETag = "", Trace = [], Moves = null }).ToString());
            told.AddRange((await findings.HistoryAsync(finding.Id, Stop).ListAsync()).Select(happened => happened.ToString()));
        }
        return told;
    }

    private static IEnumerable<string> Shown(IReadOnlyList<BureauFigures> figures) =>
        figures.SelectMany(bureau => bureau.Counts.Select(count => $"{bureau.Bureau} {count}")).Order(StringComparer.Ordinal);
}
