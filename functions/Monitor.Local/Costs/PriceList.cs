using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Monitor.Local.Costs;

/// <summary>A list price in its cloud's currency, with where it was seen (or how it was estimated) and on which day. An option is paid only where it is turned on.</summary>
internal sealed record Price
{
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";
    public string Unit { get; init; } = "";

    [YamlMember(Alias = "price")]
    public decimal PerUnit { get; init; }

    /// <summary>Units a month that cost nothing.</summary>
    public decimal Free { get; init; }
    public bool Option { get; init; }
    public string Source { get; init; } = "";
    public DateOnly Seen { get; init; }

    /// <summary>Not read from a price list.</summary>
    public bool Estimate { get; init; }
}

/// <summary>What one cloud charges. `plan`: flex (paid by use) or premium (at least one instance at all times).</summary>
internal sealed record PriceList
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Currency { get; init; } = "";
    public string Plan { get; init; } = "";
    public List<Price> Prices { get; init; } = [];

    public static IReadOnlyList<PriceList> All { get; } = Read();

    private static List<PriceList> Read()
    {
        using var reader = new StreamReader(typeof(PriceList).Assembly.GetManifestResourceStream("Monitor.Local.Costs.prices.data.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<PriceList>>(reader);
    }
}
