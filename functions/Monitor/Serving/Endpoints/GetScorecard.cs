using Microsoft.Extensions.Options;
using Monitor.Findings;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}`: every bureau's score of a period, `latest` for the newest; a bureau sees its own. By extension, else by Accept, also as csv, and for office and bureaus as workbook, page or circular.</summary>
public sealed class GetScorecard(VisibleScorecards scorecards, City city, IFindingStore findings, IOptions<ServingOptions> options, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Scorecard, Role.Anonymous, "查询一个季度的评分，latest 为最近一季；csv，以及供公开办和单位使用的 xlsx、html、docx（通报）")
    {
        Produces = Downloads.MediaTypes,
        Answer = typeof(Scorecard),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var (period, format) = call.Asked(call.Route("period"));
        if (await scorecards.FindAsync(call.Visitor, period, stop) is not { } card) return Reply.NotFound("没有这个季度的评分；季度写作 2026Q1。");
        if (format is "json" || (format is "html" && call.Visitor.Role < Role.Bureau)) return Reply.Json(card, ApiJson.Wire.Scorecard);
        if (format is not "csv" && call.Visitor.Role < Role.Bureau) throw new ProblemException(Reply.SignInFirst());
        return Downloads.Document(await BytesAsync(card, format, stop), format, $"{city.Name}{card.Period}政务公开测评结果", $"scorecard-{card.Period}");
    }

    private async Task<byte[]> BytesAsync(Scorecard card, string format, CancellationToken stop)
    {
        if (format is "csv") return ScorecardWriter.CsvBytes(card);
        List<Finding> found = [];
        foreach (var bureau in card.Bureaus) found.AddRange(await findings.OfBureauAsync(bureau.Bureau, stop).ToListAsync(stop));
        var report = ScorecardReport.Of(city, card, found, options.Value.Today(clock));
        return format switch { "xlsx" => ScorecardWriter.Xlsx(report), "docx" => ScorecardWriter.Docx(report), _ => ScorecardWriter.Html(report) };
    }
}
