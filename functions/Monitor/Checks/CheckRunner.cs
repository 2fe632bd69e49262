using Microsoft.Extensions.Logging;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>A verdict with the duty it is about.</summary>
public sealed record Judgement(Duty Duty, Verdict Verdict);

/// <summary>Puts each duty to its check. Doubt is decided here, once: waived, unread, thrown.</summary>
public sealed partial class CheckRunner(CheckCatalog catalog, ILogger<CheckRunner> log)
{
    public IReadOnlyList<Judgement> Judge(JudgedSite site) =>
        [.. site.Bureau.Duties.SelectMany(duty => Judge(duty, site).Select(verdict => new Judgement(duty, verdict)))];

    private IReadOnlyList<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var subject = duty.Section ?? "site";
        if (catalog.Find(duty.Check) is not { } check) return [Verdict.Unclear(subject, $"检查项 {duty.Check} 尚未实现，未作判定")];
        try
        {
            return [.. check.Judge(duty, site)];
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.CheckFailed(log, bug, duty.Check, site.Bureau.Id, duty.Id);
            return [Verdict.Unclear(subject, "本系统判定时出错，未作判定，请人工核查")];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Check {Check} failed on {Bureau}, duty {Duty}")]
        public static partial void CheckFailed(ILogger log, Exception bug, string check, string bureau, string duty);
    }
}
