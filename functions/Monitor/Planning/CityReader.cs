using Monitor.Planning.Reading;

namespace Monitor.Planning;

/// <summary>Reads a city file with its plan and indicator files. Nothing is returned unless everything is right.</summary>
public static class CityReader
{
    /// <param name="path">The city file; other paths in it are relative to its folder.</param>
    /// <param name="checks">What plans may name.</param>
    /// <param name="year">The year of the judgement day, for the national duties; default: the newest plan's year.</param>
    /// <exception cref="InputException">Every mistake of every file, with file, line and suggestion.</exception>
    public static City Read(string path, CheckVocabulary checks, int? year = null)
    {
        var mistakes = new Mistakes();
        var city = InputFile.Open(path, mistakes) is { } fields ? Read(fields, checks, year) : null;
        mistakes.ThrowIfAny();
        return city!;
    }

    internal static City Read(Fields fields, CheckVocabulary checks, int? year) => Read(fields, checks, year, out _);

    internal static City Read(Fields fields, CheckVocabulary checks, int? year, out PlanShelf shelf)
    {
        var name = fields.RequiredText("city") ?? "";
        var office = ReadOffice(fields, name);
        var isNational = fields.Flag("national");
        var plans = shelf = new PlanShelf(fields.File, fields.Mistakes);
        var indicators = ReadIndicators(fields, shelf);
        var crawl = CrawlRulesReader.Read(fields.Inner("crawl"));
        var rectification = RectificationRulesReader.Read(fields.Inner("rectification"));
        var calendar = CalendarReader.Read(fields.Inner("calendar"));
        var cityPlans = shelf.Take(fields.Texts("plans"));
        var bureaus = ReadBureaus(fields);
        fields.NothingElse();
        var taken = bureaus.Select(bureau => (bureau, plans: plans.Take(bureau.Plans))).ToList();
        var national = isNational ? NationalDuties.For(year ?? NewestYear(shelf)) : null;
        var roster = new DutyRoster(checks, indicators, national, cityPlans, fields.Mistakes);
        if (bureaus.Count == 0) roster.DutiesOf([], roster.SectionsOf(cityPlans));
        return new()
        {
            Name = name,
            Office = office,
            Crawl = crawl,
            Rectification = rectification,
            Indicators = indicators,
            Calendar = calendar,
            Bureaus = [.. taken.Select(pair => Complete(pair.bureau, pair.plans, cityPlans, roster, indicators))],
        };
    }

    private static Bureau Complete(WrittenBureau written, IReadOnlyList<WrittenPlan> plans, IReadOnlyList<WrittenPlan> cityPlans, DutyRoster roster, IndicatorSet indicators)
    {
        foreach (var word in written.NotApplicable.Where(word => indicators.Find(word.Text) is null))
            written.Fields.Mistakes.Add(written.Fields.File, word.Line, $"指标体系中没有 “{word.Text}”", NearestWord.Suggest(word.Text, indicators.Indicators.Select(one => one.Id)));
        IReadOnlyList<WrittenPlan> own = [.. plans.Where(plan => !cityPlans.Contains(plan))];
        var sections = roster.SectionsOf([.. cityPlans, .. own]);
        IReadOnlyList<Site> sites = [.. written.Sites.Select(site => site.Site)];
        return written.Bureau with
        {
            NotApplicable = written.NotApplicable.Select(word => word.Text).ToHashSet(),
            Sections = sections,
            Sites = [.. written.Sites.Select(site => SiteReader.WithPins(site, sites, sections))],
            Duties = roster.DutiesOf(own, sections),
        };
    }

    private static Office ReadOffice(Fields fields, string city)
    {
        if (fields.Inner("office") is not { } office) return new($"{city}政务公开办公室");
        var read = new Office(office.Text("name") ?? $"{city}政务公开办公室", BureauReader.Email(office));
        office.NothingElse();
        return read;
    }

    private static IndicatorSet ReadIndicators(Fields fields, PlanShelf shelf) => fields.Text("indicators") switch
    {
        null or "default" => IndicatorSet.Default,
        var path => IndicatorSetReader.Read(shelf.PathOf(path), fields.Mistakes) ?? IndicatorSet.Default,
    };

    private static IReadOnlyList<WrittenBureau> ReadBureaus(Fields fields)
    {
        IReadOnlyList<WrittenBureau> bureaus = [.. fields.RequiredBlocks("bureaus").Select(BureauReader.Read)];
        foreach (var same in bureaus.Where(bureau => bureau.Bureau.Id.Length > 0).GroupBy(bureau => bureau.Bureau.Id).Where(same => same.Count() > 1))
            foreach (var later in same.Skip(1))
                later.Fields.Wrong("id", $"部门编号 “{same.Key}” 重复，第 {same.First().Fields.LineOf("id")} 行已用过");
        return bureaus;
    }

    private static int NewestYear(PlanShelf shelf) =>
        shelf.All.Select(plan => plan.Plan.Year).Where(year => year > 0).DefaultIfEmpty(2026).Max();
}
