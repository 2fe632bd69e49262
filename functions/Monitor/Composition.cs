using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.Checks;
using Monitor.Crawling;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Runs.Timers;

namespace Monitor;

/// <summary>Registers the product, the same for every host. The host adds a storage, a log and, where it wants another, a clock.</summary>
public static class Composition
{
    public static IServiceCollection AddMonitor(this IServiceCollection services, City city)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(city).AddSingleton(CheckCatalog.Default).AddSingleton<CheckRunner>();
        services.AddCrawling();
        services.AddSingleton<StartRun>().AddSingleton<VisitSite>().AddSingleton<ShootFindings>().AddSingleton<JudgeSite>().AddSingleton<WorkVisits>().AddSingleton<FinishVisit>().AddSingleton<RecordLostVisit>().AddSingleton<RecheckFindings>().AddSingleton<RecheckNow>().AddSingleton<SweepSimilar>().AddSingleton<SupposeMended>()
            .AddSingleton<RunCity>().AddSingleton<JudgeCity>().AddSingleton<RehearseRules>().AddSingleton<GatherOfficeInput>().AddSingleton<ScorePeriod>().AddSingleton<ImportLedger>().AddSingleton<WriteFiles>()
            .AddSingleton<DraftIssueLists>().AddSingleton<SendIssueLists>().AddSingleton<CloseQuarter>().AddSingleton<OrderLookBack>().AddSingleton<ImportReplies>().AddSingleton<ReplyToFinding>().AddSingleton<DecideFinding>();
        services.AddDelivery();
        services.AddSingleton<RetryUnread>().AddSingleton<Timetable>().AddSingleton<FireTimer>();
        services.AddSingleton<UpdateLedger>().AddSingleton<RectifyFinding>().AddSingleton<ExportEvidence>().AddSingleton<VerifyEvidence>().AddSingleton<SweepEvidence>();
        return services;
    }
}
