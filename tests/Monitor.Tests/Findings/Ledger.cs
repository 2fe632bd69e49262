using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Tests.Findings;

/// <summary>A bureau's ledger in memory, looked at again and again.</summary>
internal sealed class Ledger
{
    public static readonly DateTimeOffset Start = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 4, 1);

    private readonly Dictionary<string, Finding> stored = [];

    public Bureau Bureau { get; set; } = Of("veterans", Duty("notices-fresh", "notices"), Duty("guide-online", "disclosure-guide"), Duty("links", null));
    public List<FindingEvent> Events { get; } = [];
    public List<FindingChange> Written { get; } = [];
    public TimeSpan ConfirmAfter { get; set; }

    public Finding this[string duty] => stored.Values.Single(finding => finding.Duty == duty);
    public IReadOnlyCollection<Finding> All => stored.Values;

    public void Put(Finding finding) => stored[finding.Id] = finding;

    public LedgerUpdate Look(int hours, params IEnumerable<Judgement> judged) => Look(Context(hours), judged);

    public LedgerUpdate Look(LedgerContext context, params IEnumerable<Judgement> judged)
    {
        var update = FindingLedger.Merge([.. stored.Values], [.. judged], context);
        Written.Clear();
        Written.AddRange(update.Changes);
        foreach (var change in update.Changes)
        {
            stored[change.Finding.Id] = change.Finding;
            if (change.Event is { } happened) Events.Add(happened);
        }
        return update;
    }

    public LedgerContext Context(int hours, bool whole = true, bool second = false) => new()
    {
        Bureau = Bureau,
        Run = $"run{hours}",
        AsOf = DateOnly.FromDateTime(Start.AddHours(hours + 8).DateTime),
        Period = Quarter.Of(Today),
        At = Start.AddHours(hours),
        IsWhole = whole,
        IsSecondLook = second,
        ConfirmAfter = ConfirmAfter,
    };

    public Judgement Says(string duty, Verdict verdict) => new(Bureau.DutyOf(duty)!, verdict);

    public Judgement Missed(string duty, string? subject = null) =>
        Says(duty, Verdict.Missed(subject ?? SubjectOf(duty), "最新一条信息已超过六个月", new("http://a.example/x", "ab", Start, "2025-09-01")));

    public Judgement Absent(string duty) => Says(duty, Verdict.Absent(SubjectOf(duty), "首页导航中没有该栏目", new("http://a.example/", "cd", Start)));

    public Judgement Met(string duty) => Says(duty, Verdict.Met(SubjectOf(duty), "栏目已更新"));

    public Judgement Unclear(string duty) => Says(duty, Verdict.Unclear(SubjectOf(duty), "页面未能读取"));

    public Judgement NotDue(string duty) => Says(duty, Verdict.NotDue(SubjectOf(duty), new(2026, 7, 31), "2026年7月31日到期"));

    public Judgement Waived(string duty) => Says(duty, new() { Outcome = Outcome.NotApplicable, Subject = SubjectOf(duty), Reason = "政务公开办已核定不适用" });

    public string SubjectOf(string duty) => Bureau.DutyOf(duty)!.Section ?? "site";

    public static Duty Duty(string id, string? section) => new() { Id = id, Title = id, Check = "section-updated", Section = section, Indicator = "KEY-2", Year = 2026 };

    public static Bureau Of(string id, params IReadOnlyList<Duty> duties) => new()
    {
        Id = id,
        Name = "示例市退役军人事务局",
        Sites = [],
        Duties = duties,
        Sections = new SectionVocabulary([]),
    };
}
