using System.Text;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Storage.Evidence;

namespace Monitor.Storage.Tests;

internal static class Sample
{
    public static readonly DateTimeOffset At = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);

    public static Finding Finding(string bureau = "veterans", string duty = "notices-fresh", string subject = "notices", FindingStatus status = FindingStatus.Open, Outcome outcome = Outcome.Missed) => new()
    {
        Id = FindingId.Of(bureau, duty, subject),
        Bureau = bureau,
        Duty = duty,
        Check = "section-updated",
        Section = "notices",
        Subject = subject,
        Outcome = outcome,
        Reason = "“通知公告”栏目最新一条信息发布于2025年9月1日，已超过六个月未更新。",
        Quote = "关于国庆节放假的通知",
        Url = "http://a.example/tzgg/",
        Evidence = new("http://a.example/tzgg/", new('a', 64), At, "2025-09-01"),
        Indicator = "SITE-2",
        Loss = 0.4m,
        Status = status,
        FirstSeen = new(2026, 4, 1),
        LastSeen = new(2026, 4, 1),
        Period = "2026Q2",
        Trace = ["栏目由导航确认", "最新日期 2025-09-01"],
    };

    public static FindingEvent Event(Finding finding, FindingStatus? from = null, int minutes = 0) =>
        new(finding.Id, At.AddMinutes(minutes), "monitor", from, finding.Status, "核查发现问题") { Run = "20260401T020000-abc" };

    public static FindingChange Change(Finding finding, FindingStatus? from = null, int minutes = 0) => new(finding, Event(finding, from, minutes));

    public static RawPage Page(string path, string text, params IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new(WarcRecord.HashOf(body), $"http://a.example{path}", 200, headers, At, body);
    }

    public static async Task<List<T>> ListAsync<T>(this IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (var item in items) all.Add(item);
        return all;
    }
}
