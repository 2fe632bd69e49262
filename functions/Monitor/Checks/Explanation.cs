using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>Tells how a verdict came about: rule and parameters, basis, day, snapshots, then what the check saw. Lines of official Chinese.</summary>
public static class Explanation
{
    /// <summary>The verdict with its whole trace, ready to be kept.</summary>
    public static Verdict Complete(Verdict verdict, CheckInfo check, Duty duty, JudgedSite site) =>
        verdict with { Trace = [Rule(check, duty), Basis(check, duty), Snapshot(site), .. verdict.Trace, .. Proof(verdict.Evidence)] };

    private static string Rule(CheckInfo check, Duty duty) =>
        $"规则：{check.Id}（{check.Judges}）{(duty.With.Values.Count == 0 ? "，默认参数" : $"，参数：{Parameters(duty.With)}")}";

    private static string Parameters(DutyParameters with) =>
        string.Join("；", with.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={string.Join('、', pair.Value)}"));

    private static string Basis(CheckInfo check, Duty duty) =>
        $"依据：{duty.Basis ?? check.Basis}{(duty.Quote is { } quote ? $"（“{quote}”）" : "")}";

    private static string Snapshot(JudgedSite site) =>
        $"判定日：{site.Today:yyyy-MM-dd}；快照：{string.Join("；", site.Snapshots.Select(shot => $"{shot.Url}，{shot.TakenAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}，{StateOf(shot.State)}，{shot.Pages.Count}页"))}";

    private static string StateOf(Pages.SiteState state) => state switch
    {
        Pages.SiteState.Whole => "完整读取",
        Pages.SiteState.Partial => "部分读取",
        Pages.SiteState.Refused => "拒绝访问",
        _ => "无法访问",
    };

    private static IEnumerable<string> Proof(Evidence? evidence) =>
        evidence is null ? [] : [$"证据：{evidence.Url}{(evidence.Sha256 is { } hash ? $"，SHA-256 {hash}" : "")}{(evidence.Quote is { Length: > 0 } quote ? $"，原文“{quote}”" : "")}"];
}
