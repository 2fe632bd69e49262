using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>What a run shall do: the day of judgement, the period, and which bureaus (empty: all).</summary>
public sealed record RunOrder(DateOnly AsOf, Quarter Period, IReadOnlySet<string> Bureaus)
{
    public bool Includes(Bureau bureau) => Bureaus.Count == 0 || Bureaus.Contains(bureau.Id);
}
