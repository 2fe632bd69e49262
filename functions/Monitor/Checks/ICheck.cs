using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>
/// A way of judging. Pure: site and duty in, verdicts out, one a subject; no clock, no network, no state. The class says what is true
/// when it is met, its id is that in kebab-case; the catalogue finds it by reflection.
/// </summary>
public interface ICheck
{
    CheckInfo Info { get; }

    IEnumerable<Verdict> Judge(Duty duty, JudgedSite site);

    /// <summary>The day the duty falls due, where it fixes one.</summary>
    DateOnly? DueOn(Duty duty) => null;
}

/// <summary>A check's row in the catalogue. Texts are official Chinese.</summary>
/// <param name="Id">Kebab-case of the class's name.</param>
/// <param name="Group">Presence, Timeliness, Completeness, Site or AnnualReport.</param>
/// <param name="Judges">What it judges, one sentence.</param>
/// <param name="Basis">Article or notice that usually obliges; a duty's own basis comes first.</param>
/// <param name="Remedy">What a bureau does about a fault.</param>
/// <param name="NeedsSection">Whether a duty with this check must name a section.</param>
public sealed record CheckInfo(string Id, string Group, string Judges, string Basis, string Remedy, bool NeedsSection, params IReadOnlyList<CheckParameter> Parameters)
{
    /// <summary>It says itself what a missing section means; for the others the runner says `unclear`, since the presence duty tells it.</summary>
    public bool TellsMissingSection { get; init; }

    /// <summary>It judges the network's answers and says something even when no page could be read.</summary>
    public bool NeedsNoPage { get; init; }
}
