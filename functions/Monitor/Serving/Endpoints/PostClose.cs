using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST scorecards/{period}/close`: freezes a period's scorecards; doing it twice changes nothing.</summary>
public sealed class PostClose(CloseQuarter close) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Close, Role.Office, "定稿一个季度的评分") { Answer = typeof(Scorecard) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (!Quarter.TryParse(call.Route("period"), out var period)) return Reply.NotFound("季度写作 2026Q1。");
        var closed = await close.HandleAsync(period, stop);
        return call.IsForm ? Reply.SeeOther($"/?period={period}") : Reply.Json(closed, ApiJson.Wire.Scorecard);
    }
}
