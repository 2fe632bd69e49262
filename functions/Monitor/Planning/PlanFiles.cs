using Monitor.Planning.Reading;
using Monitor.Planning.Reading.DutyRules;

namespace Monitor.Planning;

/// <summary>What `plan check` found in the files it was given. Where <see cref="Errors"/> is empty, the rest holds every file.</summary>
public sealed record CheckedFiles(IReadOnlyList<PlanError> Errors, IReadOnlyList<City> Cities, IReadOnlyList<AnnualPlan> Plans, IReadOnlyList<IndicatorSet> IndicatorSets)
{
    /// <summary>What the plans were held against: the indicator set among the files, else the default.</summary>
    public IndicatorSet Indicators => IndicatorSets is [var first, ..] ? first : IndicatorSet.Default;
}

/// <summary>Reads city, plan and indicator files by what is in them, whatever their names.</summary>
public static class PlanFiles
{
    /// <summary>Checks files of any of the three kinds. A plan that a given city names is checked as part of that city.</summary>
    public static CheckedFiles Check(IReadOnlyList<string> paths, CheckVocabulary checks)
    {
        var mistakes = new Mistakes();
        var files = paths.DistinctBy(Path.GetFullPath).Select(path => InputFile.Open(path, mistakes)).OfType<Fields>().ToLookup(KindOf);
        IReadOnlyList<IndicatorSet> sets = [.. files[FileKind.Indicators].Select(IndicatorSetReader.Read)];
        var shelves = files[FileKind.City].Select(fields => (city: CityReader.Read(fields, checks, null, out var shelf), shelf)).ToList();
        var alone = files[FileKind.Plan].Where(fields => !shelves.Exists(pair => pair.shelf.Holds(fields.File)))
            .Select(fields => PlanReader.Read(fields, NationalDuties.For)).OfType<WrittenPlan>().ToList();
        JudgeTogether(alone, checks, sets is [var own, ..] ? own : IndicatorSet.Default, mistakes);
        foreach (var fields in files[FileKind.Unknown])
            mistakes.Add(fields.File, fields.Line, "看不出是城市文件、计划文件还是指标文件", "城市文件应有 bureaus，计划文件应有 duties，指标文件应有 groups");
        return new(mistakes.Sorted, [.. shelves.Select(pair => pair.city)], [.. alone.Select(plan => plan.Plan)], sets);
    }

    /// <summary>Reads one plan by itself. Its checks, sections and indicators are not held against anything.</summary>
    /// <exception cref="InputException">Every mistake, with line and suggestion.</exception>
    public static AnnualPlan ReadPlan(string path)
    {
        var mistakes = new Mistakes();
        var plan = PlanReader.Read(path, mistakes);
        mistakes.ThrowIfAny();
        return plan!.Plan;
    }

    /// <summary>Holds a plan's text, such as a compiled draft, against everything a plan may name.</summary>
    public static IReadOnlyList<PlanError> CheckText(string name, string yaml, CheckVocabulary checks)
    {
        var mistakes = new Mistakes();
        if (InputFile.Parse(name, System.Text.Encoding.UTF8.GetBytes(yaml), mistakes) is { } fields && PlanReader.Read(fields, NationalDuties.For) is { } plan)
            JudgeTogether([plan], checks, IndicatorSet.Default, mistakes);
        return mistakes.Sorted;
    }

    // Plans given without a city may share sections; ids may repeat, as they may belong to different bureaus
    private static void JudgeTogether(IReadOnlyList<WrittenPlan> plans, CheckVocabulary checks, IndicatorSet indicators, Mistakes mistakes)
    {
        var sections = SectionVocabulary.Default.With(NationalDuties.Sections).With(plans.SelectMany(plan => plan.Sections));
        foreach (var duty in plans.SelectMany(plan => plan.Duties)) AllDutyRules.Judge(duty, new(checks, sections, indicators), mistakes);
    }

    private static FileKind KindOf(Fields fields) =>
        fields.Has("bureaus") || fields.Has("city") ? FileKind.City
        : fields.Has("groups") || fields.Has("categories") ? FileKind.Indicators
        : fields.Has("duties") || fields.Has("plan") || fields.Has("year") ? FileKind.Plan
        : FileKind.Unknown;

    private enum FileKind { Unknown, City, Plan, Indicators }
}
