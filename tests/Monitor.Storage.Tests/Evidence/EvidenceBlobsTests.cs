using Monitor.Pages;

namespace Monitor.Storage.Tests.Evidence;

public sealed class EvidenceBlobsTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly IEvidenceStore evidence = storage.Fresh().Evidence;

    [Fact]
    public async Task A_page_comes_back_byte_for_byte_with_its_headers()
    {
        var page = Sample.Page("/通知公告/1.html", "<p>关于开展自查的通知</p>", new("Content-Type", "text/html; charset=gbk"), new("Content-Encoding", "gzip"), new("X-Odd", "a\r\nWARC-Type: forged"));
        await KeepAsync("v1", page);

        var stored = (await evidence.FindAsync(page.Sha256, Stop))!;

        Assert.Equal(page.Body, stored.Body);
        Assert.Equal((page.Url, 200, page.FetchedAt), (stored.Url, stored.Status, stored.FetchedAt));
        Assert.Equal(["Content-Type", "Content-Encoding", "X-Odd"], stored.Headers.Select(header => header.Key));
        Assert.Equal("gzip", stored.Headers[1].Value);
    }

    [Fact]
    public async Task A_page_seen_in_an_earlier_visit_is_not_stored_again()
    {
        var prefix = storage.Next();
        var page = Sample.Page("/1.html", new('开', 5000));
        foreach (var visit in new[] { "v1", "v2" })
        {
            await using var pack = await storage.Again(prefix).Evidence.OpenPackAsync("veterans", "veterans-1", visit, Stop);
            await pack.AddAsync(page, Stop);
            await pack.AddAsync(page, Stop);
            await pack.CompleteAsync(Stop);
        }

        var packs = await storage.Again(prefix).Account.Blobs.GetBlobContainerClient(prefix + "evidence").GetBlobsAsync(new() { Prefix = "packs/" }, Stop).ListAsync();
        Assert.Single(packs);
    }

    [Fact]
    public async Task A_visit_saved_halfway_and_taken_up_again_loses_and_repeats_nothing()
    {
        RawPage[] pages = [.. Enumerable.Range(0, 6).Select(number => Sample.Page($"/{number}.html", $"第{number}页"))];
        await using (var killed = await evidence.OpenPackAsync("veterans", "veterans-1", "v1", Stop))
        {
            foreach (var page in pages[..2]) await killed.AddAsync(page, Stop);
            await killed.CompleteAsync(Stop);
            foreach (var page in pages[2..4]) await killed.AddAsync(page, Stop);
            await killed.CompleteAsync(Stop);
            await killed.AddAsync(pages[4], Stop);
        }
        Assert.Null(await evidence.FindAsync(pages[4].Sha256, Stop));
        await KeepAsync("v1", pages);

        foreach (var page in pages) Assert.Equal(page.Body, (await evidence.FindAsync(page.Sha256, Stop))!.Body);
    }

    [Fact]
    public async Task Two_visits_at_once_lose_nothing()
    {
        RawPage[] pages = [.. Enumerable.Range(0, 12).Select(number => Sample.Page($"/{number}.html", $"第{number}页"))];

        await Task.WhenAll(pages.Chunk(3).Select((some, visit) => KeepAsync($"v{visit}", some)));

        foreach (var page in pages) Assert.NotNull(await evidence.FindAsync(page.Sha256, Stop));
    }

    [Fact]
    public async Task A_pack_takes_pages_from_many_hands()
    {
        RawPage[] pages = [.. Enumerable.Range(0, 200).Select(number => Sample.Page($"/{number}.html", $"第{number}页"))];
        await using (var pack = await evidence.OpenPackAsync("veterans", "veterans-1", "v1", Stop))
        {
            await Parallel.ForEachAsync(pages, Stop, async (page, stop) => await pack.AddAsync(page, stop));
            await pack.CompleteAsync(Stop);
        }

        foreach (var page in pages.Where((_, number) => number % 20 == 0)) Assert.Equal(page.Body, (await evidence.FindAsync(page.Sha256, Stop))!.Body);
    }

    [Fact]
    public async Task A_cited_page_has_a_blob_of_its_own()
    {
        var prefix = storage.Next();
        var stores = storage.Again(prefix);
        var page = Sample.Page("/1.html", "有据可查");
        await using (var pack = await stores.Evidence.OpenPackAsync("veterans", "veterans-1", "v1", Stop))
        {
            await pack.AddAsync(page, Stop);
            await pack.CompleteAsync(Stop);
        }
        string[] hashes = [page.Sha256, page.Sha256, new('0', 64)];
        await stores.Evidence.CiteAsync("veterans", "veterans-1", hashes, Stop);
        await stores.Evidence.CiteAsync("veterans", "veterans-1", hashes, Stop);

        var container = stores.Account.Blobs.GetBlobContainerClient(prefix + "evidence");
        foreach (var pack in await container.GetBlobsAsync(new() { Prefix = "packs/" }, Stop).ListAsync()) await container.DeleteBlobAsync(pack.Name, cancellationToken: Stop);
        Assert.Equal(page.Body, (await stores.Evidence.FindAsync(page.Sha256, Stop))!.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../x")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Finds_nothing_under_an_unknown_hash(string hash) => Assert.Null(await evidence.FindAsync(hash, Stop));

    private async Task KeepAsync(string visit, params RawPage[] pages)
    {
        await using var pack = await evidence.OpenPackAsync("veterans", "veterans-1", visit, Stop);
        foreach (var page in pages) await pack.AddAsync(page, Stop);
        await pack.CompleteAsync(Stop);
    }
}
