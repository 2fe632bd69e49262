using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}/{bureau}`: one bureau's score, point by point.</summary>
public sealed class GetBureauScorecard(VisibleScorecards scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.BureauScorecard, Role.Anonymous, "查询一个单位一个季度的评分") { Answer = typeof(BureauScore) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        (await scorecards.FindAsync(call.Visitor, call.Route("period"), stop))?.Of(call.Route("bureau")) is { } score
            ? Reply.Json(score, ApiJson.Wire.BureauScore)
            : Reply.NotFound("没有这个单位在这个季度的评分。");
}
