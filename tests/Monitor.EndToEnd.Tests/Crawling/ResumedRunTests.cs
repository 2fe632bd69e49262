using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.EndToEnd.Tests.Crawling;

/// <summary>Runs as processes of their own over a real site and a real storage: killed and started again, and a second time over the same site.</summary>
public sealed class ResumedRunTests : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("monitor-resumed-");
    private AzuriteHost azurite = null!;

    public async ValueTask InitializeAsync() => azurite = await AzuriteHost.StartAsync(data.FullName, TextWriter.Null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_killed_run_goes_on_where_it_was_and_stores_no_page_twice()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var site = await CountingSite.StartAsync(articles: 400);
        using var program = new LocalProgram(site.Root, "delay: 40ms, concurrency: 1, pages: 1000, budget: 5m");

        using (var killed = program.Start(azurite.ConnectionString))
        {
            while (Fetched(site) < 250 && !killed.HasExited) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stop);
            killed.Kill();
            await killed.WaitForExitAsync(stop);
        }
        var before = Fetched(site);
        Assert.InRange(before, 250, site.Paths.Count - 20);
        Assert.Equal(0, await program.RunAsync(azurite.ConnectionString, stop));

        Assert.Equal(site.Paths.Order(), site.Asked.Where(one => one.Status == 200).Select(one => one.Path).Distinct().Order());
        Assert.Equal(site.Paths.Count, program.Site.GetProperty("pages").GetInt32());
        Assert.Equal("whole", program.Site.GetProperty("state").GetString());
        Assert.True(Fetched(site) < before + site.Paths.Count, "what was saved before the kill is not fetched again");
        var evidence = await MonitorStorage.Create(azurite.ConnectionString).Archive.VerifyAsync(stop);
        Assert.Empty(evidence.Faults);
        Assert.Equal(site.Paths.Count, evidence.Checked);
    }

    [Fact]
    public async Task A_second_run_asks_with_validators_and_stores_only_what_changed()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var site = await CountingSite.StartAsync(articles: 120);
        using var program = new LocalProgram(site.Root, "delay: 0s, concurrency: 4, pages: 1000, budget: 5m");
        Assert.Equal(0, await program.RunAsync(azurite.ConnectionString, stop));
        var first = program.Site;
        Assert.Equal((site.Paths.Count, 0), (first.GetProperty("pages").GetInt32(), first.GetProperty("notModified").GetInt32()));

        site.Asked.Clear();
        site.Change(article: 7);
        Assert.Equal(0, await program.RunAsync(azurite.ConnectionString, stop));

        var second = program.Site;
        Assert.Equal((site.Paths.Count, site.Paths.Count - 1), (second.GetProperty("pages").GetInt32(), second.GetProperty("notModified").GetInt32()));
        Assert.Equal("/tzgg/202603/t20260308_100007.html", Assert.Single(site.Asked, one => one.Status == 200).Path);
        Assert.True(second.GetProperty("bytes").GetInt64() * 20 < first.GetProperty("bytes").GetInt64());
        Assert.Equal(site.Paths.Count + 1, (await MonitorStorage.Create(azurite.ConnectionString).Archive.VerifyAsync(stop)).Checked);
    }

    private static int Fetched(CountingSite site) => site.Asked.Count(one => one.Status == 200);
}
