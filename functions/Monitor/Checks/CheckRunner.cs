using Microsoft.Extensions.Logging;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>A verdict with the duty it is about.</summary>
public sealed record Judgement(Duty Duty, Verdict Verdict);

/// <summary>Puts each duty to its check. Doubt is decided here, once: waived, not due, unread, following from a missing section, thrown.</summary>
public sealed partial class CheckRunner(CheckCatalog catalog, ILogger<CheckRunner> log)
{
    public IReadOnlyList<Judgement> Judge(JudgedSite site) =>
        [.. site.Bureau.Duties.SelectMany(duty => Judge(duty, site).Select(verdict => new Judgement(duty, verdict)))];

    /// <summary>One duty alone, as a re-check of a rectified finding asks for it.</summary>
    public IReadOnlyList<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var subject = duty.Section ?? "site";
        if (duty.Indicator is { } indicator && site.Bureau.NotApplicable.Contains(indicator)) return [Waived(subject, indicator)];
        if (catalog.Find(duty.Check) is not { } check) return [Verdict.Unclear(subject, $"检查项 {duty.Check} 不存在，未作判定")];
        try
        {
            return [.. Put(check, duty, site, subject).Select(verdict => Explanation.Complete(site.Placed(Doubted(verdict, site)), check.Info, duty, site))];
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.CheckFailed(log, bug, duty.Check, site.Bureau.Id, duty.Id);
            return [Verdict.Unclear(subject, "本系统判定时出错，未作判定，请人工核查")];
        }
    }

    private IEnumerable<Verdict> Put(ICheck check, Duty duty, JudgedSite site, string subject)
    {
        if (!check.Info.NeedsNoPage && !site.ReadPages.Any())
            return [check.DueOn(duty) is { } due && site.Today <= due ? Verdict.NotDue(subject, due, $"将于{due:yyyy年M月d日}到期") : Unread(subject, site)];
        if (duty.Section is { } key && !check.Info.TellsMissingSection && site.Section(key) is not SectionMatch.Found)
            return [check.DueOn(duty) is { } day && site.Today <= day ? Verdict.NotDue(subject, day, $"将于{day:yyyy年M月d日}到期") : Following(key, subject, site)];
        return check.Judge(duty, site);
    }

    private static Verdict Waived(string subject, string indicator) =>
        new() { Outcome = Outcome.NotApplicable, Subject = subject, Reason = $"指标 {indicator} 已由主管部门认定不适用于本单位" };

    private static Verdict Unread(string subject, JudgedSite site) =>
        Verdict.Unclear(subject, $"网站未能读取，未作判定：{site.WhyNotWhole ?? "没有读到任何页面"}");

    private static Verdict Following(string key, string subject, JudgedSite site) =>
        MissingSection.Follow(key, subject, site);

    /// <summary>An absence counts only where everything was read.</summary>
    private static Verdict Doubted(Verdict verdict, JudgedSite site) =>
        verdict is { Outcome: Outcome.Missed, IsAbsence: true } && !site.IsWhole
            ? verdict with
            {
                Outcome = Outcome.Unclear,
                IsAbsence = false,
                Reason = $"{verdict.Reason.TrimEnd('。')}。但网站未完整读取（{site.WhyNotWhole ?? "原因不明"}），不能据此认定，请人工核查",
            }
            : verdict;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Check {Check} failed on {Bureau}, duty {Duty}")]
        public static partial void CheckFailed(ILogger log, Exception bug, string check, string bureau, string duty);
    }
}
