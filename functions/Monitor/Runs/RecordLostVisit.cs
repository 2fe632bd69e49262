using Microsoft.Extensions.Logging;
using Monitor.Planning;

namespace Monitor.Runs;

/// <summary>A visit that failed on our side until its message was given up: the site is recorded as not read, with a reason people see, so that the run ends.</summary>
public sealed partial class RecordLostVisit(City city, IRunStore runs, ILogger<RecordLostVisit> log)
{
    public async Task<VisitOutcome> HandleAsync(SiteVisit visit, CancellationToken stop)
    {
        if (city.BureauOf(visit.Bureau)?.Sites.FirstOrDefault(site => site.Key == visit.Site) is not { } site) return new VisitOutcome.Gone();
        Telemetry.VisitLost();
        Log.Lost(log, visit.Run, visit.Bureau, visit.Site);
        var record = new SiteRun
        {
            Key = site.Key,
            Bureau = visit.Bureau,
            Url = site.Url.AbsoluteUri,
            State = "partial",
            Failures = new Dictionary<string, int> { ["own-fault"] = 1 },
            Why = "本系统多次处理失败，本次未能读完，请管理员查看日志",
        };
        if (!visit.SecondLook) await runs.SaveSiteAsync(visit.Run, record, stop);
        return new VisitOutcome.Done(visit, record, null);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run}: {Bureau} site {Site} was given up after five failures")]
        public static partial void Lost(ILogger log, string run, string bureau, string site);
    }
}
