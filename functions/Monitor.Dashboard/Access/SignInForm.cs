using Microsoft.AspNetCore.Http;
using Monitor.Serving;

namespace Monitor.Dashboard.Access;

/// <summary>`POST /sign-in`: the token goes into a cookie that scripts cannot read and other sites cannot send.</summary>
public sealed class SignInForm(PageRenderer pages, SignIn signIn) : IEndpoint
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(12);

    public EndpointInfo Info { get; } = new("POST", Routes.SignInPage, Role.Anonymous, "登录") { Produces = ["text/html"] };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var form = await call.FormAsync(stop);
        var (token, back) = (((string?)form["token"] ?? "").Trim(), LocalPath.Of(form["back"]));
        if (ApiToken.IdIn(token) is null || await signIn.OfTokenAsync(token, stop) is null)
            return await pages.RenderAsync<SignInView>(call, new SignInReading(back, Failed: true)) with { Status = StatusCodes.Status401Unauthorized, ETag = null };
        call.Http.Response.Cookies.Append(SignIn.Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = call.Http.Request.IsHttps, MaxAge = Day, IsEssential = true });
        return Reply.SeeOther(back);
    }
}
