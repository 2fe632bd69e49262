using System.Globalization;

namespace Monitor.Planning.Reading;

/// <summary>Holds an indicator set against itself: unique ids, points that sum to their group's weight, weights that sum to 100. Printed tables often do not.</summary>
internal static class IndicatorWeights
{
    public static void Judge(Fields fields, string key, IReadOnlyList<WrittenGroup> groups)
    {
        foreach (var group in groups) JudgeGroup(group);
        TellRepeated([.. groups.Select(group => (group.Group.Id, group.Fields))], "指标组");
        TellRepeated([.. groups.SelectMany(group => group.Group.Indicators.Zip(group.Indicators, (indicator, written) => (indicator.Id, written)))], "指标");
        var total = groups.Sum(group => group.Group.Weight);
        if (groups is not [] && total != 100) fields.Wrong(key, Invariant($"各组权重之和为 {total:0.##}，应为 100"));
    }

    private static void JudgeGroup(WrittenGroup written)
    {
        var sum = written.Group.Indicators.Sum(indicator => indicator.Points);
        if (sum != written.Group.Weight) written.Fields.Wrong("weight", Invariant($"“{written.Group.Id}” 组内指标分值之和为 {sum:0.##}，与权重 {written.Group.Weight:0.##} 不符"));
    }

    private static void TellRepeated(IReadOnlyList<(string Id, Fields Fields)> all, string what)
    {
        foreach (var same in all.Where(one => one.Id.Length > 0).GroupBy(one => one.Id).Where(same => same.Count() > 1))
            foreach (var (id, fields) in same.Skip(1))
                fields.Wrong("id", Invariant($"{what} “{id}” 重复，第 {same.First().Fields.LineOf("id")} 行已用过"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
