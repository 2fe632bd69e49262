using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Reporting;

/// <summary>Makes a bureau's rectification list from its confirmed faults.</summary>
public static class IssueListDraft
{
    /// <summary>The list of a period, in the order of the indicator set; null: the bureau has no confirmed fault. <paramref name="sequence"/> counts further lists of the same period.</summary>
    public static IssueList? From(City city, Bureau bureau, string period, IEnumerable<Finding> findings, DateOnly issuedOn, CheckCatalog? catalog = null, int sequence = 1)
    {
        var deadline = city.Calendar.Add(issuedOn, city.Rectification.Within);
        var order = city.Indicators.Indicators.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var rows = findings.Where(finding => finding.Bureau == bureau.Id && IsListed(finding))
            .DistinctBy(finding => finding.Id)
            .OrderBy(finding => order.GetValueOrDefault(finding.Indicator ?? "", int.MaxValue))
            .ThenBy(finding => finding.Section, StringComparer.Ordinal).ThenBy(finding => finding.Duty, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)
            .Select((finding, index) => Row(city, bureau, finding, catalog ?? CheckCatalog.Default, deadline, index + 1))
            .ToList();
        return rows is [] ? null : new()
        {
            Number = NumberOf(period, bureau.Id, sequence),
            Bureau = bureau.Id,
            BureauName = bureau.Name,
            City = city.Name,
            Office = city.Office.Name,
            Period = period,
            IssuedOn = issuedOn,
            Deadline = deadline,
            AppealBy = city.Calendar.Add(issuedOn, city.Rectification.Appeal),
            Rows = rows,
        };
    }

    /// <summary>〔2026〕Q1-veterans; a second list of the period ends in -2.</summary>
    public static string NumberOf(string period, string bureau, int sequence = 1) =>
        (Quarter.TryParse(period, out var quarter) ? $"〔{quarter.Year}〕Q{quarter.Number}-{bureau}" : $"〔{period}〕{bureau}") + (sequence > 1 ? $"-{sequence}" : "");

    /// <summary>Confirmed and not settled: what a bureau can be asked to mend.</summary>
    public static bool IsListed(Finding finding) => finding is
    {
        Outcome: Outcome.Missed,
        Status: FindingStatus.Open or FindingStatus.Notified or FindingStatus.Answered or FindingStatus.Returned or FindingStatus.Reopened,
    };

    private static IssueRow Row(City city, Bureau bureau, Finding finding, CheckCatalog catalog, DateOnly deadline, int number)
    {
        var duty = bureau.DutyOf(finding.Duty);
        var check = catalog.Find(finding.Check)?.Info;
        return new()
        {
            Number = number,
            Finding = finding.Id,
            Group = finding.Indicator is { } id ? city.Indicators.GroupOf(id)?.Name ?? "" : "",
            Indicator = finding.Indicator is { } indicator ? city.Indicators.Find(indicator)?.Name ?? indicator : "",
            Section = finding.Section is { } section ? bureau.Sections.NameOf(section) : "网站整体",
            Problem = finding.Wording ?? finding.Reason,
            Url = finding.Url ?? finding.Evidence?.Url,
            FoundOn = finding.FirstSeen,
            Basis = duty?.Basis ?? check?.Basis ?? "",
            Loss = finding.Loss,
            Remedy = duty?.Remedy ?? check?.Remedy ?? "",
            Deadline = DeadlineOf(finding, deadline),
            Owner = duty?.Owner ?? "",
            Rectified = finding.Reply is { } reply ? IssueListColumns.StateOf(reply) : "",
            RectifiedUrl = finding.Reply is null ? "" : finding.ReplyLink ?? "",
            Veto = finding.Veto,
            Recurrences = finding.Recurrences,
        };
    }

    /// <summary>What was sent before keeps the day it was sent with, however often the list is written again.</summary>
    private static DateOnly DeadlineOf(Finding finding, DateOnly deadline) =>
        finding is { Status: FindingStatus.Notified or FindingStatus.Answered or FindingStatus.Returned, Due: { } sent } ? sent : deadline;
}
