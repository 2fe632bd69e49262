using Microsoft.AspNetCore.Http;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST scorecards/{period}/publish`: readers may see a closed period from now on.</summary>
public sealed class PostPublish(IScorecardStore scorecards, IPublicationStore publications, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Publish, Role.Office, "公布一个已定稿季度的评分") { Answer = typeof(Scorecard) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (await scorecards.FindAsync(call.Route("period"), stop) is not { } card) return Reply.NotFound("没有这个季度的评分。");
        if (card.Version == 0) return Reply.Problem(StatusCodes.Status409Conflict, "目前的状态不允许这样做", "该季度尚未定稿，请先定稿再公布。");
        await publications.SaveAsync(new(card.Period, card.Version, clock.GetUtcNow(), call.Visitor.Name), stop);
        return call.IsForm ? Reply.SeeOther($"/?period={card.Period}") : Reply.Json(card, ApiJson.Wire.Scorecard);
    }
}
