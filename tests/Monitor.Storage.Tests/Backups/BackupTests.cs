using System.IO.Compression;
using Monitor.Findings;
using Monitor.Runs;
using Monitor.Storage.Backups;

namespace Monitor.Storage.Tests.Backups;

public sealed class BackupTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly MonitorStorage source = storage.Fresh();
    private readonly MonitorStorage target = storage.Fresh();

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up()
    {
        var finding = await FillAsync();
        using var file = await BackUpAsync();

        var manifest = await new Restore(target).HandleAsync(file, overwrite: false, Stop);

        Assert.True(manifest is { Tables: { Count: > 8 }, Containers: { Count: > 4 } } && manifest.Tables["findings"] >= 250 * 2);
        Assert.Equal(await HistoryAsync(source, finding), await HistoryAsync(target, finding));
        Assert.Equal(await source.Findings.QueryAsync(new(), Stop).Select(one => one.Id).ToListAsync(Stop), await target.Findings.QueryAsync(new(), Stop).Select(one => one.Id).ToListAsync(Stop));
        Assert.Equal("<html>示例</html>", System.Text.Encoding.UTF8.GetString((await target.Evidence.FindAsync(finding.Evidence!.Sha256!, Stop))!.Body));
        Assert.Equal("示例市", (await target.Runs.FindAsync("r1", Stop))!.City);
        using var again = await BackUpAsync(target);
        Assert.Equal(Entries(file), Entries(again));
    }

    [Fact]
    public async Task A_storage_in_use_is_left_alone_unless_it_is_to_be_overwritten()
    {
        await FillAsync();
        using var file = await BackUpAsync();
        await target.Runs.SaveAsync(Run("other"), Stop);

        await Assert.ThrowsAsync<NotRestoredException>(() => new Restore(target).HandleAsync(file, overwrite: false, Stop));
        Assert.Null(await target.Runs.FindAsync("r1", Stop));

        await new Restore(target).HandleAsync(file, overwrite: true, Stop);
        await new Restore(target).HandleAsync(file, overwrite: true, Stop);
        Assert.NotNull(await target.Runs.FindAsync("other", Stop));
        Assert.NotNull(await target.Runs.FindAsync("r1", Stop));
    }

    [Theory]
    [InlineData("tables/findings.ndjson", "")]
    [InlineData("tables/findings.ndjson", "not a row\n")]
    [InlineData("manifest.json", "{")]
    [InlineData("manifest.json", "{\"schema\":2,\"madeAt\":\"2026-04-01T00:00:00Z\",\"tables\":{},\"containers\":{}}")]
    [InlineData("manifest.json", "{\"schema\":1,\"madeAt\":\"2026-04-01T00:00:00Z\",\"tables\":{\"secrets\":1},\"containers\":{}}")]
    public async Task A_damaged_newer_or_foreign_backup_writes_nothing(string entry, string content)
    {
        await FillAsync();
        using var file = await BackUpAsync();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(entry)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(content);
        }

        await Assert.ThrowsAsync<NotRestoredException>(() => new Restore(target).HandleAsync(file, overwrite: false, Stop));

        Assert.Null(await target.Runs.FindAsync("r1", Stop));
    }

    [Fact]
    public async Task What_is_no_zip_is_told() =>
        await Assert.ThrowsAsync<NotRestoredException>(() => new Restore(target).HandleAsync(new MemoryStream([1, 2, 3]), overwrite: false, Stop));

    private async Task<Finding> FillAsync()
    {
        var page = Sample.Page("/a.html", "<html>示例</html>");
        await using (var pack = await source.Evidence.OpenPackAsync("veterans", "veterans-1", "r1-0", Stop))
        {
            await pack.AddAsync(page, Stop);
            await pack.CompleteAsync(Stop);
        }
        await source.Evidence.CiteAsync("veterans", "veterans-1", [page.Sha256], Stop);
        var findings = Enumerable.Range(0, 250).Select(n => Sample.Finding(subject: $"栏目/{n}") with { Evidence = new("http://a.example/a.html", page.Sha256, Sample.At, "示例") }).ToList();
        await source.Findings.SaveAsync([.. findings.Select(finding => Sample.Change(finding))], Stop);
        await source.Runs.SaveAsync(Run("r1"), Stop);
        return findings[0];
    }

    private static Run Run(string id) => new() { Id = id, City = "示例市", AsOf = new(2026, 4, 1), Period = "2026Q2", StartedAt = Sample.At };

    private async Task<MemoryStream> BackUpAsync(MonitorStorage? of = null)
    {
        var file = new MemoryStream();
        await new Backup(of ?? source, TimeProvider.System).HandleAsync(file, Stop);
        file.Position = 0;
        return file;
    }

    private static async Task<List<FindingEvent>> HistoryAsync(MonitorStorage stores, Finding finding) => await stores.Findings.HistoryAsync(finding.Id, Stop).ListAsync();

    private static List<string> Entries(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Where(entry => entry.FullName != BackupManifest.Entry).Select(entry => $"{entry.FullName} {entry.Crc32}")];
    }
}
