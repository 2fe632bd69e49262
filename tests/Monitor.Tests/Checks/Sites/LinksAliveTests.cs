using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class LinksAliveTests
{
    private static Page Linking(params string[] paths) => Sample.Page("页") with { Links = [.. paths.Select(path => new PageLink("链" + path, Sample.Url(path)))] };

    private static IReadOnlyList<Verdict> Judge(params PageRecord[] pages) => Sample.Judge(Sample.Duty("links-alive"), Sample.Site(pages));

    [Theory]
    [InlineData(FetchOutcome.NotFound, Outcome.Missed)]
    [InlineData(FetchOutcome.Gone, Outcome.Missed)]
    [InlineData(FetchOutcome.SoftNotFound, Outcome.Missed)]
    [InlineData(FetchOutcome.TimedOut, Outcome.Unclear)]
    [InlineData(FetchOutcome.Refused, Outcome.Unclear)]
    [InlineData(FetchOutcome.ServerError, Outcome.Unclear)]
    public void Judges_what_a_linked_page_ended_in(FetchOutcome end, Outcome expected)
    {
        var verdict = Assert.Single(Judge(Sample.Read("/", Linking("/x.html")), Sample.Failed("/x.html", end)));

        Assert.Equal((expected, "/x.html"), (verdict.Outcome, verdict.Subject));
    }

    [Theory]
    [InlineData(FetchOutcome.NotTried)]
    [InlineData(FetchOutcome.ForbiddenByRobots)]
    [InlineData(FetchOutcome.Guarded)]
    [InlineData(FetchOutcome.OwnFault)]
    [InlineData(FetchOutcome.RedirectedAway)]
    public void What_was_not_asked_for_gets_no_verdict(FetchOutcome end) =>
        Assert.Equal("site", Assert.Single(Judge(Sample.Read("/", Linking("/x.html")), Sample.Failed("/x.html", end))).Subject);

    [Fact]
    public void What_only_a_script_or_sitemap_names_is_no_dead_link()
    {
        var home = Sample.Page("页") with { Links = [new("", Sample.Url("/p2.html"), LinkPlace.Script)] };

        Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/", home), Sample.Failed("/p2.html", FetchOutcome.NotFound), Sample.Failed("/map.html", FetchOutcome.NotFound))).Outcome);
    }

    [Fact]
    public void A_dead_link_of_the_template_is_told_once_with_its_pages()
    {
        var verdict = Assert.Single(Judge([.. Enumerable.Range(1, 15).Select(i => Sample.Read($"/{i}.html", Linking("/gone.html"))), Sample.Failed("/gone.html", FetchOutcome.NotFound)]));

        Assert.Contains("15个页面", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_attachments_and_outside_targets_are_told_by_address()
    {
        var site = Sample.Site(with: snapshot => snapshot with
        {
            Targets =
            [
                new(Sample.Url("/f/a.pdf"), FetchOutcome.NotFound, 404, "附件1", [Sample.Root], 1),
                new("http://other.example/x", FetchOutcome.NotFound, 404, "外链", [Sample.Root], 1),
                new("http://fine.example/", FetchOutcome.Fetched, 200, "好", [Sample.Root], 1),
            ],
        });

        Assert.Equal(["/f/a.pdf", "http://other.example/x"], Sample.Judge(Sample.Duty("links-alive"), site).Select(verdict => verdict.Subject));
    }

    [Fact]
    public void Many_targets_of_one_failing_host_have_one_cause()
    {
        var site = Sample.Site(with: snapshot => snapshot with { Targets = [.. Enumerable.Range(1, 9).Select(i => new LinkTarget($"http://down.example/{i}", FetchOutcome.TimedOut, null, "外", [Sample.Root], 1))] });

        Assert.Equal(("http://down.example/", Outcome.Unclear), (Sample.One(Sample.Duty("links-alive"), site).Subject, Sample.One(Sample.Duty("links-alive"), site).Outcome));
    }

    [Fact]
    public void Most_pages_gone_at_once_is_an_outage_not_many_dead_links()
    {
        var gone = Enumerable.Range(1, 12).Select(i => $"/g{i}.html").ToArray();

        Assert.Equal(("site", Outcome.Unclear), Judge([Sample.Read("/", Linking(gone)), .. gone.Select(path => Sample.Failed(path, FetchOutcome.NotFound))]) is [var only] ? (only.Subject, only.Outcome) : default);
    }
}
