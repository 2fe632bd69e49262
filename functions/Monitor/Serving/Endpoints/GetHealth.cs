using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET health`: whether the storage answers; 503 where it does not. Tells nothing else, since anybody may ask.</summary>
public sealed partial class GetHealth(IRunStore runs, ILogger<GetHealth> log) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Health, Role.Anonymous, "运行状况") { Answer = typeof(HealthRow) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        try
        {
            await runs.RecentAsync(stop).Take(1).ToListAsync(stop);
            return Reply.Json(new HealthRow("ok", "ok"), ApiJson.Wire.HealthRow);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.StorageFailed(log, fault);
            return Reply.Json(new HealthRow("failing", "failing"), ApiJson.Wire.HealthRow, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The storage does not answer")]
        public static partial void StorageFailed(ILogger log, Exception fault);
    }
}

/// <summary>`ok` or `failing`, of the whole and of its storage.</summary>
public sealed record HealthRow(string Status, string Storage);
