using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Tests.Findings;

public sealed class LookBackTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Theory]
    [InlineData("2026-06-01", null, true)]
    [InlineData("2026-06-02", null, false)]
    [InlineData("2026-05-01", "2026-05-31", false)]
    [InlineData("2026-05-01", "2026-04-01", true)]
    public void Comes_once_the_set_days_after_the_verification(string verified, string? lookedBack, bool due)
    {
        var finding = Finding() with { VerifiedOn = Day(verified), LookedBackOn = lookedBack is null ? null : Day(lookedBack) };

        Assert.Equal(due, LookBack.Due([finding], Today, days: 30).Any());
    }

    [Fact]
    public void Is_ordered_once()
    {
        var ordered = LookBack.Ordered(Finding() with { VerifiedOn = new(2026, 5, 1) }, new("office", new(2026, 7, 1, 1, 0, 0, TimeSpan.Zero), Today));

        Assert.Empty(LookBack.Due([ordered.Finding], Today, days: 30));
        Assert.Equal((FindingStatus.Verified, FindingStatus.Verified), (ordered.Event!.From, ordered.Event.To));
    }

    private static Finding Finding() => new()
    {
        Id = "ab",
        Bureau = "veterans",
        Duty = "d",
        Check = "section-updated",
        Subject = "notices",
        Outcome = Outcome.Met,
        Reason = "",
        Status = FindingStatus.Verified,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
