using Monitor.EndToEnd.Tests.Scale;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Storage;
using Monitor.Storage.Azurite;
using Monitor.Storage.Backups;

namespace Monitor.EndToEnd.Tests.Backups;

/// <summary>The disaster drill: back up, lose the storage, restore into a new one; the API answers as before.</summary>
public sealed class BackupDrillTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string[] Asked = ["api/bureaus", "api/findings", "api/findings?status=open&top=5", "api/scorecards", "api/scorecards/2026Q2", "api/issue-lists", "api/runs"];

    [Fact]
    public async Task After_backup_wipe_and_restore_the_API_answers_the_same()
    {
        using var folder = new TemporaryFolder();
        await using var sites = await SmallSites.StartAsync(alone: 3, sharing: 2);
        var city = InputFiles.ReadCity(new(sites.WriteCity(folder.Path, "0s")), new DateOnly(2026, 4, 10));
        var file = Path.Combine(folder.Path, "backup.zip");

        Dictionary<string, string> before;
        await using (var lost = await AzuriteHost.StartAsync(Path.Combine(folder.Path, "lost"), Console.Error, Stop))
        {
            before = await FilledAsync(city, lost.ConnectionString);
            await using var target = File.Create(file);
            await new Backup(MonitorStorage.Create(lost.ConnectionString), TimeProvider.System).HandleAsync(target, Stop);
        }
        Directory.Delete(Path.Combine(folder.Path, "lost"), recursive: true);

        await using var found = await AzuriteHost.StartAsync(Path.Combine(folder.Path, "found"), Console.Error, Stop);
        await using (var source = File.OpenRead(file)) await new Restore(MonitorStorage.Create(found.ConnectionString)).HandleAsync(source, overwrite: false, Stop);
        var after = await AnswersAsync(city, found.ConnectionString);

        Assert.Contains("\"bureau-0\"", before["api/findings"], StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    private static async Task<Dictionary<string, string>> FilledAsync(City city, string storage)
    {
        await using (var host = MonitorHost.On(city, storage))
        {
            var order = RunOrders.WholeCity(new(2026, 4, 10));
            await host.Get<RunCity>().HandleAsync(order, null, Stop);
            await host.Get<DraftIssueLists>().HandleAsync(order.Period, order.AsOf, new HashSet<string>(), Stop);
        }
        return await AnswersAsync(city, storage);
    }

    /// <summary>Body and ETag of each answer, those that the answers lead to among them.</summary>
    private static async Task<Dictionary<string, string>> AnswersAsync(City city, string storage)
    {
        await using var web = await WebHost.StartAsync(city, storage, 0, new(Workers: 0, Timers: false, SignIn: true), Stop);
        using var api = new HttpClient { BaseAddress = new(web.Address) };
        var answers = new Dictionary<string, string>();
        foreach (var path in Asked)
        {
            using var answer = await api.GetAsync(path, Stop);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            answers[path] = $"{answer.Headers.ETag} {await answer.Content.ReadAsStringAsync(Stop)}";
        }
        return answers;
    }
}
