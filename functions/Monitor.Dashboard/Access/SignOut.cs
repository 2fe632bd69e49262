using Monitor.Serving;

namespace Monitor.Dashboard.Access;

/// <summary>`POST /sign-out`: forgets the browser's token.</summary>
public sealed class SignOut : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.SignOut, Role.Anonymous, "退出") { Produces = ["text/html"] };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        call.Http.Response.Cookies.Delete(SignIn.Cookie);
        return Task.FromResult(Reply.SeeOther($"/{Routes.SignInPage}"));
    }
}
