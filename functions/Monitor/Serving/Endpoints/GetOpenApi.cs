using Microsoft.Extensions.DependencyInjection;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET openapi.json`: this API described, made from the endpoints themselves.</summary>
public sealed class GetOpenApi(IServiceProvider services) : IEndpoint
{
    private Reply? description;

    public EndpointInfo Info { get; } = new("GET", Routes.OpenApi, Role.Anonymous, "接口说明（OpenAPI 3.1）");

    // Asked for late: the door knows all endpoints, this one among them
    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) => Task.FromResult(
        description ??= Reply.Json(OpenApi.Describe(services.GetRequiredService<Door>().Endpoints.Select(endpoint => endpoint.Info)), ApiJson.Wire.JsonObject));
}
