using Monitor.Planning.Ledgers;

namespace Monitor.Storage.Tests.Tables;

public sealed class LedgerTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_imported_again_replace_what_they_are_about_and_nothing_else()
    {
        var ledgers = storage.Fresh().Ledgers;
        await ledgers.SaveAsync(Rows(Request("A-1"), Request("A/2")) with { SelfChecks = [new("water", new(2026, 3, 2), "无问题")] }, replace: false, Stop);
        await ledgers.SaveAsync(Rows(Request("A-1") with { Replied = new(2026, 3, 20) }), replace: false, Stop);

        var all = await ledgers.LoadAsync(Stop);

        Assert.Equal([("A-1", new DateOnly(2026, 3, 20)), ("A/2", null)], all.Requests.Select(request => (request.Number, request.Replied)));
        Assert.Equal(new("water", new(2026, 3, 2), "无问题"), Assert.Single(all.SelfChecks));
    }

    [Fact]
    public async Task Replacing_forgets_the_same_kind_of_the_same_bureau_alone()
    {
        var ledgers = storage.Fresh().Ledgers;
        await ledgers.SaveAsync(Rows(Request("A-1"), Request("A-2"), Request("B-1") with { Bureau = "civil" }) with
        {
            Trainings = [new("water", new(2026, 2, 3), "条例")],
            Decisions = [new("water", new(2026, 3, 5), "承办现场会", "政务公开办") { Bonus = 1.5m }],
        }, replace: false, Stop);

        await ledgers.SaveAsync(Rows(Request("A-2")), replace: true, Stop);

        var all = await ledgers.LoadAsync(Stop);
        Assert.Equal(["A-2", "B-1"], all.Requests.Select(request => request.Number).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1.5m), (all.Trainings.Count, Assert.Single(all.Decisions).Bonus!.Value));
    }

    private static ImportedLedger Rows(params DisclosureRequest[] requests) => new() { Requests = requests };

    private static DisclosureRequest Request(string number) => new("water", number, new(2026, 3, 2));
}
