using Monitor.Findings;
using Monitor.Planning;
using Monitor.Scoring;

namespace Monitor.Reporting;

/// <summary>All that a printed scorecard shows: the scores, the indicator set they follow, and the findings that cost points, by id.</summary>
public sealed record ScorecardReport(Scorecard Card, IndicatorSet Set, string City, string Office, DateOnly MadeOn, IReadOnlyDictionary<string, Finding> Findings)
{
    /// <summary>The report of a city's scorecard; <paramref name="findings"/> may hold more than it needs.</summary>
    public static ScorecardReport Of(City city, Scorecard card, IEnumerable<Finding> findings, DateOnly madeOn)
    {
        var cited = card.Bureaus.SelectMany(bureau => bureau.Indicators).SelectMany(indicator => indicator.Losses).Select(loss => loss.Finding)
            .Concat(card.Bureaus.SelectMany(bureau => bureau.VetoesFound).SelectMany(veto => veto.Findings)).ToHashSet();
        return new(card, city.Indicators, city.Name, city.Office.Name, madeOn,
            findings.Where(finding => cited.Contains(finding.Id)).DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id));
    }

    public string PeriodInChinese => Quarter.TryParse(Card.Period, out var quarter) ? quarter.InChinese : Card.Period;

    public string Title => $"{City}{PeriodInChinese}政务公开测评结果";

    /// <summary>Whether it is final, and which version: the line under every title.</summary>
    public string Standing => Card.Version == 0 ? "尚未定稿，数据随检查更新"
        : $"第{Card.Version}版{(Card.ClosedOn is { } day ? $"，{ChineseDay.Long(day)}定稿" : "")}{(Card.VersionReason is { Length: > 0 } why ? $"，更正原因：{why}" : "")}";

    /// <summary>Lost points with the finding each names (null: no longer stored).</summary>
    public IEnumerable<(BureauScore Bureau, Indicator Indicator, Loss Loss, Finding? Finding)> Losses =>
        from bureau in Card.Bureaus
        from scored in bureau.Indicators
        from loss in scored.Losses
        select (bureau, Set.Find(scored.Id) ?? new Indicator(scored.Id, scored.Id, scored.Points, IndicatorMode.Auto, "", ""), loss, Findings.GetValueOrDefault(loss.Finding));

    public static string ClassInChinese(string kind) => kind == "key-area" ? "承担重点领域单位" : "其他单位";

    /// <summary>Why points were lost, in words.</summary>
    public static string Reason(Loss loss, Finding? finding) => loss.Why switch
    {
        Loss.NilNote => "以情况说明代替公开内容，按规定比例得分",
        Loss.Rectification => $"未按期整改、复查未通过或者反复出现{(finding is null ? "" : $"：{finding.Reason}")}",
        _ => finding?.Reason ?? "",
    };
}
