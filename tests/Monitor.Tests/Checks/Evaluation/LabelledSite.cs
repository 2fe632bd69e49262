using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Tests.Checks.Evaluation;

/// <summary>A fault that is really there: the duty it breaks and the subject that must be told.</summary>
internal sealed record Label(string Duty, string Subject);

/// <summary>A site whose faults are known. Everything else on it is in order, or looks like a fault and is none.</summary>
internal sealed record LabelledSite(string Name, JudgedSite Site, IReadOnlyList<Label> Faults)
{
    public IReadOnlyList<Duty> Duties => Site.Bureau.Duties;
}
