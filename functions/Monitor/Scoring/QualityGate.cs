using System.Globalization;

namespace Monitor.Scoring;

/// <summary>How much may be unread when a quarter is frozen: of one bureau's points, and of all bureaus together; 0 to 1.</summary>
public sealed record QualityRules(decimal MostOfBureau = 0.3m, decimal MostOfCity = 0.15m);

/// <summary>Whether a quarter may be frozen, and in official Chinese what stands against it.</summary>
public sealed record QualityReport(bool MayClose, IReadOnlyList<string> Reasons, IReadOnlyList<string> Bureaus);

/// <summary>A quarter is not frozen while too much of it is unread.</summary>
public static class QualityGate
{
    /// <summary>
    /// <paramref name="why"/>: why a bureau's sites could not be read, where known. <paramref name="accepted"/>: bureaus that the office has
    /// looked at itself and lets pass.
    /// </summary>
    public static QualityReport Judge(Scorecard card, QualityRules? rules = null, IReadOnlyDictionary<string, string>? why = null, IReadOnlySet<string>? accepted = null)
    {
        rules ??= new();
        var asked = card.Bureaus.Where(bureau => accepted?.Contains(bureau.Bureau) != true).ToList();
        var unread = asked.Where(bureau => bureau.ShareUnread > rules.MostOfBureau).ToList();
        var mean = asked is [] ? 0 : asked.Average(bureau => bureau.ShareUnread);
        List<string> reasons = [.. unread.Select(bureau => Reason(bureau, rules, why?.GetValueOrDefault(bureau.Bureau)))];
        if (mean > rules.MostOfCity) reasons.Add($"各单位平均有{Percent(mean)}的分值未能判定，超过{Percent(rules.MostOfCity)}，请复查后再定稿");
        return new(reasons is [], reasons, [.. unread.Select(bureau => bureau.Bureau)]);
    }

    private static string Reason(BureauScore bureau, QualityRules rules, string? why)
    {
        var indicators = bureau.Indicators.Where(indicator => indicator.Unread).Select(indicator => indicator.Id).ToList();
        var named = string.Join('、', indicators.Take(8)) + (indicators.Count > 8 ? $"等{indicators.Count}项" : "");
        return $"{bureau.Name}有{Percent(bureau.ShareUnread)}的分值未能判定，超过{Percent(rules.MostOfBureau)}（{named}）{(why is null ? "" : $"：{why}")}";
    }

    private static string Percent(decimal share) => share.ToString("0.#%", CultureInfo.InvariantCulture);
}
