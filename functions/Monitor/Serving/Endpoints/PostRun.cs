using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST runs`: starts a run for all bureaus or some; 202 with its address.</summary>
public sealed class PostRun(City city, StartRun start, IOptions<ServingOptions> options, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Runs, Role.Office, "开始一次巡查，可只查部分单位")
    {
        Takes = typeof(RunBody),
        Answer = typeof(Run),
        Success = StatusCodes.Status202Accepted,
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var body = await call.BodyAsync(ApiJson.Wire.RunBody, form => new RunBody(form["bureau"] is [{ Length: > 0 }, ..] some ? [.. some.OfType<string>()] : null), stop);
        var bureaus = body.Bureaus ?? [];
        var errors = new BodyErrors();
        foreach (var unknown in bureaus.Where(id => city.BureauOf(id) is null)) errors.Add("bureaus", $"没有单位“{unknown}”");
        errors.ThrowIfAny();
        var run = await start.HandleAsync(RunOrders.WholeCity(options.Value.Today(clock)) with { Bureaus = bureaus.ToHashSet() }, stop);
        return call.IsForm
            ? Reply.SeeOther($"/runs/{run.Id}")
            : Reply.Json(run, ApiJson.Wire.Run, StatusCodes.Status202Accepted).With("Location", $"/api/runs/{run.Id}");
    }
}

/// <summary>Which bureaus to visit; null or empty: all.</summary>
public sealed record RunBody(IReadOnlyList<string>? Bureaus);
