using Monitor.Checks;
using Monitor.Findings;
using Monitor.Local.Demo;
using Monitor.Planning;

namespace Monitor.Evaluation;

/// <summary>A labelled city crawled and judged once: what was seen and what was told.</summary>
internal sealed record Trial(City City, IReadOnlyList<JudgedBureauSite> Judged, IReadOnlyList<Finding> Told)
{
    public static async Task<Trial> RunAsync(DemoCity served, CancellationToken stop)
    {
        var city = CityReader.Read(served.CityFile, CheckCatalog.Default.Vocabulary, DemoCity.AsOf.Year);
        var judged = await new CityPass(city, DemoCity.AsOf).RunAsync(stop);
        return new(city, judged, [.. judged.SelectMany(one => one.Judgements.Select(judgement => Find(one.Bureau.Id, judgement)))]);
    }

    private static Finding Find(string bureau, Judgement judgement) => new()
    {
        Id = "",
        Bureau = bureau,
        Duty = judgement.Duty.Id,
        Check = judgement.Duty.Check,
        Section = judgement.Duty.Section,
        Subject = judgement.Verdict.Subject,
        Outcome = judgement.Verdict.Outcome,
        Reason = judgement.Verdict.Reason,
    };
}
