using System.Globalization;

namespace Monitor.Planning.Ledgers;

/// <summary>
/// What a person decided about a bureau on a day (Asia/Shanghai), exactly one of three: a veto, bonus points, or the result of one test of an
/// indicator that no crawl can judge.
/// </summary>
public sealed record LedgerDecision(string Bureau, DateOnly On, string Why, string DecidedBy)
{
    /// <summary>`V1` to `V6`.</summary>
    public string? Veto { get; init; }
    public decimal? Bonus { get; init; }
    public string? Indicator { get; init; }
    public bool Passed { get; init; }

    /// <summary>What it is about: the same row imported again is the same decision.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{On:yyyyMMdd} {Veto ?? Indicator ?? "加分"} {Why}");

    internal static LedgerDecision? Read(LedgerTable table, int line, string bureau, IndicatorSet indicators)
    {
        if (table.Text(line, LedgerColumn.DecidedOn).Length == 0) table.Wrong(line, $"没有填写{LedgerColumns.NameOf(LedgerColumn.DecidedOn)}");
        var why = table.Text(line, LedgerColumn.Topic);
        if (why.Length == 0) table.Wrong(line, "没有写明事由", "“事由”一列须写明认定的理由");
        var (veto, bonus, indicator) = (Vetoed(table, line), Awarded(table, line), Tested(table, line, indicators));
        if (new object?[] { veto, bonus, indicator }.Count(one => one is not null) != 1 && !table.HasMistakes(line))
            table.Wrong(line, "每行须在“单项否决”“加分”“指标”中恰好填写一项");
        return table.Day(line, LedgerColumn.DecidedOn) is { } day
            ? new(bureau, day, why, table.Text(line, LedgerColumn.DecidedBy) is { Length: > 0 } who ? who : "政务公开办") { Veto = veto, Bonus = bonus, Indicator = indicator, Passed = indicator is not null && Result(table, line) }
            : null;
    }

    private static string? Vetoed(LedgerTable table, int line)
    {
        if (table.Text(line, LedgerColumn.Veto) is not { Length: > 0 } text) return null;
        if (text.ToUpperInvariant() is ['V', >= '1' and <= '6'] veto) return veto;
        table.Wrong(line, $"“{text}”不是单项否决项", "V1 至 V6");
        return null;
    }

    private static decimal? Awarded(LedgerTable table, int line)
    {
        if (table.Text(line, LedgerColumn.Bonus) is not { Length: > 0 } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points is > 0 and <= 5) return points;
        table.Wrong(line, $"加分“{text}”无效", "大于 0、不超过 5 的分值");
        return null;
    }

    private static string? Tested(LedgerTable table, int line, IndicatorSet indicators)
    {
        if (table.Text(line, LedgerColumn.Indicator) is not { Length: > 0 } text) return null;
        var found = indicators.Indicators.FirstOrDefault(one => string.Equals(one.Id, text, StringComparison.OrdinalIgnoreCase) || one.Name == text);
        if (found is null) table.Wrong(line, $"指标体系中没有“{text}”", Reading.NearestWord.Suggest(text, indicators.Indicators.SelectMany(one => (string[])[one.Id, one.Name])));
        else if (found.Mode != IndicatorMode.Manual) table.Wrong(line, $"指标 {found.Id} 由系统核查，不能导入结果");
        else if (found.Id == ImportedLedger.RequestIndicator) table.Wrong(line, $"指标 {found.Id} 由依申请公开台账计算，不能导入结果");
        return found?.Id;
    }

    private static bool Result(LedgerTable table, int line)
    {
        var text = table.Text(line, LedgerColumn.Result);
        if (text is "符合" or "合格" or "通过" or "可用" or "是") return true;
        if (text is not ("不符合" or "不合格" or "未通过" or "不可用" or "否")) table.Wrong(line, $"结果“{text}”无效", "符合、不符合");
        return false;
    }
}
