using System.Text;
using Microsoft.Extensions.Logging;
using Monitor.Crawling.Network;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Crawling.Rendering;

/// <summary>Reads pages in a browser where the city file asks for it: `auto`, those whose list a script fills; `always`, every page.</summary>
internal sealed partial class ScriptedPages(Visit visit, OriginWatch origins, Fetcher fetcher, PageReader reader, IPageRenderer? renderer, CrawlLimits limits, ILogger log)
{
    public const string MissingKey = "render:missing";
    private const string noBrowser = "本机不支持浏览器渲染，脚本加载的列表无法读取";

    private RenderMode Mode => visit.Order.Rules.Render;

    /// <summary>Whether the page must come whole: an unchanged shell says nothing about what its scripts load.</summary>
    public bool MustComeWhole(PageRecord known) => Mode != RenderMode.Never && (Mode == RenderMode.Always || known.IsRendered || known.Page?.ScriptedList is not null);

    /// <summary>The page as a browser shows it; null: it is not asked for, or shows no more than the plain one.</summary>
    public async Task<Page?> ReadAsync(Page plain, Uri url, FetchReply reply, CancellationToken stop)
    {
        if (plain.IsData || Mode == RenderMode.Never || (Mode == RenderMode.Auto && plain.ScriptedList is null)) return null;
        if (renderer?.Missing is not null || renderer is null)
        {
            visit.Artifacts[MissingKey] = renderer?.Missing ?? noBrowser;
            return null;
        }
        var asked = 0;
        var markup = await renderer.RenderAsync(new(url, limits.RenderTimeout, (address, token) => AnswerAsync(url, address, new(200, reply.ContentType, reply.Body), Interlocked.Increment(ref asked), token)), stop);
        if (markup is null)
        {
            Log.NotShown(log, url);
            return null;
        }
        var shown = reader.Read(Encoding.UTF8.GetBytes(markup), "text/html; charset=utf-8", url, visit.Today);
        return shown.Rows.Count > plain.Rows.Count || shown.Text.Length > plain.Text.Length ? shown : null;
    }

    /// <summary>A picture of a stored page, its own bytes; null: it cannot be shown.</summary>
    public async Task<byte[]?> ShootAsync(RawPage page, CancellationToken stop)
    {
        if (renderer is not { Missing: null } || !Uri.TryCreate(page.Url, UriKind.Absolute, out var url) || !visit.Scope.Owns(url)) return null;
        var (asked, stored) = (0, new RenderAnswer(200, page.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value, page.Body));
        return await renderer.ShootAsync(new(url, limits.RenderTimeout, (address, token) => AnswerAsync(url, address, stored, Interlocked.Increment(ref asked), token)), stop);
    }

    // The page itself was fetched already; the rest comes from registered origins only, as far as robots.txt allows
    private async Task<RenderAnswer?> AnswerAsync(Uri page, Uri wanted, RenderAnswer itself, int number, CancellationToken stop)
    {
        if (wanted == page) return itself;
        if (number > limits.RenderRequests || visit.Frontier.IsClosed || !visit.Scope.Owns(wanted)) return null;
        if ((await origins.RulesOfAsync(wanted, stop)).Forbids(wanted) is not null) return null;
        var answer = await fetcher.FetchAsync(new(wanted, visit.Reach) { AnyType = true }, visit.Courtesy, stop);
        visit.Received(answer.Body.Length);
        return answer is { Outcome: FetchOutcome.Fetched, Location: null } ? new(answer.Status ?? 200, answer.ContentType, answer.Body) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The browser did not show {Url} in time")]
        public static partial void NotShown(ILogger log, Uri url);
    }
}
