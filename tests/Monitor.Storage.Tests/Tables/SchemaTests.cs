using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Monitor.Pages;

namespace Monitor.Storage.Tests.Tables;

/// <summary>What an upgrade meets: rows of an older version, with fields that are gone and without those that are new; and rows of a newer one.</summary>
public sealed class SchemaTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_of_an_older_version_is_read_with_defaults_for_what_it_did_not_know()
    {
        var prefix = await StoredAsync(schema: 1, """{ "period": "2025Q1", "indicatorSet": "旧", "bureaus": [], "columnOfOld": 7 }""");

        var card = await storage.Again(prefix).Scorecards.FindAsync("2025Q1", Stop);

        Assert.Equal(("旧", 0), (card?.IndicatorSet, card?.Bureaus.Count));
    }

    [Fact]
    public async Task A_row_of_a_newer_version_stops_the_older_program_with_a_word_for_people()
    {
        var prefix = await StoredAsync(schema: 2, """{ "period": "2025Q1", "indicatorSet": "新", "bureaus": [] }""");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => storage.Again(prefix).Scorecards.FindAsync("2025Q1", Stop));

        Assert.Contains("由更新的版本写入，请先升级程序", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_of_an_older_version_is_judged_without_the_facts_it_did_not_have()
    {
        var older = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new Page { Url = "http://a.invalid/", MenuLabels = ["公开"] }, StorageJson.Default.Page)).Replace("\"menuLabels\"", "\"gone\"", StringComparison.Ordinal);

        Assert.Contains("\"gone\"", older, StringComparison.Ordinal);
        Assert.Empty(JsonSerializer.Deserialize(older, StorageJson.Default.Page)!.MenuLabels);
    }

    private async Task<string> StoredAsync(int schema, string json)
    {
        var prefix = storage.Next();
        await storage.Again(prefix).Scorecards.SaveAsync(new() { Period = "2025Q1", IndicatorSet = "", Version = 1, Bureaus = [] }, Stop);
        var table = new TableServiceClient(storage.ConnectionString).GetTableClient($"{prefix}scorecards");
        var row = await table.QueryAsync<TableEntity>(cancellationToken: Stop).SingleAsync(one => one.ContainsKey("Data0"), Stop);
        (row["Schema"], row["Data0"]) = (schema, Packed(json));
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
        return prefix;
    }

    private static byte[] Packed(string json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(json));
        return packed.ToArray();
    }
}
