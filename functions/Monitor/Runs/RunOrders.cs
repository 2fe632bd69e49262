using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>The usual orders.</summary>
public static class RunOrders
{
    /// <summary>Every bureau, judged on the day, for the quarter the day is in.</summary>
    public static RunOrder WholeCity(DateOnly day) => new(day, Quarter.Of(day), new HashSet<string>());
}
