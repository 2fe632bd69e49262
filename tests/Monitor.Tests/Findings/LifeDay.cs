using Monitor.Checks;
using Monitor.Findings;

namespace Monitor.Tests.Findings;

/// <summary>One made-up day: what the look of the morning says of each duty, and what a person does to a finding later.</summary>
internal sealed class LifeDay
{
    private readonly int hours;
    private readonly (string Duty, int Said)[] said;
    private readonly bool deadLink;
    private readonly bool whole;
    private readonly int finding;
    private readonly int act;

    private LifeDay(Random random, int day)
    {
        hours = day * 24;
        said = [.. ((string[])["notices-fresh", "guide-online", "links"]).Select(duty => (duty, random.Next(10)))];
        (deadLink, whole, finding, act) = (random.Next(3) == 0, random.Next(6) > 0, random.Next(4), random.Next(12));
    }

    private Actor By => new("科长", Ledger.Start.AddHours(hours + 4), DateOnly.FromDateTime(Ledger.Start.AddHours(hours + 12).DateTime));

    public static IReadOnlyList<LifeDay> Of(int seed, int days)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, days).Select(day => new LifeDay(random, day))];
    }

    public void LookAt(Ledger ledger) => ledger.Look(ledger.Context(hours, whole), Judged(ledger).ToList());

    public void ActOn(Ledger ledger)
    {
        var known = ledger.All.OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (finding >= known.Count || Done(known[finding]) is not Rectified.Moved moved) return;
        ledger.Put(moved.Change.Finding);
        ledger.Events.Add(moved.Change.Event!);
    }

    /// <summary>Most acts move a finding on its usual way.</summary>
    private Rectified? Done(Finding known) => (act, known.Status) switch
    {
        (0, _) => Decide(known, Ruling.Dismiss),
        (1, _) => Decide(known, Ruling.Exempt),
        (2, _) => Decide(known, Ruling.Reword),
        (3, FindingStatus.Answered or FindingStatus.Suspected) => Decide(known, Ruling.Accept),
        (4, FindingStatus.Answered or FindingStatus.Verified) => Decide(known, Ruling.Return),
        ( < 9, FindingStatus.Open or FindingStatus.Reopened or FindingStatus.Returned) => Decide(known, Ruling.Notify),
        (5, FindingStatus.Notified) => Rectification.Reply(known, new(ReplyKind.Explanation, "正在办理", null, null, By)),
        (6, FindingStatus.Notified) => Rectification.Reply(known, new(ReplyKind.Exemption, "本季度无此事项", null, By.Today.AddDays(5), By)),
        (_, FindingStatus.Notified or FindingStatus.Returned) => Rectification.Reply(known, new(ReplyKind.Rectified, "", "http://a.example/new.html", null, By)),
        _ => null,
    };

    private Rectified Decide(Finding known, Ruling ruling) => Rectification.Decide(known, new(ruling, "经核实", By.Today.AddDays(3), By.Today.AddDays(7), null, By));

    private IEnumerable<Judgement> Judged(Ledger ledger)
    {
        foreach (var (duty, kind) in said)
            yield return kind switch
            {
                < 3 => ledger.Missed(duty),
                < 5 => ledger.Absent(duty),
                5 => ledger.Unclear(duty),
                6 => ledger.NotDue(duty),
                7 => ledger.Waived(duty),
                _ => ledger.Met(duty),
            };
        if (deadLink) yield return ledger.Missed("links", "/dead.html");
    }
}
