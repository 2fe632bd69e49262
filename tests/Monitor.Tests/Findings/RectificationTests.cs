using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Tests.Findings;

public sealed class RectificationTests
{
    private static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly Actor Bureau = new("veterans", new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero), Today);
    private static readonly Actor Office = new("office", new(2026, 4, 10, 3, 0, 0, TimeSpan.Zero), Today);

    [Theory]
    [InlineData(FindingStatus.Open, true)]
    [InlineData(FindingStatus.Notified, true)]
    [InlineData(FindingStatus.Returned, true)]
    [InlineData(FindingStatus.Reopened, true)]
    [InlineData(FindingStatus.Answered, true)]
    [InlineData(FindingStatus.Suspected, false)]
    [InlineData(FindingStatus.Pending, false)]
    [InlineData(FindingStatus.Verified, false)]
    [InlineData(FindingStatus.Dismissed, false)]
    [InlineData(FindingStatus.Exempted, false)]
    [InlineData(FindingStatus.Closed, false)]
    public void A_bureau_replies_to_what_is_asked_of_it(FindingStatus status, bool takes)
    {
        var done = Rectification.Reply(Finding(status), Reply(ReplyKind.Rectified, link: "http://a.example/new.html"));

        if (!takes) Assert.IsType<Rectified.Refused>(done);
        else Assert.Equal((FindingStatus.Answered, ReplyKind.Rectified, Bureau.At), (Moved(done).Status, Moved(done).Reply, Moved(done).RepliedAt));
    }

    [Theory]
    [InlineData(ReplyKind.Rectified, "已更新", null, null, "未附整改链接")]
    [InlineData(ReplyKind.Rectified, "已更新", "javascript:alert(1)", null, "网址")]
    [InlineData(ReplyKind.Rectified, "已更新", "/new.html", null, "网址")]
    [InlineData(ReplyKind.Explanation, " ", null, null, "请填写说明")]
    [InlineData(ReplyKind.Appeal, "", null, null, "请填写说明")]
    [InlineData(ReplyKind.Exemption, " ", null, null, "请填写说明")]
    [InlineData(ReplyKind.Exemption, "系统迁移", null, "2026-04-09", "已过")]
    public void A_reply_that_lacks_something_is_told_what(ReplyKind kind, string text, string? link, string? until, string told)
    {
        var refused = Assert.IsType<Rectified.Refused>(Rectification.Reply(Finding(FindingStatus.Notified), Reply(kind, text, link, until)));
        Assert.Contains(told, refused.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReplyKind.Explanation, null)]
    [InlineData(ReplyKind.Appeal, null)]
    [InlineData(ReplyKind.Exemption, "2026-04-10")]
    public void Other_replies_need_a_text(ReplyKind kind, string? until) =>
        Assert.Equal(FindingStatus.Answered, Moved(Rectification.Reply(Finding(FindingStatus.Notified), Reply(kind, "栏目已并入政策文件", null, until))).Status);

    [Theory]
    [InlineData(FindingStatus.Suspected, null, Ruling.Accept, FindingStatus.Open)]
    [InlineData(FindingStatus.Answered, ReplyKind.Rectified, Ruling.Accept, FindingStatus.Verified)]
    [InlineData(FindingStatus.Answered, ReplyKind.Explanation, Ruling.Accept, FindingStatus.Dismissed)]
    [InlineData(FindingStatus.Answered, ReplyKind.Appeal, Ruling.Accept, FindingStatus.Dismissed)]
    [InlineData(FindingStatus.Answered, ReplyKind.Exemption, Ruling.Accept, FindingStatus.Exempted)]
    [InlineData(FindingStatus.Open, null, Ruling.Accept, null)]
    [InlineData(FindingStatus.Answered, ReplyKind.Rectified, Ruling.Return, FindingStatus.Returned)]
    [InlineData(FindingStatus.Verified, null, Ruling.Return, FindingStatus.Returned)]
    [InlineData(FindingStatus.Notified, null, Ruling.Return, null)]
    [InlineData(FindingStatus.Suspected, null, Ruling.Dismiss, FindingStatus.Dismissed)]
    [InlineData(FindingStatus.Notified, null, Ruling.Dismiss, FindingStatus.Dismissed)]
    [InlineData(FindingStatus.Verified, null, Ruling.Dismiss, null)]
    [InlineData(FindingStatus.Pending, null, Ruling.Dismiss, null)]
    [InlineData(FindingStatus.Pending, null, Ruling.Exempt, FindingStatus.Exempted)]
    [InlineData(FindingStatus.Closed, null, Ruling.Exempt, null)]
    [InlineData(FindingStatus.Open, null, Ruling.Notify, FindingStatus.Notified)]
    [InlineData(FindingStatus.Reopened, null, Ruling.Notify, FindingStatus.Notified)]
    [InlineData(FindingStatus.Suspected, null, Ruling.Notify, null)]
    [InlineData(FindingStatus.Verified, null, Ruling.Notify, null)]
    public void The_office_decides_where_a_decision_makes_sense(FindingStatus status, ReplyKind? reply, Ruling kind, FindingStatus? expected)
    {
        var finding = Finding(status) with { Reply = reply, AskedUntil = reply == ReplyKind.Exemption ? new(2026, 6, 30) : null };

        var done = Rectification.Decide(finding, Decision(kind, "经核实", kind == Ruling.Exempt ? "2026-06-30" : null));

        if (expected is null) Assert.IsType<Rectified.Refused>(done);
        else Assert.Equal(expected, Moved(done).Status);
    }

    [Theory]
    [InlineData(Ruling.Return)]
    [InlineData(Ruling.Dismiss)]
    [InlineData(Ruling.Exempt)]
    public void What_weighs_needs_a_reason(Ruling kind) =>
        Assert.Equal("请填写理由", Assert.IsType<Rectified.Refused>(Rectification.Decide(Finding(FindingStatus.Answered), Decision(kind, " ", "2026-06-30"))).Why);

    [Theory]
    [InlineData("2026-04-09", false)]
    [InlineData("2026-04-10", true)]
    [InlineData(null, false)]
    public void An_exemption_ends_today_at_the_earliest(string? until, bool takes)
    {
        var done = Rectification.Decide(Finding(FindingStatus.Open), Decision(Ruling.Exempt, "系统迁移", until));

        if (takes) Assert.Equal((FindingStatus.Exempted, Today), (Moved(done).Status, Moved(done).ExemptUntil));
        else Assert.IsType<Rectified.Refused>(done);
    }

    [Fact]
    public void A_notification_sets_deadline_and_list()
    {
        var moved = Moved(Rectification.Decide(Finding(FindingStatus.Open), Decision(Ruling.Notify, "") with { Due = new(2026, 4, 17), List = "〔2026〕Q1-veterans" }));

        Assert.Equal((new DateOnly(2026, 4, 17), Today, "〔2026〕Q1-veterans"), (moved.Due, moved.NotifiedOn, moved.List));
    }

    [Theory]
    [InlineData(Ruling.Dismiss)]
    [InlineData(Ruling.Exempt)]
    [InlineData(Ruling.Notify)]
    [InlineData(Ruling.Return)]
    public void A_decision_delivered_twice_changes_nothing(Ruling kind)
    {
        var decision = Decision(kind, "经核实", "2026-06-30") with { List = "〔2026〕Q1-veterans" };
        var once = Moved(Rectification.Decide(Finding(kind == Ruling.Return ? FindingStatus.Answered : FindingStatus.Open), decision));

        Assert.IsType<Rectified.Unchanged>(Rectification.Decide(once, decision));
    }

    [Fact]
    public void The_event_names_person_reason_link_and_both_states()
    {
        var change = ((Rectified.Moved)Rectification.Reply(Finding(FindingStatus.Notified), Reply(ReplyKind.Rectified, "已补齐", "http://a.example/new.html"))).Change;

        Assert.Equal(new FindingEvent("ab", Bureau.At, "veterans", FindingStatus.Notified, FindingStatus.Answered, "已整改：已补齐") { Link = "http://a.example/new.html" }, change.Event);
    }

    private static Finding Finding(FindingStatus status) => new()
    {
        Id = "ab",
        Bureau = "veterans",
        Duty = "notices-fresh",
        Check = "section-updated",
        Subject = "notices",
        Outcome = Outcome.Missed,
        Reason = "超期未更新",
        Status = status,
    };

    private static BureauReply Reply(ReplyKind kind, string text = "", string? link = null, string? until = null) => new(kind, text, link, Day(until), Bureau);

    private static OfficeDecision Decision(Ruling kind, string why, string? until = null) => new(kind, why, Day(until), null, null, Office);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static Finding Moved(Rectified done) => Assert.IsType<Rectified.Moved>(done).Change.Finding;
}
