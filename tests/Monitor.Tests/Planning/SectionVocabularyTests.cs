using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class SectionVocabularyTests
{
    private static readonly string[] Aggregates = ["budget", "final-accounts"];

    [Theory]
    [InlineData("disclosure-guide", "政府信息公开指南")]
    [InlineData("notices", "公告公示")]
    [InlineData("normative-documents", "规范性文件")]
    [InlineData("random-inspection", "双随机、一公开")]
    [InlineData("work-plan", "政务公开工作方案")]
    public void Knows_the_names_bureaus_give_a_section(string key, string name) =>
        Assert.Contains(name, SectionVocabulary.Default[key].Names);

    [Fact]
    public void Holds_the_thirty_eight_built_in_sections() => Assert.Equal(38, SectionVocabulary.Default.All.Count());

    [Fact]
    public void Each_section_answers_to_its_own_name() =>
        Assert.All(SectionVocabulary.Default.All, section => Assert.Contains(section.Name, section.Names));

    [Fact]
    public void A_name_stands_for_one_section_except_where_columns_are_shared()
    {
        var shared = SectionVocabulary.Default.All.SelectMany(section => section.Names.Select(name => (name, section.Key)))
            .GroupBy(pair => pair.name).Where(same => same.Count() > 1);

        Assert.All(shared, same => Assert.True(same.Key == "解读回应" || same.All(pair => Aggregates.Contains(pair.Key)), same.Key));
    }

    [Fact]
    public void A_plans_own_section_replaces_the_built_in_one_of_its_key()
    {
        var own = SectionVocabulary.Default.With([new("employment", "稳岗", ["稳岗"]), new("pensions", "养老", ["养老"])]);

        Assert.Equal(["稳岗"], own["employment"].Names);
        Assert.True(own.Knows("pensions"));
    }
}
