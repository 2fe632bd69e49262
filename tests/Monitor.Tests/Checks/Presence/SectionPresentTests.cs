using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Presence;

public sealed class SectionPresentTests
{
    private static readonly Monitor.Planning.Duty Duty = Sample.Duty("section-present", "disclosure-guide");

    public static TheoryData<SectionMatch, Outcome> Cases => new()
    {
        { Sample.Document("disclosure-guide", Sample.Page("公开指南")), Outcome.Met },
        { Sample.Missing("公开指引"), Outcome.Missed },
        { new SectionMatch.Missing([], Sample.Root) { Perhaps = new("指南与流程", Sample.Url("/zn/")) }, Outcome.Unclear },
        { new SectionMatch.Dead("公开指南", Sample.Url("/zn.html"), Sample.Root), Outcome.Missed },
        { new SectionMatch.Unreadable("公开指南", Sample.Url("/zn.html"), "服务器拒绝访问"), Outcome.Unclear },
        { new SectionMatch.Ambiguous([new("公开指南", "/a"), new("公开指南", "/b")]), Outcome.Unclear },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judges_where_the_section_is(SectionMatch match, Outcome expected)
    {
        var verdict = Sample.One(Duty, Sample.With("disclosure-guide", match));

        Assert.Equal((expected, "disclosure-guide"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void A_missing_section_names_the_near_miss_and_the_menu()
    {
        var verdict = Sample.One(Duty, Sample.With("disclosure-guide", Sample.Missing("公开指引")));

        Assert.Contains("公开指引", verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(Sample.Root, verdict.Evidence?.Url);
        Assert.True(verdict.IsAbsence);
    }
}
