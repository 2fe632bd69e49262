using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Monitor.Tests.Checks.AnnualReport;

/// <summary>Runs a theory once for each markup.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CombinatorialMarkupsAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Markup>().Select(markup => new TheoryDataRow(markup))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
