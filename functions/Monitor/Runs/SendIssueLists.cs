using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>Writes the lists of the running quarter on its office day; doing it twice on a day writes the same lists.</summary>
public sealed class SendIssueLists(DraftIssueLists draft)
{
    public Task HandleAsync(DateOnly today, CancellationToken stop) => draft.HandleAsync(Quarter.Of(today), today, new HashSet<string>(), stop);
}
