using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>Maps endpoints onto an ASP.NET host.</summary>
public static class MapMonitor
{
    private static readonly string Api = "api/";

    /// <summary>Maps every API route; what is no route or no method of one gets a problem document.</summary>
    public static IEndpointRouteBuilder MapMonitorApi(this IEndpointRouteBuilder app)
    {
        app.MapEndpoints(info => info.Route.StartsWith(Api, StringComparison.Ordinal));
        app.Map(Api + "{**path}", (HttpContext http) => SafeReply(http, Reply.NotFound("没有这个接口；全部接口见 /api/openapi.json。")));
        return app;
    }

    /// <summary>Maps the endpoints whose description matches.</summary>
    public static void MapEndpoints(this IEndpointRouteBuilder app, Func<EndpointInfo, bool> matches)
    {
        var door = app.ServiceProvider.GetRequiredService<Door>();
        foreach (var route in door.Endpoints.Where(endpoint => matches(endpoint.Info)).GroupBy(endpoint => endpoint.Info.Route))
            app.Map(route.Key, http => AnswerAsync(door, [.. route], http));
    }

    private static async Task AnswerAsync(Door door, IReadOnlyList<IEndpoint> endpoints, HttpContext http)
    {
        var method = HttpMethods.IsHead(http.Request.Method) ? HttpMethods.Get : http.Request.Method;
        var endpoint = endpoints.FirstOrDefault(endpoint => endpoint.Info.Method == method);
        var reply = endpoint is null ? SafeReply(http, Other(http, endpoints)) : await door.AnswerAsync(endpoint, http);
        await reply.ExecuteAsync(http);
    }

    private static Reply Other(HttpContext http, IReadOnlyList<IEndpoint> endpoints)
    {
        if (!HttpMethods.IsOptions(http.Request.Method)) return WrongMethod(endpoints);
        Origins.Allow(http, [.. http.RequestServices.GetRequiredService<IOptions<ServingOptions>>().Value.AllowedOrigins]);
        return Origins.Preflight(string.Join(", ", endpoints.Select(endpoint => endpoint.Info.Method)));
    }

    private static Reply WrongMethod(IEnumerable<IEndpoint> endpoints)
    {
        var allowed = string.Join(", ", endpoints.Select(endpoint => endpoint.Info.Method));
        return Reply.Problem(StatusCodes.Status405MethodNotAllowed, "不支持这种请求方法", $"此地址支持：{allowed}").With("Allow", allowed);
    }

    private static Reply SafeReply(HttpContext http, Reply reply)
    {
        SafeHeaders.Add(http.Response);
        return reply;
    }
}
