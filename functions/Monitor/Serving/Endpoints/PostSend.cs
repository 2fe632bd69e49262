using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Monitor.Runs.Delivery;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST issue-lists/{number}/send`: sends a reviewed list; one that arrived is not sent again, only channels that failed are tried.</summary>
public sealed class PostSend(DeliverIssueLists deliver, IOptions<ServingOptions> options, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Send, Role.Office, "下发一份问题清单；已送达的渠道不再重发") { Answer = typeof(SentRow) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var number = call.Route("number");
        if (await deliver.SendAsync(number, options.Value.Today(clock), stop) is not { } sent) return Reply.NotFound("没有这份清单，或者清单上已没有问题。");
        if (call.IsForm) return Reply.SeeOther($"/issue-lists/{Uri.EscapeDataString(number)}");
        var row = new SentRow(IssueListRow.Of(sent.List), [.. sent.Attempts.Select(DeliveryRow.Of)]);
        return Reply.Json(row, ApiJson.Wire.SentRow, sent.List.SentOn is null ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK);
    }
}

/// <summary>A list that was sent, and what became of it on each channel; no delivery: it had arrived before.</summary>
public sealed record SentRow(IssueListRow List, IReadOnlyList<DeliveryRow> Deliveries);

/// <summary>One attempt on one channel. The instant is UTC; the receipt is what the other side answered.</summary>
public sealed record DeliveryRow(string Channel, int Number, DateTimeOffset At, DeliveryState State, string Receipt)
{
    internal static DeliveryRow Of(DeliveryAttempt attempt) => new(attempt.Channel, attempt.Number, attempt.At, attempt.State, attempt.Receipt);
}
