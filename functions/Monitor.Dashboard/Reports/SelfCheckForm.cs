using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Checks;
using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;
using Monitor.Serving;

namespace Monitor.Dashboard.Reports;

/// <summary>`POST /self-check`: judges the draft and shows what was found. Nothing is stored: neither the draft nor what was found.</summary>
public sealed class SelfCheckForm(PageRenderer pages, CheckCatalog checks) : IEndpoint, IDisposable
{
    private const int AtOnce = 2;

    /// <summary>Reading a large PDF takes a core for seconds: the rest of the office goes on meanwhile.</summary>
    private readonly SemaphoreSlim turns = new(AtOnce);

    public EndpointInfo Info { get; } = new("POST", Routes.SelfCheckPage, Role.Bureau, "自查一份年度报告，不留存")
    {
        Produces = ["text/html"],
        Changes = false,
        LargestBody = 20 * EndpointInfo.Megabyte,
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var form = await call.FormAsync(stop);
        var (text, year) = (((string?)form["text"] ?? "").Trim(), ((string?)form["year"] ?? "").Trim());
        await turns.WaitAsync(stop);
        try
        {
            var reading = Judge(await ReadAsync(form, "report", stop) ?? Pasted(text), await ReadAsync(form, "previous", stop), year, call.English);
            var page = await pages.RenderAsync<SelfCheckView>(call, reading with { Text = reading.Verdicts is null ? text : "", Year = year });
            return reading.Problem is null ? page : page with { Status = StatusCodes.Status400BadRequest, ETag = null };
        }
        finally
        {
            turns.Release();
        }
    }

    private SelfCheckReading Judge(Document? draft, Document? previous, string year, bool english)
    {
        SelfCheckReading Wrong(string chinese, string other) => new() { Problem = english ? other : chinese };
        int? asked = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is >= 2008 and <= 2100 ? told : null;
        if (draft is null) return Wrong("请上传文件，或者粘贴报告全文。", "Upload a file, or paste the report.");
        if (year is not "" && asked is null) return Wrong("报告年度应为四位数字，如 2025。", "The report year has four digits, such as 2025.");
        if (draft.Unread is { } why) return Wrong($"未能读取：{why}。", $"Could not be read: {why}");
        if (previous?.Unread is { } whyNot) return Wrong($"未能读取上一年度报告：{whyNot}。", $"Last year's report could not be read: {whyNot}");
        var (report, verdicts) = ReportSelfCheck.Judge(draft, asked, previous);
        return verdicts is null
            ? Wrong("没有读到年度报告的标题、部分或表格，这可能不是年度报告。", "No title, sections or tables of an annual report: this may be none.")
            : new() { Report = report, Verdicts = [.. verdicts.Select(one => new JudgedPoint(one.Verdict, checks.Find(one.Check)?.Info))] };
    }

    private static Document? Pasted(string text) => text.Length == 0 ? null : DocumentReader.Read(Encoding.UTF8.GetBytes(text), text.StartsWith('<') ? "draft.html" : "draft.txt");

    private static async Task<Document?> ReadAsync(IFormCollection form, string field, CancellationToken stop)
    {
        if (form.Files.GetFile(field) is not { Length: > 0 } file) return null;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return DocumentReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), Path.GetFileName(file.FileName));
    }

    public void Dispose() => turns.Dispose();
}
