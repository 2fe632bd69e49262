using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class IdentityMarksTests
{
    private static readonly string[] Kinds = ["conac", "site-code", "icp", "police", "host-unit", "error-report"];

    private static Page Home(params IEnumerable<string> kinds) => Sample.Page("首页", kind: PageKind.Home) with { Marks = [.. kinds.Select(kind => new SiteMark(kind, kind + "标识"))] };

    private static IReadOnlyList<Verdict> Judge(params PageRecord[] pages) => Sample.Judge(Sample.Duty("identity-marks"), Sample.Site(pages));

    [Fact]
    public void All_marks_meet_it() => Assert.All(Judge(Sample.Read("/", Home(Kinds))), verdict => Assert.Equal(Outcome.Met, verdict.Outcome));

    [Theory]
    [InlineData("icp")]
    [InlineData("site-code")]
    public void A_missing_mark_is_one_finding(string missing) =>
        Assert.Equal([$"identity#{missing}"], Judge(Sample.Read("/", Home(Kinds.Where(kind => kind != missing)))).Where(verdict => verdict.Outcome == Outcome.Missed).Select(verdict => verdict.Subject));

    [Fact]
    public void A_mark_on_other_pages_only_is_doubtful() =>
        Assert.Equal([Outcome.Unclear], Judge(Sample.Read("/", Home(Kinds.Skip(1))), Sample.Read("/a", Home("conac"))).Where(verdict => verdict.Outcome != Outcome.Met).Select(verdict => verdict.Outcome));

    [Fact]
    public void A_home_page_of_frames_is_doubtful() =>
        Assert.All(Judge(Sample.Read("/", Home() with { Links = [new("", Sample.Url("/footer.html"), LinkPlace.Frame)] })), verdict => Assert.Equal(Outcome.Unclear, verdict.Outcome));

    [Fact]
    public void Only_what_the_duty_requires_is_judged() =>
        Assert.Equal(["identity#icp"], Sample.Judge(Sample.Duty("identity-marks", null, ("required", "icp")), Sample.Site([Sample.Read("/", Home())])).Select(verdict => verdict.Subject));

    [Fact]
    public void The_host_of_a_proposal_is_not_the_sites() =>
        Assert.Contains(Judge([Sample.Read("/", Home(Kinds.Where(kind => kind != "host-unit"))), Sample.Read("/p/1", Home("host-unit")), .. Enumerable.Range(0, 9).Select(i => Sample.Read($"/a/{i}", Sample.Article("文")))]), verdict => verdict is { Subject: "identity#host-unit", Outcome: Outcome.Missed });

    [Theory]
    [InlineData("icp|police", Outcome.Missed)]
    [InlineData("", Outcome.Unclear)]
    public void A_code_in_a_meta_alone_is_not_printed_where_the_foot_can_be_read(string printed, Outcome expected)
    {
        var home = Home(printed.Split('|', StringSplitOptions.RemoveEmptyEntries)) with { Metas = new Dictionary<string, string> { ["siteidcode"] = "3399000051" } };

        Assert.Contains(Judge(Sample.Read("/", home)), verdict => verdict.Subject == "identity#site-code" && verdict.Outcome == expected);
    }
}
