using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>Shows a problem as a page of the dashboard, for requests of its pages.</summary>
public delegate Task<Reply> ProblemPage(Call call, Problem problem);

/// <summary>
/// The one way in, the same on every host: who calls, how often, whether they may, are the parameters right, then the endpoint; whatever
/// goes wrong becomes a problem document. The triggers' worker runs no middleware, so all of it lives here.
/// </summary>
public sealed partial class Door(IEnumerable<IEndpoint> endpoints, SignIn signIn, Proxies proxies, RateLimits limits, IOptions<ServingOptions> options, IAuditLog audit, TimeProvider clock, ILogger<Door> log, ProblemPage? problemPage = null)
{
    private static readonly EndpointInfo NoPage = new("GET", "{**path}", Role.Anonymous, "没有这个页面") { Produces = ["text/html"] };

    private readonly FrozenDictionary<Type, IEndpoint> byType = endpoints.ToFrozenDictionary(endpoint => endpoint.GetType());

    /// <summary>Every endpoint of this host.</summary>
    public IEnumerable<IEndpoint> Endpoints => byType.Values;

    /// <summary>For a trigger: its endpoint's answer.</summary>
    public Task<Reply> AnswerAsync<T>(HttpRequest request) where T : IEndpoint => AnswerAsync(byType[typeof(T)], request.HttpContext);

    public Task<Reply> AnswerAsync(IEndpoint endpoint, HttpContext http) => AnswerAsync(endpoint.Info, (call, stop) => LetInAsync(endpoint, call, stop), http);

    private async Task<Reply> AnswerAsync(EndpointInfo info, Func<Call, CancellationToken, Task<Reply>> answer, HttpContext http)
    {
        proxies.Apply(http);
        http.Response.OnStarting(() => { SafeHeaders.Add(http.Response); return Task.CompletedTask; });
        Origins.Allow(http, [.. options.Value.AllowedOrigins]);
        var call = new Call(http, info, Visitor.Anonymous);
        try
        {
            call = new(http, info, await WhoIsAsync(http));
            return await ShownAsync(call, info, await answer(call, http.RequestAborted));
        }
        catch (ProblemException problem)
        {
            return await ShownAsync(call, info, problem.Reply);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(log, fault, info.Method, info.Route);
            return await ShownAsync(call, info, Reply.Problem(StatusCodes.Status500InternalServerError, "本系统出错", "请稍后再试；如仍有问题，请联系管理员查看日志。"));
        }
    }

    /// <summary>For an address that is none of ours.</summary>
    public Task<Reply> NoPageAsync(HttpContext http) => AnswerAsync(NoPage, (_, _) => Task.FromResult(Reply.NotFound("没有这个页面，请核对地址，或者从总览进入。")), http);

    private async Task<Reply> LetInAsync(IEndpoint endpoint, Call call, CancellationToken stop)
    {
        if (limits.Refusal(call.Http, call.Visitor) is { } tooMany) return tooMany;
        if (call.Visitor.Role < endpoint.Info.Access) return Refusal(call, endpoint.Info);
        if (endpoint.Info.Method == "GET")
        {
            call.Check();
            return await endpoint.AnswerAsync(call, stop);
        }
        if (!await Antiforgery.HoldsAsync(call, stop)) return Reply.Problem(StatusCodes.Status403Forbidden, "请求来源无法确认", "请回到页面重新提交。");
        return endpoint.Info.Changes ? await AuditedAsync(endpoint, call, stop) : await endpoint.AnswerAsync(call, stop);
    }

    /// <summary>Tokens that are wrong count like visitors without one.</summary>
    private async Task<Visitor> WhoIsAsync(HttpContext http)
    {
        try
        {
            return await signIn.WhoIsAsync(http, http.RequestAborted);
        }
        catch (ProblemException) when (limits.Refusal(http, Visitor.Anonymous) is { } tooMany)
        {
            throw new ProblemException(tooMany);
        }
    }

    /// <summary>What cannot be recorded is not done; how it ended is added afterwards.</summary>
    private async Task<Reply> AuditedAsync(IEndpoint endpoint, Call call, CancellationToken stop)
    {
        var entry = new AuditEntry(clock.GetUtcNow(), call.Visitor.Name, call.Visitor.Role, call.Visitor.Bureau, $"{endpoint.Info.Method} {endpoint.Info.Route}", call.Subject, null);
        await audit.SaveAsync(entry, stop);
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            var reply = await endpoint.AnswerAsync(call, stop);
            status = reply.Status;
            return reply;
        }
        catch (ProblemException problem)
        {
            status = problem.Reply.Status;
            throw;
        }
        finally
        {
            await audit.SaveAsync(entry with { Status = status }, CancellationToken.None);
        }
    }

    private static Reply Refusal(Call call, EndpointInfo info)
    {
        if (call.Visitor.Role != Role.Anonymous) return Reply.Problem(StatusCodes.Status403Forbidden, "没有权限", "当前身份无权访问此内容。");
        return info.IsPage
            ? Reply.SeeOther($"/{Routes.SignInPage}?back={Uri.EscapeDataString(call.Http.Request.Path + call.Http.Request.QueryString)}")
            : Reply.SignInFirst();
    }

    /// <summary>People get a page: on the dashboard, and where a form of it was sent.</summary>
    private async Task<Reply> ShownAsync(Call call, EndpointInfo info, Reply reply)
    {
        if (reply.Told is not { } problem || problemPage is null || !(info.IsPage || (call.Http.Request.HasFormContentType && call.Wants("text/html")))) return reply;
        var page = await problemPage(call, problem);
        return page with { Status = reply.Status, ETag = null, Headers = new Dictionary<string, string>(page.Headers.Concat(reply.Headers).DistinctBy(header => header.Key)) };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed")]
        public static partial void Failed(ILogger log, Exception fault, string method, string route);
    }
}
