using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;

namespace Monitor.Runs.Delivery;

/// <summary>Words and documents of what goes to bureaus.</summary>
internal static class Parcels
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static Parcel Of(IssueList list, byte[]? xlsx, byte[]? docx) => new(
        Parcel.KeyOf(list),
        list.Bureau,
        $"关于{Period(list.Period)}政务公开问题限期整改的通知（{list.Number}）",
        $"""
        {list.BureauName}：

        {Period(list.Period)}政务公开测评发现你单位问题{list.Rows.Count}项，问题清单（{list.Number}）见附件。
        请于{Day(list.Deadline)}前完成整改，并逐项反馈整改情况和整改链接；未附整改链接的，视为未整改。{Appeal(list)}

        {list.Office}
        {Day(list.IssuedOn)}
        """,
        [.. Files(list, xlsx, docx)])
    {
        Json = JsonSerializer.Serialize(
            new("issue-list", list.Number, list.Bureau, list.Period, list.IssuedOn, list.Deadline, [.. list.Rows.Select(row => row.Finding)]),
            ParcelJson.Default.ParcelNote),
    };

    public static Parcel Of(Reminder reminder, Bureau bureau, Office office, DateOnly today) => new(
        reminder.Key,
        bureau.Id,
        reminder.WorkingDaysLeft >= 0 ? $"政务公开问题整改即将到期提醒（{Day(reminder.Due)}）" : $"政务公开问题整改逾期提醒（{Day(reminder.Due)}）",
        $"""
        {bureau.Name}：

        {(reminder.WorkingDaysLeft >= 0 ? $"以下{reminder.Findings.Count}项问题的整改期限为{Day(reminder.Due)}，还有{reminder.WorkingDaysLeft}个工作日" : $"以下{reminder.Findings.Count}项问题的整改期限{Day(reminder.Due)}已过")}，请尽快整改并反馈整改链接：

        {string.Join('\n', reminder.Findings.Select((finding, index) => $"{index + 1}. {finding.Reason}"))}

        {office.Name}
        {Day(today)}
        """,
        [])
    {
        Json = JsonSerializer.Serialize(
            new("reminder", reminder.Key, bureau.Id, "", today, reminder.Due, [.. reminder.Findings.Select(finding => finding.Id)]),
            ParcelJson.Default.ParcelNote),
    };

    private static IEnumerable<ParcelFile> Files(IssueList list, byte[]? xlsx, byte[]? docx)
    {
        if (docx is not null) yield return new($"整改通知书-{list.BureauName}-{list.Period}.docx", Docx, docx);
        if (xlsx is not null) yield return new($"问题清单-{list.BureauName}-{list.Period}.xlsx", Xlsx, xlsx);
    }

    private static string Appeal(IssueList list) => list.AppealBy is { } day ? $"\n如有异议，请于{Day(day)}前提出申诉。" : "";

    private static string Period(string period) => Quarter.TryParse(period, out var quarter) ? quarter.InChinese : period;

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}

/// <summary>What a webhook or a queue message says of a parcel: enough to fetch the rest over the API.</summary>
public sealed record ParcelNote(string Kind, string Key, string Bureau, string Period, DateOnly IssuedOn, DateOnly Due, IReadOnlyList<string> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParcelNote))]
internal sealed partial class ParcelJson : JsonSerializerContext;
