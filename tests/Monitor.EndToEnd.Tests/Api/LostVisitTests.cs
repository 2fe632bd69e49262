using Monitor.EndToEnd.Tests.Dashboard;
using Monitor.Runs;
using Monitor.Tests.Serving.Sample;

namespace Monitor.EndToEnd.Tests.Api;

/// <summary>What a poison message comes to: the site is recorded as not read, the run ends, and people see both.</summary>
public sealed class LostVisitTests(StorageFixture storage)
{
    [Fact]
    public async Task A_visit_that_was_given_up_is_seen_on_its_run_and_on_the_overview()
    {
        await using var host = await SampleDashboard.StartAsync(storage, office: true);
        var run = new Run { Id = "20260320-0200", City = SampleCity.City.Name, AsOf = SampleCity.Today, Period = "2026Q1", StartedAt = SampleCity.Now, Expected = ["statistics-00000000"] };
        await host.Service<IRunStore>().SaveAsync(run, default);
        var visit = new SiteVisit(run.Id, "statistics", run.Expected[0], SampleCity.Today, run.Period);

        // Queues deliver twice
        for (var time = 0; time < 2; time++)
            await host.Service<FinishVisit>().HandleAsync(await host.Service<RecordLostVisit>().HandleAsync(visit, default), default);

        var page = await host.Http.GetStringAsync($"/runs/{run.Id}");
        Assert.All(["已完成", "部分读取", "本系统读取时出错", "请联系系统维护人员", "本系统多次处理失败"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("本系统多次处理失败", await host.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Single((await host.Service<IRunStore>().FindAsync(run.Id, default))!.Sites);
    }
}
