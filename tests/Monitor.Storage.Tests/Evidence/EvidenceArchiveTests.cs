using System.Text.Json;
using Monitor.Pages;
using Monitor.Storage.Azurite;

namespace Monitor.Storage.Tests.Evidence;

public sealed class EvidenceArchiveTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string prefix = storage.Next();

    [Fact]
    public async Task An_export_is_read_by_an_independent_reader()
    {
        var stores = storage.Again(prefix);
        RawPage[] pages =
        [
            Sample.Page("/公开指南.html", "<p>政府信息公开指南</p>", new("Content-Type", "text/html; charset=utf-8"), new("Content-Encoding", "gzip"), new("Transfer-Encoding", "chunked")),
            Sample.Page("/空.html", ""),
            Sample.Page("/长.html", new string('开', 200_000), new KeyValuePair<string, string>("Content-Type", "text/html")) with { Status = 404 },
        ];
        await CiteAsync(stores, pages);
        var view = RawPage.ViewOf(pages[0], [0x89, 0x50, 0x4E, 0x47], Sample.At.AddMinutes(3));
        await stores.Evidence.KeepAsync(view, Stop);
        Assert.Equal((view.Url, view.FetchedAt, view.Body.Length), await stores.Evidence.FindAsync(view.Sha256, Stop) is { } kept ? (kept.Url, kept.FetchedAt, kept.Body.Length) : default);
        const string elsewhere = "http://a.example/en/guide.html";
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".warc.gz");
        await using (var target = File.Create(file))
            Assert.Equal([new string('0', 64)], await stores.Archive.ExportAsync(
                [.. pages.Select(Cited), Cited(pages[0]) with { Url = elsewhere, SeenAt = Sample.At.AddDays(1) }, new(null, view.Sha256, null, "x"), new("http://a.example/", new('0', 64), null, "x")], "示例市 2026Q1", Sample.At, target, Stop));

        var records = await ReadWithWarcioAsync(file);
        File.Delete(file);

        Assert.Equal("warcinfo", records[0].GetProperty("type").GetString());
        Assert.Equal(["metadata", "metadata", "metadata", "metadata", "resource", "response", "response", "response", "revisit", "warcinfo"], records.Select(record => record.GetProperty("type").GetString()).Order(StringComparer.Ordinal));
        var shown = records.Single(record => record.GetProperty("type").GetString() == "resource");
        Assert.Equal(($"urn:view:{new Uri(pages[0].Url).AbsoluteUri}", $"sha256:{view.Sha256}", view.Sha256), (shown.GetProperty("url").GetString(), shown.GetProperty("digest").GetString(), shown.GetProperty("sha256").GetString()));
        var again = records.Single(record => record.GetProperty("type").GetString() == "revisit");
        Assert.Equal((elsewhere, $"sha256:{pages[0].Sha256}"), (again.GetProperty("url").GetString(), again.GetProperty("digest").GetString()));
        Assert.StartsWith("2026-04-02T02:00:00", again.GetProperty("date").GetString(), StringComparison.Ordinal);
        foreach (var page in pages)
        {
            var record = records.Single(record => record.GetProperty("sha256").GetString() == page.Sha256 && record.GetProperty("type").GetString() == "response");
            Assert.Equal(new Uri(page.Url).AbsoluteUri, record.GetProperty("url").GetString());
            Assert.Equal(page.Status, record.GetProperty("status").GetInt32());
            Assert.Equal($"sha256:{page.Sha256}", record.GetProperty("digest").GetString());
            Assert.StartsWith("2026-04-01T02:00:00", record.GetProperty("date").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_export_is_the_same_file()
    {
        var stores = storage.Again(prefix);
        var page = Sample.Page("/1.html", "有据可查");
        await CiteAsync(stores, page);
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        await stores.Archive.ExportAsync([Cited(page)], "x", Sample.At, one, Stop);
        await stores.Archive.ExportAsync([Cited(page)], "x", Sample.At, other, Stop);

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public async Task Verification_finds_what_was_changed_cut_or_lost()
    {
        var stores = storage.Again(prefix);
        RawPage[] pages = [.. Enumerable.Range(0, 4).Select(number => Sample.Page($"/{number}.html", $"第{number}页"))];
        await CiteAsync(stores, pages);
        Assert.Equal((8, 0), ((await stores.Archive.VerifyAsync(Stop)).Checked, (await stores.Archive.VerifyAsync(Stop)).Faults.Count));

        var container = stores.Account.Blobs.GetBlobContainerClient(prefix + "evidence");
        await container.GetBlobClient(TableKeys.Cited(pages[0].Sha256)).UploadAsync(new BinaryData(Storage.Evidence.WarcRecord.Of(pages[0] with { Body = "改过"u8.ToArray() })), overwrite: true, Stop);
        await container.GetBlobClient(TableKeys.Cited(pages[1].Sha256)).UploadAsync(new BinaryData("no record"), overwrite: true, Stop);
        await foreach (var pack in container.GetBlobsAsync(new() { Prefix = "packs/" }, Stop)) await container.DeleteBlobAsync(pack.Name, cancellationToken: Stop);

        var check = await stores.Archive.VerifyAsync(Stop);

        Assert.Equal(6, check.Faults.Count);
        Assert.Contains(check.Faults, fault => fault.Sha256 == pages[0].Sha256 && fault.Why.Contains("不符", StringComparison.Ordinal));
        Assert.Contains(check.Faults, fault => fault.Sha256 == pages[1].Sha256 && fault.Why.Contains("损坏", StringComparison.Ordinal));
        Assert.Equal(4, check.Faults.Count(fault => fault.Why.Contains("缺失", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sweep_keeps_what_is_named_and_what_is_young()
    {
        var stores = storage.Again(prefix);
        RawPage[] pages = [Sample.Page("/old.html", "旧"), Sample.Page("/cited.html", "引"), Sample.Page("/young.html", "新") with { FetchedAt = Sample.At.AddDays(30) }];
        await CiteAsync(stores, pages);

        var swept = await stores.Archive.SweepAsync(new HashSet<string> { pages[1].Sha256 }, new(2026, 4, 15), Stop);

        Assert.Equal((1, 1), (swept.Cited, swept.Packed));
        Assert.Null(await stores.Evidence.FindAsync(pages[0].Sha256, Stop));
        Assert.NotNull(await stores.Evidence.FindAsync(pages[1].Sha256, Stop));
        Assert.NotNull(await stores.Evidence.FindAsync(pages[2].Sha256, Stop));
        Assert.Empty((await stores.Archive.VerifyAsync(Stop)).Faults);
    }

    private static CitedPage Cited(RawPage page) => new(page.Url, page.Sha256, page.FetchedAt, $"0123456789abcdef guide-online {page.Url}");

    private static async Task CiteAsync(MonitorStorage stores, params RawPage[] pages)
    {
        await using var pack = await stores.Evidence.OpenPackAsync("veterans", "veterans-1", "v1", Stop);
        foreach (var page in pages) await pack.AddAsync(page, Stop);
        await pack.CompleteAsync(Stop);
        await stores.Evidence.CiteAsync("veterans", "veterans-1", [.. pages.Select(page => page.Sha256)], Stop);
    }

    /// <summary>warcio of the Webrecorder project, pinned beside the script.</summary>
    private static async Task<List<JsonElement>> ReadWithWarcioAsync(string file)
    {
        var folder = Path.Combine(SourceFolder(), "Evidence", "Warcio");
        await new NodePackages(folder, "warcio", _ => { }, TimeProvider.System).EnsureAsync(Stop);
        using var node = Node.Start("node", folder, ["read.mjs", file]);
        node.StandardInput.Close();
        var complaints = node.StandardError.ReadToEndAsync(Stop);
        var lines = await node.StandardOutput.ReadToEndAsync(Stop);
        Assert.Equal("", await complaints);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Monitor.Storage.Tests");
    }
}
