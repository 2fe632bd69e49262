using System.Globalization;
using System.Text.Json.Nodes;
using Monitor.EndToEnd.Tests.Cloud;
using Monitor.Local.Costs;

namespace Monitor.EndToEnd.Tests.Costs;

public sealed class CostModelTests
{
    private static readonly PriceList Global = PriceList.All.Single(list => list.Id == "global");
    private static readonly Load City = new(60, 500, 0.02m);

    [Fact]
    public void Both_clouds_have_their_prices_each_with_its_source_and_day() => Assert.All(PriceList.All, cloud =>
    {
        Assert.True(cloud.Prices.Count > 10);
        Assert.All(cloud.Prices, price => Assert.True(price is { PerUnit: > 0, Name: not "", Unit: not "", Source: not "" } && price.Seen > new DateOnly(2025, 1, 1)));
        Assert.Equal(cloud.Prices.Count, cloud.Prices.DistinctBy(price => price.Key).Count());
    });

    [Fact]
    public void Every_price_has_its_quantity() => Assert.All(PriceList.All, cloud => Assert.All(CostModel.Of(cloud, City), charge => Assert.True(charge.Quantity > 0)));

    [Fact]
    public void A_citys_instances_wait_for_sixteen_sites_at_once()
    {
        // 60 sites x 500 pages x 1 s x 30 nights / 16 at once x 2 GB, less 100,000 GB-s free
        var memory = CostModel.Of(Global, City).Single(charge => charge.Price.Key == "flex-gb-second");

        Assert.Equal(112_500, memory.Quantity);
        Assert.Equal(12_500 * 0.000026m, memory.Amount);
    }

    [Fact]
    public void What_is_free_costs_nothing() => Assert.Equal(0, CostModel.Of(Global, new(1, 10, 0)).Single(charge => charge.Price.Key == "flex-gb-second").Amount);

    [Theory]
    [InlineData(120, 500, 0.02)]
    [InlineData(60, 1000, 0.02)]
    [InlineData(60, 500, 0.5)]
    public void More_sites_more_pages_or_more_changes_cost_more(int sites, int pages, double changed) => Assert.All(PriceList.All, cloud =>
        Assert.True(CostModel.Total(CostModel.Of(cloud, new(sites, pages, (decimal)changed))) > CostModel.Total(CostModel.Of(cloud, City))));

    [Fact]
    public void The_model_reads_as_many_sites_at_once_as_the_host() =>
        Assert.Equal(Load.AtOnce, (int)JsonNode.Parse(File.ReadAllText(Project.File("host.json")))!["extensions"]!["queues"]!["batchSize"]!);

    [Theory]
    [InlineData(60, 500)]
    [InlineData(1000, 500)]
    [InlineData(14000, 300)]
    public void The_readme_quotes_what_the_command_prints(int sites, int pages)
    {
        var totals = PriceList.All.Select(cloud => CostModel.Total(CostModel.Of(cloud, new(sites, pages, 0.02m))).ToString("#,0", CultureInfo.InvariantCulture) + " " + cloud.Currency);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {sites:#,0} | {pages} | 2% | {string.Join(" | ", totals)} |"), File.ReadAllText(Project.File("README.md")), StringComparison.Ordinal);
    }
}
