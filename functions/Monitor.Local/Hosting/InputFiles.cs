using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Local.Hosting;

/// <summary>Reads what the user names; every mistake is told at once.</summary>
internal static class InputFiles
{
    /// <param name="year">The year of the judgement day, where it is named: national duties are of that year.</param>
    public static City ReadCity(FileInfo file, int? year = null) => CityReader.Read(file.FullName, CheckCatalog.Default.Vocabulary, year);

    /// <summary>The city with every bureau's duties of the same id replaced by those of these plans, and the others added.</summary>
    public static City WithPlans(City city, IReadOnlyList<FileInfo> plans)
    {
        AnnualPlan[] read = [.. plans.Select(plan => PlanFiles.ReadPlan(plan.FullName))];
        return read.Length == 0 ? city : city with { Bureaus = [.. city.Bureaus.Select(bureau => With(bureau, read))] };
    }

    private static Bureau With(Bureau bureau, AnnualPlan[] plans)
    {
        Duty[] given = [.. plans.SelectMany(plan => plan.Duties)];
        return bureau with
        {
            Duties = [.. bureau.Duties.Where(duty => Array.TrueForAll(given, one => one.Id != duty.Id)), .. given],
            Sections = bureau.Sections.With(plans.SelectMany(plan => plan.Sections)),
        };
    }

    /// <summary>Throws <see cref="InputException"/> for each id that is no bureau of the city.</summary>
    public static void RequireBureaus(City city, IEnumerable<string> ids)
    {
        PlanError[] unknown = [.. ids.Where(id => city.BureauOf(id) is null)
            .Select(id => new PlanError("--bureau", 0, $"没有部门“{id}”", $"现有部门：{string.Join('、', city.Bureaus.Select(bureau => bureau.Id))}"))];
        if (unknown.Length > 0) throw new InputException(unknown);
    }
}
