using Monitor.Planning;

namespace Monitor.Runs.Delivery;

/// <summary>A way to a bureau. It answers with a receipt, and throws <see cref="NotDeliveredException"/> when the other side did not take it.</summary>
public interface IChannel
{
    /// <summary>`mail` or `webhook`.</summary>
    string Name { get; }

    /// <summary>Whether the bureau is reached this way and the way is set up.</summary>
    bool Reaches(Contact contact);

    Task<string> SendAsync(Parcel parcel, Contact contact, CancellationToken stop);
}

/// <summary>The other side did not take a parcel. <paramref name="forGood"/>: trying again is of no use.</summary>
public sealed class NotDeliveredException(string why, bool forGood, Exception? inner = null) : Exception(why, inner)
{
    public bool ForGood { get; } = forGood;
}
