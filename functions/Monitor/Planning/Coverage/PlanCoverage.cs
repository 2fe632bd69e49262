using System.Text;

namespace Monitor.Planning.Coverage;

/// <summary>What a set of duties leaves out: statutory items and indicators without a duty, and duties that no indicator scores.</summary>
public sealed record PlanCoverage(IReadOnlyList<ItemCoverage> Items, IReadOnlyList<Indicator> IndicatorsWithoutDuty, IReadOnlyList<Duty> DutiesWithoutIndicator)
{
    public IEnumerable<StatutoryItem> ItemsWithoutDuty => Items.Where(item => item.Duties is []).Select(item => item.Item);

    /// <param name="waived">Indicators waived for the bureau; they need no duty.</param>
    public static PlanCoverage Of(IReadOnlyList<Duty> duties, IndicatorSet indicators, IReadOnlySet<string>? waived = null)
    {
        var scored = duties.Select(duty => duty.Indicator).ToHashSet();
        return new(
            [.. StatutoryItem.All.Select(item => new ItemCoverage(item, [.. duties.Where(duty => duty.Section is { } section && item.Sections.Contains(section))]))],
            [.. indicators.Indicators.Where(indicator => NeedsDuty(indicator) && !scored.Contains(indicator.Id) && waived?.Contains(indicator.Id) != true)],
            [.. duties.Where(duty => duty.Indicator is null || indicators.Find(duty.Indicator) is null)]);
    }

    /// <summary>As `plan check` prints it.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        Append(text, "没有任务覆盖的法定公开事项", ItemsWithoutDuty.Select(item => $"{item.Article}　{item.Name}{(item.Common ? "" : "（如本单位有此职能）")}"));
        Append(text, "没有任务覆盖的指标", IndicatorsWithoutDuty.Select(indicator => $"{indicator.Id}　{indicator.Name}（{indicator.Points:0.##}分）"));
        Append(text, "不计入指标得分的任务", DutiesWithoutIndicator.Select(duty => $"{duty.Id}　{duty.Title}{(duty.Veto ? "（单项否决）" : "")}"));
        return text.ToString();
    }

    // Rectification is scored from our own ledger, manual indicators from imported ones
    private static bool NeedsDuty(Indicator indicator) =>
        indicator.Mode != IndicatorMode.Manual && !indicator.Id.StartsWith("REC-", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string heading, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        text.Append(heading).AppendLine(all.Count == 0 ? "：无" : $"（{all.Count}）：");
        foreach (var row in all) text.Append("  ").AppendLine(row);
    }
}

/// <summary>A statutory item with the duties on its sections.</summary>
public sealed record ItemCoverage(StatutoryItem Item, IReadOnlyList<Duty> Duties);
