namespace Monitor.Planning.Coverage;

/// <summary>An item of article 20 of 政府信息公开条例 with the sections that show it. Some bind few bureaus only (<paramref name="Common"/> false).</summary>
public sealed record StatutoryItem(int Number, string Name, IReadOnlyList<string> Sections, bool Common)
{
    /// <summary>Items 1 to 14; the fifteenth, "other", names nothing that could be covered.</summary>
    public static IReadOnlyList<StatutoryItem> All { get; } = EmbeddedData.Json("Coverage.statutory-items.data.json", PlanningJson.Default.IReadOnlyListStatutoryItem);

    /// <summary>条例第二十条第（七）项.</summary>
    public string Article => $"条例第二十条第（{InChinese(Number)}）项";

    private static string InChinese(int number) =>
        (number >= 10 ? "十" : "") + (number % 10 == 0 ? "" : "一二三四五六七八九"[(number % 10) - 1].ToString());
}
