using System.Globalization;
using System.Text;

namespace Monitor.Local.Costs;

/// <summary>A month's bill as a table people can check line by line.</summary>
internal static class CostTable
{
    public static string Of(PriceList cloud, Load load)
    {
        var charges = CostModel.Of(cloud, load);
        var text = new StringBuilder(Line($"## {cloud.Name}\n\n{load.Sites:#,0} 个网站，每站 {load.Pages:#,0} 页，每晚一次，约 {load.Changed:0.##%} 的网页有变化；夜间约需 {load.Instances:#,0} 个实例\n\n"));
        text.Append("| 项目 | 每月用量 | 单位 | 单价 | 金额 | 价格来源 |\n|---|---:|---|---:|---:|---|\n");
        foreach (var charge in charges) text.Append(Row(charge, cloud.Currency));
        return text.Append(Line($"| **合计（不含可选项）** | | | | **{CostModel.Total(charges):#,0.00} {cloud.Currency}** | 其中 {charges.Count(charge => charge.Price.Estimate)} 项单价为估计 |\n")).ToString();
    }

    private static string Row(Charge charge, string currency)
    {
        var price = charge.Price;
        var free = price.Free > 0 ? Line($"（每月免 {price.Free:#,0}）") : "";
        return Line($"| {price.Name}{(price.Option ? "（可选）" : "")} | {charge.Quantity:#,0.##} | {price.Unit}{free} | {price.PerUnit:0.#########} | {charge.Amount:#,0.00} {currency} | {(price.Estimate && !price.Source.StartsWith("估计", StringComparison.Ordinal) ? "估计，" : "")}{price.Source}，{price.Seen:yyyy-MM-dd} |\n");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
