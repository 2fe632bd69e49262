using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class IndicatorSetTests : IDisposable
{
    private readonly CityFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_default_set_has_56_indicators_that_sum_to_100()
    {
        var set = IndicatorSet.Default;

        Assert.Equal(56, set.Indicators.Count());
        Assert.Equal(100, set.Indicators.Sum(indicator => indicator.Points));
        Assert.Equal(100, set.Groups.Sum(group => group.Weight));
        Assert.Equal(["优秀", "良好", "合格", "不合格"], set.Grades.Select(grade => grade.Name));
        Assert.Equal("季度测评指标体系 default-2026.1", set.Id);
    }

    [Theory]
    [InlineData("weight: 99", "points: 100", "组内指标分值之和为 100，与权重 99 不符")]
    [InlineData("weight: 100", "points: 90, unit: 91", "每处扣分 91 大于指标分值 90")]
    [InlineData("weight: 100", "points: 100, mode: some", "可选：auto、semi、manual")]
    [InlineData("weight: 100", "pionts: 100", "缺少必填项 “points”")]
    public void Tells_what_does_not_add_up(string weight, string points, string message)
    {
        files.Write("set.yaml", $"indicators: 表\ngroups:\n  - id: g\n    name: 组\n    {weight}\n    indicators:\n      - {{ id: A, name: 甲, {points} }}");

        var mistakes = files.MistakesOf($"indicators: set.yaml\n{CityFiles.SmallCity}");

        Assert.Contains(mistakes, mistake => mistake.Message.Contains(message, StringComparison.Ordinal) && mistake.Line > 2);
    }

    [Fact]
    public void Tells_weights_that_do_not_sum_to_100_and_repeated_ids()
    {
        files.Write("set.yaml", """
            indicators: 表
            groups:
              - { id: g, name: 组, weight: 50, indicators: [{ id: A, name: 甲, points: 50 }] }
              - { id: h, name: 组, weight: 40, indicators: [{ id: A, name: 乙, points: 40 }] }
            grades: [{ min: 60, name: 合格 }, { min: 60, name: 良好 }]
            vetoGrade: 差
            """);

        var mistakes = files.MistakesOf($"indicators: set.yaml\n{CityFiles.SmallCity}").Select(mistake => (mistake.Line, mistake.Message)).ToList();

        Assert.Contains((2, "各组权重之和为 90，应为 100"), mistakes);
        Assert.Contains((4, "指标 “A” 重复，第 3 行已用过"), mistakes);
        Assert.Contains((5, "等次分数线 60 重复"), mistakes);
        Assert.Contains((5, "最低一个等次的分数线 min 应为 0"), mistakes);
        Assert.Contains((6, "等次 “差” 不在 grades 之中"), mistakes);
    }
}
