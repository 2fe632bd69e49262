using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Tests.Findings;

public sealed class FindingLedgerTests
{
    private readonly Ledger ledger = new();

    [Fact]
    public void A_fault_opens_a_finding_and_the_event_says_so()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));

        var finding = ledger["notices-fresh"];
        Assert.Equal((FindingStatus.Open, Outcome.Missed, "2026Q2"), (finding.Status, finding.Outcome, finding.Period));
        Assert.Equal(FindingId.Of("veterans", "notices-fresh", "notices"), finding.Id);
        Assert.Equal("2025-09-01", finding.Quote);
        var only = Assert.Single(ledger.Events);
        Assert.Equal((null, FindingStatus.Open, "run0"), (only.From, only.To, only.Run));
    }

    [Fact]
    public void The_same_look_again_changes_nothing()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"), ledger.Unclear("guide-online"));
        ledger.Look(0, ledger.Missed("notices-fresh"), ledger.Unclear("guide-online"));

        Assert.Empty(ledger.Written);
    }

    [Theory]
    [InlineData(Ruling.Dismiss, true)]
    [InlineData(Ruling.Dismiss, false)]
    [InlineData(Ruling.Exempt, true)]
    [InlineData(Ruling.Exempt, false)]
    public void A_look_that_comes_again_after_a_decision_confirms_what_it_confirmed_before_and_no_more(Ruling ruling, bool wasOpen)
    {
        ledger.ConfirmAfter = TimeSpan.FromHours(6);
        if (wasOpen) ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Absent("notices-fresh"));
        ledger.Put(Rectification.Decide(ledger["notices-fresh"], new(ruling, "经核实", Ledger.Today.AddDays(9), Ledger.Today.AddDays(9), null, new("科长", Ledger.Start.AddHours(25), Ledger.Today))).Finding!);

        ledger.Look(24, ledger.Absent("notices-fresh"));

        Assert.Empty(ledger.Written);
        Assert.Equal(wasOpen ? Outcome.Missed : Outcome.Unclear, ledger["notices-fresh"].Outcome);
    }

    [Fact]
    public void Doubt_of_an_older_look_that_comes_again_does_not_cloud_what_a_later_one_found_mended()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Met("notices-fresh"));
        ledger.Look(48, ledger.Unclear("notices-fresh"));
        ledger.Look(72, ledger.Met("notices-fresh"));

        ledger.Look(48, ledger.Unclear("notices-fresh"));

        Assert.Empty(ledger.Written);
        Assert.Equal((FindingStatus.Verified, Outcome.Met), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Outcome));
    }

    [Fact]
    public void A_later_look_that_sees_the_same_moves_the_last_day_without_an_event()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(48, ledger.Missed("notices-fresh"));

        Assert.Equal((Ledger.Today, Ledger.Today.AddDays(2)), (ledger["notices-fresh"].FirstSeen, ledger["notices-fresh"].LastSeen));
        Assert.Single(ledger.Events);
    }

    [Theory]
    [InlineData(5, false, FindingStatus.Suspected)]
    [InlineData(6, false, FindingStatus.Open)]
    [InlineData(1, true, FindingStatus.Open)]
    [InlineData(0, true, FindingStatus.Suspected)]
    public void An_absence_counts_after_a_second_look(int hours, bool second, FindingStatus expected)
    {
        ledger.ConfirmAfter = TimeSpan.FromHours(6);
        ledger.Look(0, ledger.Absent("guide-online"));
        Assert.Equal((FindingStatus.Suspected, Outcome.Unclear), (ledger["guide-online"].Status, ledger["guide-online"].Outcome));

        ledger.Look(ledger.Context(hours, second: second), ledger.Absent("guide-online"));

        Assert.Equal(expected, ledger["guide-online"].Status);
        Assert.Equal(expected == FindingStatus.Open ? Outcome.Missed : Outcome.Unclear, ledger["guide-online"].Outcome);
    }

    [Fact]
    public void Judging_one_crawl_twice_is_no_second_look()
    {
        ledger.ConfirmAfter = TimeSpan.FromHours(6);
        ledger.Look(0, ledger.Absent("guide-online"));
        ledger.Look(ledger.Context(24) with { LookedAt = Ledger.Start }, ledger.Absent("guide-online"));

        Assert.Equal(FindingStatus.Suspected, ledger["guide-online"].Status);
    }

    [Fact]
    public void An_unconfirmed_absence_counts_as_unclear()
    {
        ledger.ConfirmAfter = TimeSpan.FromHours(6);

        var update = ledger.Look(0, ledger.Absent("guide-online"));

        Assert.Equal(Outcome.Unclear, Assert.Single(update.Verdicts).Verdict.Outcome);
        Assert.Equal(Outcome.Unclear, Assert.Single(update.Told).Outcome);
    }

    [Fact]
    public void A_mended_fault_is_verified_and_one_that_returns_is_counted()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Met("notices-fresh"));
        Assert.Equal((FindingStatus.Verified, Outcome.Met, Ledger.Today.AddDays(1)), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Outcome, ledger["notices-fresh"].VerifiedOn));

        ledger.Look(48, ledger.Missed("notices-fresh"));

        Assert.Equal((FindingStatus.Reopened, 1), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Recurrences));
        Assert.Equal([FindingStatus.Open, FindingStatus.Verified, FindingStatus.Reopened], ledger.Events.Select(happened => happened.To));
    }

    [Fact]
    public void Doubt_after_a_fault_ends_nothing()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Unclear("notices-fresh"));

        Assert.Equal((FindingStatus.Open, Outcome.Unclear), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Outcome));
    }

    [Fact]
    public void Doubt_about_a_verified_one_does_not_reopen_it_and_a_fault_then_is_a_recurrence()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Met("notices-fresh"));
        ledger.Look(48, ledger.Unclear("notices-fresh"));
        Assert.Equal(FindingStatus.Verified, ledger["notices-fresh"].Status);

        ledger.Look(72, ledger.Missed("notices-fresh"));
        Assert.Equal(FindingStatus.Reopened, ledger["notices-fresh"].Status);
    }

    [Fact]
    public void What_is_not_due_waits_and_opens_when_its_day_has_passed()
    {
        ledger.Look(0, ledger.NotDue("notices-fresh"));
        Assert.Equal((FindingStatus.Pending, new DateOnly(2026, 7, 31)), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Due));

        ledger.Look(24, ledger.Missed("notices-fresh"));
        Assert.Equal((FindingStatus.Open, null, Ledger.Today.AddDays(1)), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Due, ledger["notices-fresh"].FirstSeen));
    }

    [Fact]
    public void What_was_waited_for_or_doubted_and_is_met_was_never_a_fault()
    {
        ledger.Look(0, ledger.NotDue("notices-fresh"), ledger.Unclear("guide-online"));
        ledger.Look(24, ledger.Met("notices-fresh"), ledger.Met("guide-online"));

        Assert.All(ledger.All, finding => Assert.Equal((FindingStatus.Closed, null), (finding.Status, finding.VerifiedOn)));
    }

    [Fact]
    public void A_waived_duty_closes_its_finding()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Waived("notices-fresh"));

        Assert.Equal((FindingStatus.Closed, Outcome.NotApplicable), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Outcome));
        Assert.Contains("不适用", ledger.Events[^1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_that_left_the_plan_closes_its_finding_and_keeps_its_history()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        var id = ledger["notices-fresh"].Id;
        ledger.Bureau = Ledger.Of("veterans", Ledger.Duty("guide-online", "disclosure-guide"));
        ledger.Look(24, ledger.Met("guide-online"));

        Assert.Equal((id, FindingStatus.Closed), (ledger["notices-fresh"].Id, ledger["notices-fresh"].Status));
        Assert.Contains("不在计划中", ledger.Events[^1].Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, FindingStatus.Verified)]
    [InlineData(false, FindingStatus.Open)]
    public void A_fault_not_met_again_is_mended_only_where_the_look_was_whole(bool whole, FindingStatus expected)
    {
        ledger.Look(0, ledger.Missed("links", "/dead.html"));
        ledger.Look(ledger.Context(24, whole));

        Assert.Equal(expected, ledger["links"].Status);
    }

    [Fact]
    public void A_fault_not_met_again_stays_while_its_whole_duty_is_unclear()
    {
        ledger.Look(0, ledger.Missed("links", "/dead.html"));
        ledger.Look(24, ledger.Unclear("links"));

        Assert.Equal(FindingStatus.Open, ledger.All.Single(finding => finding.Subject == "/dead.html").Status);
    }

    [Fact]
    public void A_look_at_one_duty_leaves_the_others_alone()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"), ledger.Missed("links", "/dead.html"));
        ledger.Look(ledger.Context(24) with { Duties = new HashSet<string> { "notices-fresh" } }, ledger.Met("notices-fresh"));

        Assert.Equal((FindingStatus.Verified, FindingStatus.Open), (ledger["notices-fresh"].Status, ledger["links"].Status));
    }

    [Fact]
    public void Two_verdicts_on_one_subject_make_one_finding_of_the_graver()
    {
        ledger.Look(0, ledger.Met("notices-fresh"), ledger.Missed("notices-fresh"), ledger.Unclear("notices-fresh"));

        Assert.Equal(Outcome.Missed, Assert.Single(ledger.All).Outcome);
    }

    [Fact]
    public void A_dismissed_fault_stays_dismissed_until_it_was_gone_and_came_back()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Put(ledger["notices-fresh"] with { Status = FindingStatus.Dismissed });
        var update = ledger.Look(24, ledger.Missed("notices-fresh"));
        Assert.Equal(FindingStatus.Dismissed, ledger["notices-fresh"].Status);
        Assert.Equal(Outcome.Met, Assert.Single(update.Verdicts).Verdict.Outcome);

        ledger.Look(48, ledger.Met("notices-fresh"));
        Assert.Equal(FindingStatus.Dismissed, ledger["notices-fresh"].Status);

        ledger.Look(72, ledger.Missed("notices-fresh"));
        Assert.Equal(FindingStatus.Open, ledger["notices-fresh"].Status);
    }

    [Theory]
    [InlineData(24, FindingStatus.Exempted)]
    [InlineData(48, FindingStatus.Open)]
    public void An_exemption_holds_through_its_last_day(int hours, FindingStatus expected)
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Put(ledger["notices-fresh"] with { Status = FindingStatus.Exempted, ExemptUntil = Ledger.Today.AddDays(1) });
        ledger.Look(hours, ledger.Missed("notices-fresh"));

        Assert.Equal(expected, ledger["notices-fresh"].Status);
    }

    [Theory]
    [InlineData(ReplyKind.Rectified, 1, FindingStatus.Returned)]
    [InlineData(ReplyKind.Rectified, 0, FindingStatus.Answered)]
    [InlineData(ReplyKind.Appeal, 1, FindingStatus.Answered)]
    public void A_look_after_a_rectified_reply_returns_it_when_the_fault_is_still_there(ReplyKind reply, int hoursAfter, FindingStatus expected)
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Put(ledger["notices-fresh"] with { Status = FindingStatus.Answered, Reply = reply, RepliedAt = Ledger.Start.AddHours(10) });
        ledger.Look(10 + hoursAfter, ledger.Missed("notices-fresh"));

        Assert.Equal(expected, ledger["notices-fresh"].Status);
    }

    [Fact]
    public void A_merged_bureau_goes_on_with_the_history_of_its_predecessor()
    {
        var civil = new Ledger { Bureau = Ledger.Of("civil", Ledger.Duty("notices-fresh", "notices"), Ledger.Duty("links", null)) };
        civil.Look(0, civil.Missed("notices-fresh"), civil.Missed("links", "/dead.html"));
        foreach (var finding in civil.All) ledger.Put(finding with { Status = FindingStatus.Notified });
        ledger.Bureau = Ledger.Of("veterans", Ledger.Duty("notices-fresh", "notices")) with { Formerly = [new("civil", new(2026, 1, 1))] };

        ledger.Look(24, ledger.Missed("notices-fresh"));

        var heir = ledger.All.Single(finding => finding.Bureau == "veterans");
        Assert.Equal((FindingStatus.Notified, Ledger.Today), (heir.Status, heir.FirstSeen));
        Assert.Equal(FindingId.Of("civil", "notices-fresh", "notices"), heir.Formerly);
        Assert.All(ledger.All.Where(finding => finding.Bureau == "civil"), finding => Assert.Equal(FindingStatus.Closed, finding.Status));

        ledger.Look(24, ledger.Missed("notices-fresh"));
        Assert.Empty(ledger.Written);
    }

    [Fact]
    public void What_settles_a_reply_names_the_same_fault_elsewhere_and_opens_it()
    {
        ledger.Bureau = Ledger.Of("veterans", Ledger.Duty("notices-fresh", "notices"), Ledger.Duty("policies-fresh", "policies"), Ledger.Duty("guide-online", "disclosure-guide"));
        ledger.Look(0, ledger.Missed("notices-fresh"));
        Answer("notices-fresh", 10);

        ledger.Look(ledger.Context(11) with { Duties = new HashSet<string> { "notices-fresh", "policies-fresh" }, Swept = new HashSet<string> { "policies-fresh" } }, ledger.Met("notices-fresh"), ledger.Missed("policies-fresh"));

        Assert.Equal((FindingStatus.Verified, FindingStatus.Open), (ledger["notices-fresh"].Status, ledger["policies-fresh"].Status));
        Assert.Equal("复查通过：栏目已更新；举一反三：同类问题另有1处（policies）", ledger.Events.Single(happened => happened.To == FindingStatus.Verified).Why);
    }

    [Fact]
    public void A_sweep_accuses_nobody_on_doubt_and_leaves_another_reply_to_its_own_recheck()
    {
        ledger.ConfirmAfter = TimeSpan.FromHours(6);
        ledger.Look(0, ledger.Missed("links", "/dead.html"), ledger.Missed("notices-fresh"));
        Answer("notices-fresh", 10);
        Answer("links", 10);

        ledger.Look(ledger.Context(11) with { Duties = new HashSet<string> { "notices-fresh", "links", "guide-online" }, Swept = new HashSet<string> { "links", "guide-online" } },
            ledger.Missed("notices-fresh"), ledger.Missed("links", "/dead.html"), ledger.Absent("guide-online"));

        Assert.Equal((FindingStatus.Returned, FindingStatus.Answered, FindingStatus.Suspected), (ledger["notices-fresh"].Status, ledger["links"].Status, ledger["guide-online"].Status));
        Assert.EndsWith("举一反三：同类问题另有1处（/dead.html）", ledger.Events.Single(happened => happened.To == FindingStatus.Returned).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_reading_of_the_look_that_verified_it_is_no_recurrence_and_neither_is_an_older_look()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        ledger.Look(24, ledger.Met("notices-fresh"));
        ledger.Look(24, ledger.Missed("notices-fresh"));
        ledger.Look(12, ledger.Missed("notices-fresh"));
        Assert.Equal((FindingStatus.Verified, 0), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Recurrences));

        ledger.Look(25, ledger.Missed("notices-fresh"));
        Assert.Equal((FindingStatus.Reopened, 1), (ledger["notices-fresh"].Status, ledger["notices-fresh"].Recurrences));
    }

    [Fact]
    public void An_acceptance_by_hand_stands_against_looks_taken_before_it()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));
        Answer("notices-fresh", 10);
        ledger.Put(Rectification.Decide(ledger["notices-fresh"], new(Ruling.Accept, "已看过", null, null, null, new("科长", Ledger.Start.AddHours(12), Ledger.Today))).Finding!);

        ledger.Look(ledger.Context(13) with { LookedAt = Ledger.Start.AddHours(9) }, ledger.Missed("notices-fresh"));
        Assert.Equal(FindingStatus.Verified, ledger["notices-fresh"].Status);
    }

    [Fact]
    public void An_event_cites_the_page_that_the_look_saw()
    {
        ledger.Look(0, ledger.Missed("notices-fresh"));

        Assert.Equal(("http://a.example/x", "ab", null), ledger.Events is [{ Evidence: { } page }] ? (page.Url, page.Sha256, page.Quote) : default);
    }

    private void Answer(string duty, int hours) =>
        ledger.Put(ledger[duty] with { Status = FindingStatus.Answered, Reply = ReplyKind.Rectified, RepliedAt = Ledger.Start.AddHours(hours) });
}
