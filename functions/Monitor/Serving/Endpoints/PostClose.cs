using Microsoft.AspNetCore.Http;
using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST scorecards/{period}/close`: freezes a period's scorecards; doing it twice changes nothing, with a reason it is computed anew.</summary>
public sealed class PostClose(City city, CloseQuarter close) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Close, Role.Office, "定稿一个季度的评分；写明 reason 时重新计算，有变化的存为新的版本")
    {
        Takes = typeof(CloseBody),
        Answer = typeof(Scorecard),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (!Quarter.TryParse(call.Route("period"), out var period)) return Reply.NotFound("季度写作 2026Q1。");
        var body = call.HasNoBody ? new(null, null)
            : await call.BodyAsync(ApiJson.Wire.CloseBody, form => new CloseBody(form["reason"], form["accept"] is [{ Length: > 0 }, ..] some ? [.. some.OfType<string>()] : null), stop);
        return await close.HandleAsync(period, body.Checked(city), stop) switch
        {
            CloseOutcome.Refused refused => Reply.Problem(StatusCodes.Status409Conflict, "目前还不能定稿", string.Join("\n", refused.Reasons)),
            _ when call.IsForm => Reply.SeeOther($"/?period={period}"),
            CloseOutcome.Frozen frozen => Reply.Json(frozen.Card, ApiJson.Wire.Scorecard),
            var same => Reply.Json(((CloseOutcome.Unchanged)same).Card, ApiJson.Wire.Scorecard),
        };
    }
}

/// <summary>Why a closed period is computed anew; bureaus whose unread sites the office lets pass. Both may be left out.</summary>
public sealed record CloseBody(string? Reason, IReadOnlyList<string>? Accept)
{
    /// <exception cref="ProblemException">400, every mistake at once.</exception>
    internal CloseOrder Checked(City city)
    {
        var errors = new BodyErrors();
        errors.Text("reason", Reason, required: false);
        foreach (var unknown in (Accept ?? []).Where(id => city.BureauOf(id) is null)) errors.Add("accept", $"没有单位“{unknown}”");
        errors.ThrowIfAny();
        return new(Reason, (Accept ?? []).ToHashSet());
    }
}
