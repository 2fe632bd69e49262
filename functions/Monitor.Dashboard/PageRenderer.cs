using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.Dashboard.Shared;
using Monitor.Planning;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>Renders a page's component to HTML on the server; no host features are needed, so it works under the Functions worker too.</summary>
public sealed partial class PageRenderer(IServiceProvider services, ILoggerFactory logs, City city, TimeProvider clock, IOptions<ServingOptions> options)
{
    /// <summary>Only our own stylesheet and pictures; no script at all; forms post to this host; copies are framed from this host.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The day countdowns start from, Asia/Shanghai.</summary>
    public DateOnly Today => options.Value.Today(clock);

    public async Task<Reply> RenderAsync<TComponent>(Call call, object model) where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var frame = new Frame(city, call.Visitor, Today, call.English, call.Http.Request.Path.ToUriComponent() + call.Http.Request.QueryString.ToUriComponent(), Antiforgery.TokenOf(call.Http));
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Frame"] = frame, ["Model"] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(parameters)).ToHtmlString());
        return Reply.Text(Readable(html), "text/html; charset=utf-8").With("Content-Security-Policy", Policy);
    }

    /// <summary>A page that says what went wrong.</summary>
    public Task<Reply> ProblemAsync(Call call, Problem problem) => RenderAsync<ProblemView>(call, problem);

    /// <summary>A page for an address that leads nowhere; its sentence in the visitor's language.</summary>
    public async Task<Reply> NotFoundAsync(Call call, string chinese, string english) =>
        await ProblemAsync(call, new("about:blank", call.English ? "Not found" : "没有找到", 404, call.English ? english : chinese)) with { Status = 404, ETag = null };

    /// <summary>The renderer writes every Chinese character as a reference of eight bytes; what is a letter or sign beyond Latin-1 stands for itself.</summary>
    private static string Readable(string html) => Reference().Replace(html, found =>
        Rune.TryCreate(int.Parse(found.ValueSpan[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune) && rune.Value > 0xFF && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
            ? rune.ToString()
            : found.Value);

    [GeneratedRegex("&#x[0-9A-F]{1,6};")]
    private static partial Regex Reference();
}
