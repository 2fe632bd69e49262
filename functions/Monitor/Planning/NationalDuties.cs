using System.Collections.Concurrent;
using System.Text;
using Monitor.Planning.Reading;

namespace Monitor.Planning;

/// <summary>
/// The duties built in: what the regulations and the default indicators ask of every bureau. A plan replaces one by a duty of the same id,
/// wholly or in part. `{year}` and `{lastYear}` in the data stand for the year judged and the one before.
/// </summary>
public static class NationalDuties
{
    private static readonly ConcurrentDictionary<int, AnnualPlan> ByYear = new();
    private static readonly string Data = Encoding.UTF8.GetString(EmbeddedData.Bytes("national-duties.data.yaml"));

    /// <summary>Sections that only the national duties name.</summary>
    public static IReadOnlyList<SectionDefinition> Sections => For(2026).Sections;

    public static AnnualPlan For(int year) => ByYear.GetOrAdd(year, Read);

    private static AnnualPlan Read(int year)
    {
        var mistakes = new Mistakes();
        var text = Data.Replace("{year}", $"{year:0000}", StringComparison.Ordinal).Replace("{lastYear}", $"{year - 1:0000}", StringComparison.Ordinal);
        var fields = InputFile.Parse("national-duties.data.yaml", Encoding.UTF8.GetBytes(text), mistakes);
        var plan = fields is null ? null : PlanReader.Read(fields, _ => new() { Title = "", Year = year });
        mistakes.ThrowIfAny();
        return plan!.Plan;
    }
}
