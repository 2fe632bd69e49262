using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}`: every bureau's score of a period; a bureau sees its own.</summary>
public sealed class GetScorecard(IScorecardStore scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Scorecard, Role.Bureau, "查询一个季度的评分") { Answer = typeof(Scorecard) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await scorecards.FindAsync(call.Route("period"), stop) is { } scorecard
            ? Reply.Json(scorecard with { Bureaus = [.. scorecard.Bureaus.Where(score => call.Visitor.MaySee(score.Bureau))] }, ApiJson.Wire.Scorecard)
            : Reply.NotFound("没有这个季度的评分；季度写作 2026Q1。");
}
