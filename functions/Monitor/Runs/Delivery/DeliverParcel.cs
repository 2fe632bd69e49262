using Microsoft.Extensions.Logging;
using Monitor.Planning;

namespace Monitor.Runs.Delivery;

/// <summary>Sends a parcel by every way its bureau has set up, each once, and records receipt or failure. Called again, it goes on where it failed.</summary>
public sealed partial class DeliverParcel(City city, IEnumerable<IChannel> channels, IDeliveryStore deliveries, TimeProvider clock, ILogger<DeliverParcel> log)
{
    public const int MostAttempts = 8;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>What this call did; empty where everything was delivered before or the bureau has no channel.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> HandleAsync(Parcel parcel, CancellationToken stop)
    {
        if (city.BureauOf(parcel.Bureau) is not { } bureau) return [];
        List<DeliveryAttempt> done = [];
        foreach (var channel in channels.Where(channel => channel.Reaches(bureau.Contact)))
            if (await deliveries.TakeAsync(parcel, channel.Name, clock.GetUtcNow(), Hold, stop) is { } taken)
                done.Add(await SendAsync(channel, parcel, bureau.Contact, taken, stop));
        return done;
    }

    private async Task<DeliveryAttempt> SendAsync(IChannel channel, Parcel parcel, Contact contact, DeliveryAttempt taken, CancellationToken stop)
    {
        using var step = Telemetry.Begin("deliver", parcel.Bureau);
        step.Tag("channel", channel.Name);
        var ended = await TryAsync(channel, parcel, contact, taken, stop);
        step.End(ended.State.ToString().ToLowerInvariant());
        ended = ended with { At = clock.GetUtcNow() };
        await deliveries.RecordAsync(ended, CancellationToken.None);   // sent is sent: the receipt is kept though we are being stopped
        if (ended.State == DeliveryState.Delivered) return ended;
        Telemetry.NotDelivered(channel.Name);
        Log.NotDelivered(log, parcel.Key, parcel.Bureau, channel.Name, ended.Number, ended.Receipt);
        return ended;
    }

    private static async Task<DeliveryAttempt> TryAsync(IChannel channel, Parcel parcel, Contact contact, DeliveryAttempt taken, CancellationToken stop)
    {
        try
        {
            return taken with { State = DeliveryState.Delivered, Receipt = await channel.SendAsync(parcel, contact, stop) };
        }
        catch (NotDeliveredException fault)
        {
            return taken with { State = fault.ForGood || taken.Number >= MostAttempts ? DeliveryState.GivenUp : DeliveryState.Failed, Receipt = fault.Message };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} was not delivered to {Bureau} by {Channel}, attempt {Number}: {Why}")]
        public static partial void NotDelivered(ILogger log, string key, string bureau, string channel, int number, string why);
    }
}
