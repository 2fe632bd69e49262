using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Time.Testing;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Tests.Serving.Sample;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Runs;

public sealed class ImportRepliesTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly MemoryFindings findings = new();
    private readonly MemoryLists lists = new();
    private readonly MemoryQueue queue = new();
    private readonly FakeTimeProvider clock = new(new(2026, 4, 13, 1, 0, 0, TimeSpan.Zero));
    private readonly ImportReplies import;

    public ImportRepliesTests()
    {
        var recheck = new RecheckFindings(Town, new MemoryRuns(), queue, clock);
        import = new(Town, findings, lists, new ReplyToFinding(new RectifyFinding(findings), recheck, clock));
    }

    [Fact]
    public async Task A_filled_list_is_recorded_row_by_row_and_importing_it_again_changes_nothing()
    {
        var list = await SentAsync(Finding("/a"), Finding("/b"), Finding("/c"));
        var file = Filled(list, ("M2", "已整改"), ("N2", "http://veterans.example.invalid/a.html"), ("M3", "申诉"), ("O3", "栏目已并入市政府门户"));

        Assert.Equal((2, 0, 1), Figures(await import.HandleAsync(file, "清单.xlsx", null, "办公室", Stop)));
        Assert.Equal((0, 2, 1), Figures(await import.HandleAsync(file, "清单.xlsx", null, "办公室", Stop)));

        var replied = (await findings.FindAsync(list.Rows[0].Finding, Stop))!;
        Assert.Equal((FindingStatus.Answered, ReplyKind.Rectified, "http://veterans.example.invalid/a.html"), (replied.Status, replied.Reply, replied.ReplyLink));
        Assert.Equal(2, await findings.HistoryAsync(list.Rows[0].Finding, Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_from_being_recorded()
    {
        var list = await SentAsync(Finding("/a"), Finding("/b", status: FindingStatus.Open));
        await findings.SaveAsync([new((await findings.FindAsync(list.Rows[1].Finding, Stop))! with { Status = FindingStatus.Dismissed })], Stop);
        var file = Filled(list, ("M2", "已整改"), ("N2", "http://veterans.example.invalid/a.html"), ("M3", "申诉"), ("O3", "栏目已并入市政府门户"));

        var error = Assert.Single((await Assert.ThrowsAsync<InputException>(() => import.HandleAsync(file, "清单.xlsx", null, "办公室", Stop))).Errors);

        Assert.Equal((3, "该问题已撤销，无需反馈"), (error.Line, error.Message));
        Assert.Equal(FindingStatus.Notified, (await findings.FindAsync(list.Rows[0].Finding, Stop))!.Status);
    }

    [Fact]
    public async Task A_bureau_answers_no_other_bureaus_list()
    {
        var list = await SentAsync(Finding("/a"));
        var file = Filled(list, ("M2", "申诉"), ("O2", "无此问题"));

        var error = Assert.Single((await Assert.ThrowsAsync<InputException>(() => import.HandleAsync(file, "清单.xlsx", "civil", "民政局", Stop))).Errors);

        Assert.Contains("不在本单位的问题清单中", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("单位,收到申请日期\nwater,2026-03-02", false)]
    [InlineData("", false)]
    public void Other_ledgers_are_told_apart(string text, bool expected) => Assert.Equal(expected, ImportReplies.IsOne(System.Text.Encoding.UTF8.GetBytes(text), "台账.csv"));

    private async Task<IssueList> SentAsync(params Finding[] told)
    {
        var notified = told.Select(finding => finding with { Status = finding.Status == FindingStatus.Open ? FindingStatus.Notified : finding.Status }).ToList();
        await findings.SaveAsync([.. notified.Select(finding => new FindingChange(finding, new(finding.Id, clock.GetUtcNow(), "monitor", FindingStatus.Open, finding.Status, "列入问题清单")))], Stop);
        var list = List(notified);
        await lists.SaveAsync(list, IssueListWriter.All(list), Stop);
        return list;
    }

    private static (int, int, int) Figures(RepliesImport import) => (import.Recorded, import.Unchanged, import.Unanswered.Count);

    private static byte[] Filled(IssueList list, params (string Cell, string Text)[] typed)
    {
        using var stream = new MemoryStream();
        stream.Write(IssueListWriter.Xlsx(list));
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = book.WorkbookPart!.WorksheetParts.First(part => part.Worksheet!.Descendants<Cell>().Any(cell => cell.CellReference == "P2"));
            foreach (var (reference, text) in typed)
            {
                var cell = sheet.Worksheet!.Descendants<Cell>().Single(one => one.CellReference == reference);
                (cell.DataType, cell.CellValue) = (CellValues.InlineString, null);
                cell.RemoveAllChildren();
                cell.Append(new InlineString(new Text(text)));
            }
            sheet.Worksheet!.Save();
        }
        return stream.ToArray();
    }
}
