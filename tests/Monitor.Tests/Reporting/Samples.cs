using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using static Monitor.Tests.Scoring.Samples;

namespace Monitor.Tests.Reporting;

/// <summary>Findings and a list of our own, hostile text included.</summary>
internal static class Samples
{
    public static readonly DateOnly IssuedOn = new(2026, 4, 10); // a Friday

    public static readonly Duty News = Duty("news-fresh", "section-updated", "A", "news");
    public static readonly Duty Links = Duty("links", "links-alive", "B");
    public static readonly Bureau Veterans = Bureau("veterans", [News, Links], BureauClass.KeyArea);
    public static readonly City Town = Scoring.Samples.City(Set(Indicator("B", 40), Indicator("A", 60)), Veterans, Bureau("civil", [News, Links]));

    public static Finding Finding(string subject, Duty? duty = null, string bureau = "veterans", string? reason = null, string? url = null, FindingStatus status = FindingStatus.Open, Outcome outcome = Outcome.Missed) => new()
    {
        Id = FindingId.Of(bureau, (duty ?? Links).Id, subject),
        Bureau = bureau,
        Duty = (duty ?? Links).Id,
        Check = (duty ?? Links).Check,
        Section = duty?.Section,
        Subject = subject,
        Outcome = outcome,
        Url = url ?? $"http://{bureau}.example.invalid{(subject.StartsWith('/') ? subject : "/")}",
        Reason = reason ?? $"“{subject}”链接打不开，返回404",
        Quote = "办事指南",
        Evidence = new($"http://{bureau}.example.invalid/", new('a', 64), new(2026, 4, 10, 1, 2, 3, TimeSpan.Zero)),
        Indicator = (duty ?? Links).Indicator,
        Loss = 8,
        Status = status,
        FirstSeen = new(2026, 4, 9),
        LastSeen = IssuedOn,
        Due = new(2026, 4, 17),
        Period = "2026Q1",
    };

    public static readonly IReadOnlyList<string> Hostile =
    [
        "=HYPERLINK(\"http://evil.example.invalid\",\"点我\")", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "a\u0000b\u000bc\ud800d", "_x0041_", "两行\r\n文字", "\"引号\",逗号", new('长', 40_000),
    ];

    public static IssueList List(IEnumerable<Finding> findings) => IssueListDraft.From(Town, Veterans, "2026Q1", findings, IssuedOn)!;

    public static IssueList HostileList => List(Hostile.Select((text, n) => Finding($"/{n}.html", reason: text, url: n % 2 == 0 ? $"javascript:alert({n})" : null)));
}
