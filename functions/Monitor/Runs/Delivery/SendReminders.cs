using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Runs.Delivery;

/// <summary>Reminds bureaus before a rectification deadline and after it, once each.</summary>
public sealed class SendReminders(City city, IFindingStore findings, DeliverParcel deliver)
{
    public async Task<IReadOnlyList<DeliveryAttempt>> HandleAsync(DateOnly today, CancellationToken stop)
    {
        List<DeliveryAttempt> done = [];
        var asked = await findings.QueryAsync(new(Status: "notified,returned"), stop).ToListAsync(stop);
        foreach (var reminder in Reminder.For(asked, today, city.Rectification.Remind, city.Calendar))
            if (city.BureauOf(reminder.Bureau) is { } bureau) done.AddRange(await deliver.HandleAsync(Parcels.Of(reminder, bureau, city.Office, today), stop));
        return done;
    }
}
