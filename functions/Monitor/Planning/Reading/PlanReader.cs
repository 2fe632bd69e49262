using System.Globalization;

namespace Monitor.Planning.Reading;

/// <summary>Reads plan files. A duty that has a national duty's id takes from it what it does not say itself.</summary>
internal static class PlanReader
{
    public static WrittenPlan? Read(string path, Mistakes mistakes) =>
        InputFile.Open(path, mistakes) is { } fields ? Read(fields, NationalDuties.For) : null;

    public static WrittenPlan? Read(Fields fields, Func<int, AnnualPlan> national)
    {
        var title = fields.Text("plan") ?? Path.GetFileNameWithoutExtension(fields.File);
        if (!fields.Has("year")) fields.Missing("year");
        var year = fields.Whole("year", 2008, 2100);
        var source = fields.Inner("source");
        var (url, issuedOn) = (source?.Address("url"), source?.Day("issuedOn"));
        source?.NothingElse();
        var sections = SectionReader.Read(fields);
        var inherited = national(year ?? 2026).Duties.ToDictionary(duty => duty.Id);
        var duties = fields.Blocks("duties").Select(duty => ReadDuty(duty, title, year ?? 0, inherited)).OfType<WrittenDuty>().ToList();
        if (!fields.Has("duties")) fields.Missing("duties");
        fields.NothingElse();
        TellRepeatedIds(duties, fields.Mistakes);
        return new(fields.File, new()
        {
            Title = title,
            Year = year ?? 0,
            Source = url,
            IssuedOn = issuedOn,
            Duties = [.. duties.Select(duty => duty.Duty)],
            Sections = sections,
        }, duties);
    }

    private static WrittenDuty? ReadDuty(Fields fields, string plan, int year, Dictionary<string, Duty> national)
    {
        var id = fields.LongId("id");
        var general = id is null ? null : national.GetValueOrDefault(id);
        if (general is null && !fields.Has("check")) fields.Missing("check");
        var check = fields.Text("check") ?? general?.Check;
        var parameters = ParameterReader.Read(fields.Inner("with"));
        var duty = new Duty
        {
            Id = id ?? "",
            Title = fields.Text("title") ?? general?.Title ?? "",
            Check = check ?? "",
            Section = fields.Text("section") ?? general?.Section,
            With = ParameterReader.Merge(parameters, check == general?.Check ? general?.With : null),
            Indicator = fields.Text("indicator") ?? general?.Indicator,
            Veto = fields.Has("veto") ? fields.Flag("veto") : general?.Veto ?? false,
            Owner = fields.Text("owner"),
            Basis = fields.Text("basis") ?? general?.Basis,
            Quote = fields.Text("quote"),
            Remedy = fields.Text("remedy") ?? general?.Remedy,
            Plan = plan,
            Year = year,
        };
        fields.NothingElse();
        return id is null || check is null ? null : new(fields.File, duty, fields, parameters);
    }

    private static void TellRepeatedIds(List<WrittenDuty> duties, Mistakes mistakes)
    {
        foreach (var same in duties.GroupBy(duty => duty.Duty.Id).Where(same => same.Count() > 1))
            foreach (var later in same.Skip(1))
                mistakes.Add(later.File, later.LineOf("id"), string.Create(CultureInfo.InvariantCulture, $"任务编号 “{same.Key}” 重复，第 {same.First().LineOf("id")} 行已用过"));
    }
}
