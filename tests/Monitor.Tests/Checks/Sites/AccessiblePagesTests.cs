using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class AccessiblePagesTests
{
    private static Verdict Judge(string? language, bool entry, int without) => Sample.One(Sample.Duty("accessible-pages"), Sample.Site([Sample.Read("/", Sample.Page("首页") with { Language = language, Marks = entry ? [new("accessibility", "无障碍")] : [], Images = new(20, without, 0) })]));

    [Theory]
    [InlineData("zh-CN", true, 0, Outcome.Met)]
    [InlineData(null, true, 0, Outcome.Missed)]
    [InlineData("zh-CN", false, 0, Outcome.Missed)]
    [InlineData("zh-CN", true, 9, Outcome.Met)]
    [InlineData("zh-CN", true, 10, Outcome.Unclear)]
    public void Judges_language_entry_and_texts(string? language, bool entry, int without, Outcome expected) => Assert.Equal((expected, "site"), (Judge(language, entry, without).Outcome, Judge(language, entry, without).Subject));

    [Theory]
    [InlineData(95, Outcome.Missed)]
    [InlineData(94, Outcome.Unclear)]
    public void A_site_none_of_whose_many_pictures_has_a_text_is_past_doubt(int without, Outcome expected) =>
        Assert.Equal(expected, Sample.One(Sample.Duty("accessible-pages"), Sample.Site([Sample.Read("/", Sample.Page("首页") with { Language = "zh-CN", Marks = [new("accessibility", "无障碍")], Images = new(100, without, 0) })])).Outcome);
}
