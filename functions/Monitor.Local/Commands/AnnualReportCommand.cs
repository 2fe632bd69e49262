using System.CommandLine;
using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Pages.Documents;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Local.Commands;

/// <summary>`annual-report FILE`: a bureau's self-check of one annual disclosure report, before or after publication. Nothing is stored.</summary>
internal static class AnnualReportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "年度报告文件（html、docx、pdf、txt）" };
        var year = new Option<int?>("--year") { Description = "报告年度；默认取自标题", HelpName = "Y" };
        var previous = new Option<FileInfo?>("--previous") { Description = "上一年度报告，用于核对年际衔接和是否雷同", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "逐行输出未达标的判定（findings.ndjson 的格式）" };
        var command = new Command("annual-report", "检查一份政府信息公开工作年度报告（发布前自查）") { file, year, previous, json };
        command.Does((parsed, _) =>
        {
            var report = Read(parsed.GetRequiredValue(file));
            var before = parsed.GetValue(previous) is { } earlier ? Read(earlier) : null;
            var (read, verdicts) = ReportSelfCheck.Judge(report, parsed.GetValue(year), before);
            if (verdicts is null) throw Wrong(parsed.GetRequiredValue(file), "没有读到年度报告的标题、部分或表格，这可能不是年度报告");
            if (parsed.GetValue(json)) WriteLines(verdicts);
            else WriteReport(read, verdicts);
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static Document Read(FileInfo file)
    {
        if (!file.Exists) throw Wrong(file, "文件不存在");
        var document = DocumentReader.Read(File.ReadAllBytes(file.FullName), file.Name);
        return document.Unread is { } why ? throw Wrong(file, why) : document;
    }

    private static InputException Wrong(FileInfo file, string why) => new([new PlanError(file.Name, 0, why)]);

    private static void WriteLines(IReadOnlyList<ReportVerdict> verdicts)
    {
        using var stdout = Console.OpenStandardOutput();
        FindingsWriter.WriteLines(verdicts.Where(one => one.Verdict.Outcome is Outcome.Missed or Outcome.Unclear or Outcome.NotDue).Select(FindingOf), stdout);
    }

    /// <summary>A self-check has no bureau and no ledger: its findings are suspected, of today.</summary>
    private static Finding FindingOf(ReportVerdict one)
    {
        var today = Today.InShanghai(TimeProvider.System);
        return new()
        {
            Id = FindingId.Of("", one.Check, one.Verdict.Subject),
            Bureau = "",
            Duty = one.Check,
            Check = one.Check,
            Section = "annual-reports",
            Subject = one.Verdict.Subject,
            Outcome = one.Verdict.Outcome,
            Reason = one.Verdict.Reason,
            Quote = one.Verdict.Evidence?.Quote,
            FirstSeen = today,
            LastSeen = today,
            Due = one.Verdict.DueOn,
        };
    }

    private static void WriteReport(Report report, IReadOnlyList<ReportVerdict> verdicts)
    {
        Console.WriteLine($"报告：{report.Title ?? "（未见标题）"}");
        Console.WriteLine($"年度：{report.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "（未写明）"}　格式：{report.Format.Notice}　日期：{report.SignedOn?.ToString("yyyy-MM-dd", null) ?? "（未见）"}");
        foreach (var (outcome, heading) in new[] { (Outcome.Missed, "问题"), (Outcome.Unclear, "需人工核查"), (Outcome.Met, "符合") })
        {
            var group = verdicts.Where(one => one.Verdict.Outcome == outcome).ToList();
            Console.WriteLine($"\n{heading}（{group.Count}）");
            foreach (var (check, verdict) in group) Console.WriteLine($"  · {verdict.Reason}　[{check} {verdict.Subject}]{Quoted(verdict)}");
        }
    }

    private static string Quoted(Verdict verdict) =>
        verdict is { Outcome: not Outcome.Met, Evidence.Quote: { Length: > 0 } quote } ? $"\n      原文：{(quote.Length > 120 ? quote[..120] + "……" : quote)}" : "";
}
