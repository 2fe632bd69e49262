using Monitor.Reporting;

namespace Monitor.Storage.Tests.Tables;

public sealed class IssueListTableTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly IIssueListStore lists = storage.Fresh().IssueLists;

    [Fact]
    public async Task Keeps_lists_under_their_printed_numbers_with_their_documents()
    {
        await lists.SaveAsync(List("〔2026〕Q1-veterans", "veterans", "2026Q1"), new Dictionary<string, byte[]> { ["xlsx"] = [1], ["docx"] = [2] }, Stop);

        Assert.Equal("整改要求", Assert.Single((await lists.FindAsync("〔2026〕Q1-veterans", Stop))!.Rows).Remedy);
        Assert.Equal([2], await lists.DocumentAsync("〔2026〕Q1-veterans", "docx", Stop));
        Assert.Null(await lists.DocumentAsync("〔2026〕Q1-veterans", "pdf", Stop));
        Assert.Null(await lists.FindAsync("〔2026〕Q1-civil", Stop));
    }

    [Theory]
    [InlineData(null, null, 3)]
    [InlineData("veterans", null, 2)]
    [InlineData(null, "2026Q1", 2)]
    [InlineData("veterans", "2026Q1", 1)]
    [InlineData("none", null, 0)]
    public async Task Queries_by_bureau_and_period(string? bureau, string? period, int expected)
    {
        foreach (var (number, of, quarter) in new[] { ("a", "veterans", "2026Q1"), ("b", "veterans", "2026Q2"), ("c", "civil", "2026Q1") })
            await lists.SaveAsync(List(number, of, quarter), new Dictionary<string, byte[]>(), Stop);

        Assert.Equal(expected, (await lists.QueryAsync(bureau, period, Stop).ListAsync()).Count);
    }

    private static IssueList List(string number, string bureau, string period) => new()
    {
        Number = number,
        Bureau = bureau,
        BureauName = "示例市退役军人事务局",
        City = "示例市",
        Office = "示例市政务公开办公室",
        Period = period,
        IssuedOn = new(2026, 4, 1),
        Deadline = new(2026, 4, 9),
        Rows = [new() { Number = 1, Finding = "ab", Problem = "超期未更新", FoundOn = new(2026, 4, 1), Deadline = new(2026, 4, 9), Remedy = "整改要求" }],
    };
}
