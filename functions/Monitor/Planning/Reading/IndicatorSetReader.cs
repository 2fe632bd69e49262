using System.Globalization;

namespace Monitor.Planning.Reading;

/// <summary>Reads an indicator set. `categories`, `zh`, `check` and `nilReturnRate` are read as `groups`, `name`, `test` and `nilNoteRate`.</summary>
internal static class IndicatorSetReader
{
    private static readonly Dictionary<string, IndicatorMode> Modes = new()
    {
        ["auto"] = IndicatorMode.Auto,
        ["semi"] = IndicatorMode.Semi,
        ["manual"] = IndicatorMode.Manual,
    };

    public static IndicatorSet? Read(string path, Mistakes mistakes) => InputFile.Open(path, mistakes) is { } fields ? Read(fields) : null;

    public static IndicatorSet Read(Fields fields)
    {
        var name = fields.Text("indicators") ?? Path.GetFileNameWithoutExtension(fields.File);
        var id = fields.Text("version") is { } version ? $"{name} {version}" : name;
        var key = fields.Named("groups", "categories");
        var groups = fields.RequiredBlocks(key).Select(ReadGroup).ToList();
        var grades = ReadGrades(fields);
        var rate = fields.Number(fields.Named("nilNoteRate", "nilReturnRate"), 0, 1) ?? 0.6m;
        var vetoGrade = fields.Text("vetoGrade") ?? grades[^1].Name;
        if (fields.Has("vetoGrade") && grades.All(grade => grade.Name != vetoGrade)) fields.Wrong("vetoGrade", $"等次 “{vetoGrade}” 不在 grades 之中", NearestWord.Suggest(vetoGrade, grades.Select(grade => grade.Name)));
        _ = (fields.Number("total", 100, 100), fields.Flag("renormaliseNotApplicable"), fields.Flag("capDeductionsAtIndicatorPoints"));
        fields.NothingElse();
        IndicatorWeights.Judge(fields, key, groups);
        return new() { Id = id, Groups = [.. groups.Select(group => group.Group)], Grades = grades, NilNoteRate = rate, VetoGrade = vetoGrade };
    }

    private static WrittenGroup ReadGroup(Fields fields)
    {
        var id = fields.LongId("id") ?? "";
        var name = Name(fields);
        var weight = fields.Number("weight", 0, 100);
        var indicators = fields.RequiredBlocks("indicators").Select(one => (ReadIndicator(one), one)).ToList();
        fields.NothingElse();
        return new(new(id, name, weight ?? indicators.Sum(pair => pair.Item1.Points), [.. indicators.Select(pair => pair.Item1)]), fields, [.. indicators.Select(pair => pair.one)]);
    }

    private static Indicator ReadIndicator(Fields fields)
    {
        var id = fields.LongId("id") ?? "";
        var name = Name(fields);
        if (!fields.Has("points")) fields.Missing("points");
        var points = fields.Number("points", 0, 100) ?? 0;
        var mode = fields.Choice("mode", Modes) ?? IndicatorMode.Auto;
        var test = fields.Optional(fields.Named("test", "check"));
        var source = fields.Optional("source");
        var unit = fields.Number("unit", 0, 100);
        if (unit > points) fields.Wrong("unit", string.Create(CultureInfo.InvariantCulture, $"每处扣分 {unit} 大于指标分值 {points}"));
        fields.NothingElse();
        return new(id, name, points, mode, test, source, unit);
    }

    private static string Name(Fields fields)
    {
        var key = fields.Named("name", "zh");
        if (!fields.Has(key)) fields.Missing("name");
        return fields.Text(key) ?? "";
    }

    private static IReadOnlyList<Grade> ReadGrades(Fields fields)
    {
        if (!fields.Has("grades")) return [new(90, "优秀"), new(80, "良好"), new(60, "合格"), new(0, "不合格")];
        List<Grade> grades = [];
        foreach (var one in fields.Blocks("grades"))
        {
            var min = one.Number("min", 0, 100);
            if (!one.Has("min")) one.Missing("min");
            if (min is { } least && grades.Any(grade => grade.Min == least)) one.Wrong("min", string.Create(CultureInfo.InvariantCulture, $"等次分数线 {least} 重复"));
            grades.Add(new(min ?? 0, Name(one)));
            one.NothingElse();
        }
        if (grades.All(grade => grade.Min != 0)) fields.Wrong("grades", "最低一个等次的分数线 min 应为 0");
        return grades is [] ? [new(0, "不合格")] : [.. grades.OrderByDescending(grade => grade.Min)];
    }
}

/// <summary>A group of indicators with the places where it was written.</summary>
internal sealed record WrittenGroup(IndicatorGroup Group, Fields Fields, IReadOnlyList<Fields> Indicators);
