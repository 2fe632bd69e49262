using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.Checks;
using Monitor.Crawling;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor;

/// <summary>Registers the product, the same for every host. The host adds a storage, a log and, where it wants another, a clock.</summary>
public static class Composition
{
    public static IServiceCollection AddMonitor(this IServiceCollection services, City city)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(city).AddSingleton(CheckCatalog.Default).AddSingleton<CheckRunner>();
        services.AddCrawling();
        services.AddSingleton<StartRun>().AddSingleton<VisitSite>().AddSingleton<JudgeSite>().AddSingleton<WorkVisits>().AddSingleton<FinishVisit>().AddSingleton<RecordLostVisit>()
            .AddSingleton<RunCity>().AddSingleton<JudgeCity>().AddSingleton<RehearseRules>().AddSingleton<ScorePeriod>().AddSingleton<WriteFiles>()
            .AddSingleton<DraftIssueLists>().AddSingleton<SendIssueLists>().AddSingleton<CloseQuarter>();
        return services;
    }
}
