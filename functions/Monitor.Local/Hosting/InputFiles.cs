using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Local.Hosting;

/// <summary>Reads what the user names; every mistake is told at once.</summary>
internal static class InputFiles
{
    /// <param name="asOf">The day of judgement; null: today in Asia/Shanghai. National duties are of its year.</param>
    public static City ReadCity(FileInfo file, DateOnly? asOf = null) =>
        CityReader.Read(file.FullName, CheckCatalog.Default.Vocabulary, (asOf ?? Today.InShanghai(TimeProvider.System)).Year);

    /// <summary>The whole of a file that people name.</summary>
    public static byte[] ReadBytes(FileInfo file)
    {
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new(file.Name, 0, file.Exists ? $"文件无法读取：{fault.Message}" : "找不到文件")]);
        }
    }

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
    public static void RequireBureaus(City city, IEnumerable<string> ids, string option = "--bureau")
    {
        PlanError[] unknown = [.. ids.Where(id => city.BureauOf(id) is null)
            .Select(id => new PlanError(option, 0, $"没有部门“{id}”", $"现有部门：{string.Join('、', city.Bureaus.Select(bureau => bureau.Id))}"))];
        if (unknown.Length > 0) throw new InputException(unknown);
    }
}
