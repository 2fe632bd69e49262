using Monitor.Checks;
using Monitor.Findings;
using Monitor.Local.Demo;
using Monitor.Planning;

namespace Monitor.EndToEnd.Tests.Demo;

public sealed class ExpectedFindingsTests(DemoCityFixture demo)
{
    private City City => CityReader.Read(demo.City.CityFile, CheckCatalog.Default.Vocabulary, DemoCity.AsOf.Year);

    [Fact]
    public void The_written_files_describe_eight_bureaus() => Assert.Equal(8, City.Bureaus.Count);

    [Fact]
    public void Every_label_names_a_bureau_and_a_duty_of_its_plans()
    {
        foreach (var label in demo.City.Expected.All)
        {
            var bureau = City.BureauOf(label.Bureau);
            Assert.NotNull(bureau);
            if (label.Duty != "*") Assert.True(bureau.DutyOf(label.Duty) is not null, $"{label.Bureau} has no duty {label.Duty}");
            Assert.DoesNotContain('{', label.Subject);
        }
    }

    [Fact]
    public void Every_bureau_has_an_expected_state() =>
        Assert.Equal(City.Bureaus.Select(bureau => bureau.Id).Order(), demo.City.Expected.States.Keys.Order());

    [Fact]
    public void A_silent_bureau_is_never_accused() =>
        Assert.DoesNotContain(demo.City.Expected.All, label => demo.City.Expected.States[label.Bureau] == "unreachable" && label.Outcome == Outcome.Missed);

    [Fact]
    public void Tells_what_is_missing_and_what_is_too_much()
    {
        var told = new Finding { Id = "x", Bureau = "veterans", Duty = "nat-news-updated", Check = "section-updated", Subject = "news", Outcome = Outcome.Missed, Reason = "" };
        var verdict = demo.City.Expected.Compare([told]);
        Assert.False(verdict.IsAsExpected);
        Assert.Single(verdict.Unexpected, line => line.StartsWith("veterans/nat-news-updated news", StringComparison.Ordinal));
        Assert.Equal(demo.City.Expected.All.Count, verdict.Missing.Count);
    }

    [Fact]
    public void Agrees_with_exactly_the_expected_findings()
    {
        var told = demo.City.Expected.All.Select((label, i) => new Finding
        {
            Id = $"{i}",
            Bureau = label.Bureau,
            Duty = label.Duty == "*" ? "any" : label.Duty,
            Check = "",
            Subject = label.Subject == "*" ? "any" : label.Subject,
            Outcome = label.Outcome,
            Reason = "",
        });
        Assert.True(demo.City.Expected.Compare(told).IsAsExpected);
    }
}
