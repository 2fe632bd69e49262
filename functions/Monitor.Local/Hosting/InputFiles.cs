using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Local.Hosting;

/// <summary>Reads what the user names; every mistake is told at once.</summary>
internal static class InputFiles
{
    public static City ReadCity(FileInfo file) => CityReader.Read(file.FullName, CheckCatalog.Default.Vocabulary);

    /// <summary>Throws <see cref="InputException"/> for each id that is no bureau of the city.</summary>
    public static void RequireBureaus(City city, IEnumerable<string> ids)
    {
        PlanError[] unknown = [.. ids.Where(id => city.BureauOf(id) is null)
            .Select(id => new PlanError("--bureau", 0, $"没有部门“{id}”", $"现有部门：{string.Join('、', city.Bureaus.Select(bureau => bureau.Id))}"))];
        if (unknown.Length > 0) throw new InputException(unknown);
    }
}
