using Monitor.Runs.Delivery;

namespace Monitor.Storage.Tests.Tables;

public sealed class DeliveryTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);
    private static readonly Parcel List = new("〔2026〕Q1-veterans", "veterans", "问题清单", "请按期整改。", []);
    private readonly IDeliveryStore deliveries = storage.Fresh().Deliveries;

    [Fact]
    public async Task Of_many_senders_one_takes_a_parcel()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => deliveries.TakeAsync(List, "mail", Sample.At, Hold, Stop)));

        Assert.Equal(1, Assert.Single(taken, attempt => attempt is not null)!.Number);
    }

    [Fact]
    public async Task What_was_delivered_is_never_taken_again()
    {
        var attempt = (await deliveries.TakeAsync(List, "mail", Sample.At, Hold, Stop))!;
        await deliveries.RecordAsync(attempt with { State = DeliveryState.Delivered, Receipt = "250 OK" }, Stop);

        Assert.Null(await deliveries.TakeAsync(List, "mail", Sample.At.AddDays(30), Hold, Stop));
        Assert.NotNull(await deliveries.TakeAsync(List, "webhook", Sample.At, Hold, Stop));
        Assert.Equal("250 OK", Assert.Single(await deliveries.HistoryAsync(List.Key, Stop).ListAsync()).Receipt);
    }

    [Fact]
    public async Task A_failure_is_seen_until_a_later_try_succeeds()
    {
        var first = (await deliveries.TakeAsync(List, "mail", Sample.At, Hold, Stop))!;
        await deliveries.RecordAsync(first with { State = DeliveryState.Failed, Receipt = "邮箱已满" }, Stop);
        Assert.Equal("邮箱已满", Assert.Single(await deliveries.FailuresAsync(Stop).ListAsync()).Receipt);

        var second = (await deliveries.TakeAsync(List, "mail", Sample.At.AddMinutes(1), Hold, Stop))!;
        await deliveries.RecordAsync(second with { State = DeliveryState.Delivered }, Stop);

        Assert.Equal(2, second.Number);
        Assert.Empty(await deliveries.FailuresAsync(Stop).ListAsync());
        Assert.Equal(2, (await deliveries.HistoryAsync(List.Key, Stop).ListAsync()).Count);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task A_sender_that_died_is_followed_by_another_once_its_time_is_up(int minutes, bool takes)
    {
        await deliveries.TakeAsync(List, "mail", Sample.At, Hold, Stop);

        Assert.Equal(takes, await deliveries.TakeAsync(List, "mail", Sample.At.AddMinutes(minutes), Hold, Stop) is not null);
    }
}
