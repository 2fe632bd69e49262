using Microsoft.AspNetCore.Http;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>`POST language`: keeps the visitor's language in a cookie and goes back to the page.</summary>
public sealed class Language : IEndpoint
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public EndpointInfo Info { get; } = new("POST", Routes.Language, Role.Anonymous, "切换语言") { Produces = ["text/html"], Changes = false };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var form = await call.FormAsync(stop);
        call.Http.Response.Cookies.Append("language", form["language"] == "en" ? "en" : "zh", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = Year });
        return Reply.SeeOther(LocalPath.Of(form["back"]));
    }
}
