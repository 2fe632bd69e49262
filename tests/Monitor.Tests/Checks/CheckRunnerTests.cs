using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Checks;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Tests.Checks;

public sealed class CheckRunnerTests
{
    private static readonly Duty Updated = Sample.Duty("section-updated", "notices");

    [Fact]
    public void A_waived_indicator_is_not_applicable()
    {
        var site = Sample.With("notices", Sample.List("notices"));
        var waived = new JudgedSite(site.Bureau with { NotApplicable = new HashSet<string> { "SITE-2" } }, site.Snapshots, site.Map, site.Calendar, site.Today);

        Assert.Equal(Outcome.NotApplicable, Sample.One(Updated with { Indicator = "SITE-2" }, waived).Outcome);
    }

    [Fact]
    public void An_unknown_check_is_unclear() => Assert.Equal(Outcome.Unclear, Sample.One(Sample.Duty("no-such-check"), Sample.Site()).Outcome);

    [Fact]
    public void A_missing_section_is_told_once_by_its_presence_duty()
    {
        var present = Sample.Duty("section-present", "notices");
        var site = Sample.With("notices", Sample.Missing("通知文件"), duties: [present, Updated]);

        Assert.Equal(Outcome.Missed, Sample.One(present, site).Outcome);
        var follows = Sample.One(Updated, site);
        Assert.True(follows is { Outcome: Outcome.Unclear, Follows: true });
        Assert.Contains("通知文件", follows.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiteState.Whole, Outcome.Missed)]
    [InlineData(SiteState.Partial, Outcome.Unclear)]
    public void An_absence_counts_only_where_everything_was_read(SiteState state, Outcome expected)
    {
        var site = Sample.Site(sections: new Dictionary<string, SectionMatch> { ["notices"] = Sample.Missing() }, state: state);

        Assert.Equal(expected, Sample.One(Sample.Duty("section-present", "notices"), site).Outcome);
    }

    [Fact]
    public void A_site_of_which_nothing_was_read_is_never_accused()
    {
        var site = Sample.Site([Sample.Failed("/", FetchOutcome.TimedOut)], state: SiteState.Unreachable);

        foreach (var check in CheckCatalog.Default.All)
        {
            var duty = Sample.Duty(check.Info.Id, check.Info.NeedsSection ? "notices" : null, ("title", "2025年总结"), ("due", "01-31"), ("every", "year"), ("elements", "guide"), ("titles", "制度"), ("with", "news"));
            Assert.All(Sample.Judge(duty, site), verdict => Assert.True(verdict.Outcome is Outcome.Unclear or Outcome.NotDue, $"{check.Info.Id}: {verdict.Outcome} {verdict.Reason}"));
        }
    }

    [Fact]
    public void What_is_not_due_stays_so_on_an_unread_site()
    {
        var duty = Sample.Duty("published-by", "annual-reports", ("title", "2026年上半年总结"), ("due", "2026-07-31"));

        Assert.Equal(Outcome.NotDue, Sample.One(duty, Sample.Site([Sample.Failed("/", FetchOutcome.TimedOut)], state: SiteState.Unreachable)).Outcome);
    }

    [Fact]
    public void A_check_that_throws_is_unclear_and_our_fault()
    {
        var runner = new CheckRunner(new([new Throws()]), NullLogger<CheckRunner>.Instance);

        Assert.Contains("本系统", Assert.Single(runner.Judge(Sample.Duty("throws"), Sample.Site())).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_tells_rule_parameters_day_and_snapshot()
    {
        var duty = Sample.Duty("section-updated", "notices", ("within", "6 months")) with { Basis = "某办法第一条" };

        var trace = string.Join('\n', Sample.One(duty, Sample.With("notices", Sample.List("notices", Sample.Item("甲", "2026-04-01")))).Trace);

        Assert.Contains("within=6 months", trace, StringComparison.Ordinal);
        Assert.Contains("某办法第一条", trace, StringComparison.Ordinal);
        Assert.Contains("判定日：2026-04-10", trace, StringComparison.Ordinal);
        Assert.Contains("完整读取", trace, StringComparison.Ordinal);
    }

    private sealed class Throws : ICheck
    {
        public CheckInfo Info { get; } = new("throws", "Site", "", "", "", false);

        public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site) => throw new InvalidOperationException("bug");
    }
}
