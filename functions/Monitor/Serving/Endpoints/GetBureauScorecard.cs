using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}/{bureau}`: one bureau's score, point by point.</summary>
public sealed class GetBureauScorecard(IScorecardStore scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.BureauScorecard, Role.Bureau, "查询一个单位一个季度的评分") { Answer = typeof(BureauScore) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await scorecards.FindAsync(call.Route("period"), stop) is { } scorecard
        && scorecard.Bureaus.FirstOrDefault(score => score.Bureau == call.Route("bureau")) is { } score && call.Visitor.MaySee(score.Bureau)
            ? Reply.Json(score, ApiJson.Wire.BureauScore)
            : Reply.NotFound("没有这个单位在这个季度的评分。");
}
