using Monitor.Serving;

namespace Monitor.Dashboard.Access;

/// <summary>`GET /sign-in`: a browser signs in with an API token.</summary>
public sealed class SignInPage(PageRenderer pages) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.SignInPage, Role.Anonymous, "登录页")
    {
        Query = [new("back", "登录后回到的页面")],
        Produces = ["text/html"],
    };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        pages.RenderAsync<SignInView>(call, new SignInReading(LocalPath.Of(call.Query("back")), Failed: false));
}

/// <summary>Where to go after sign-in, and whether a try failed.</summary>
public sealed record SignInReading(string Back, bool Failed);
