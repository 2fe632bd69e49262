using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}`: every bureau's score of a period, `latest` for the newest; a bureau sees its own.</summary>
public sealed class GetScorecard(VisibleScorecards scorecards) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Scorecard, Role.Anonymous, "查询一个季度的评分，latest 为最近一季") { Answer = typeof(Scorecard) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await scorecards.FindAsync(call.Visitor, call.Route("period"), stop) is { } card
            ? Reply.Json(card, ApiJson.Wire.Scorecard)
            : Reply.NotFound("没有这个季度的评分；季度写作 2026Q1。");
}
