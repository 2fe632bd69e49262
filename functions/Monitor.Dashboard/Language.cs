using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>`POST language`: keeps the visitor's language in a cookie and goes back to the page.</summary>
public sealed class Language : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Language, Role.Anonymous, "切换语言");

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var form = await call.FormAsync(stop);
        var language = form["language"] == "en" ? "en" : "zh";
        return Reply.SeeOther(LocalPath(form["back"])).With("Set-Cookie", $"language={language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    }

    /// <summary>Only a path of this host: no way to be sent elsewhere.</summary>
    private static string LocalPath(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) && back.All(char.IsAscii) ? back : "/";
}
