using Monitor.Planning;

namespace Monitor.Checks.AnnualReport;

/// <summary>A check of an annual report, on a site or on a file before publication.</summary>
public interface IReportCheck : ICheck
{
    /// <summary>Verdicts on one report; a single `met` when nothing is wrong.</summary>
    IEnumerable<Verdict> Judge(ReportCase report);

    /// <summary>On a site: the report of last year, and those of the years before it that the duty asks for.</summary>
    IEnumerable<Verdict> ICheck.Judge(Duty duty, JudgedSite site) => SiteReports.Judge(duty, site, Judge);
}
