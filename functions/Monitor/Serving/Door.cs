using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitor.Serving;

/// <summary>
/// The one way in, the same on every host: who calls, whether they may, are the parameters right, then the endpoint; whatever goes wrong
/// becomes a problem document. The triggers' worker runs no middleware, so all of it lives here.
/// </summary>
public sealed partial class Door(IEnumerable<IEndpoint> endpoints, SignIn signIn, ILogger<Door> log)
{
    private readonly FrozenDictionary<Type, IEndpoint> byType = endpoints.ToFrozenDictionary(endpoint => endpoint.GetType());

    /// <summary>Every endpoint of this host.</summary>
    public IEnumerable<IEndpoint> Endpoints => byType.Values;

    /// <summary>For a trigger: its endpoint's answer.</summary>
    public Task<Reply> AnswerAsync<T>(HttpRequest request) where T : IEndpoint => AnswerAsync(byType[typeof(T)], request.HttpContext);

    public async Task<Reply> AnswerAsync(IEndpoint endpoint, HttpContext http)
    {
        http.Response.OnStarting(() => { SafeHeaders.Add(http.Response); return Task.CompletedTask; });
        try
        {
            var visitor = await signIn.WhoIsAsync(http, http.RequestAborted);
            if (visitor.Role < endpoint.Info.Access) return Refusal(visitor);
            var call = new Call(http, endpoint.Info, visitor);
            call.Check();
            return await endpoint.AnswerAsync(call, http.RequestAborted);
        }
        catch (ProblemException problem)
        {
            return problem.Reply;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(log, fault, endpoint.Info.Method, endpoint.Info.Route);
            return Reply.Problem(StatusCodes.Status500InternalServerError, "本系统出错", "请稍后再试；如仍有问题，请联系管理员查看日志。");
        }
    }

    private static Reply Refusal(Visitor visitor) => visitor.Role == Role.Anonymous
        ? Reply.Problem(StatusCodes.Status401Unauthorized, "请先登录", "请在 Authorization 头中以 Bearer 方式提供令牌。").With("WWW-Authenticate", "Bearer")
        : Reply.Problem(StatusCodes.Status403Forbidden, "没有权限", "当前身份无权访问此内容。");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed")]
        public static partial void Failed(ILogger log, Exception fault, string method, string route);
    }
}
