using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Monitor.Crawling.Rendering;

namespace Monitor.Local.Rendering;

/// <summary>The system's Chromium by Playwright, started when the first page needs it. It resolves no name and connects to nothing: every request is answered by the crawl.</summary>
internal sealed partial class ChromiumRenderer(ILogger<ChromiumRenderer> log) : IPageRenderer, IAsyncDisposable
{
    private const int PagesAtOnce = 2;
    private const float QuietMilliseconds = 500;

    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly FrozenSet<string> needed = new[] { "document", "script", "xhr", "fetch" }.ToFrozenSet();
    private static readonly FrozenSet<string> seen = new[] { "document", "script", "xhr", "fetch", "stylesheet", "image", "font" }.ToFrozenSet();

    // A picture ends here, however long the page or large its file
    private const int Width = 1280, MostHeight = 4000, MostBytes = 8 << 20;

    // Whatever escaped the interception would find neither names nor a way out
    private static readonly string[] arguments =
        ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pings", "--dns-prefetch-disable",
         "--webrtc-ip-handling-policy=disable_non_proxied_udp", "--force-webrtc-ip-handling-policy", "--disable-dev-shm-usage"];

    private readonly SemaphoreSlim places = new(PagesAtOnce);
    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string? Missing { get; } = Program is null ? "未找到 Chromium 浏览器，脚本加载的列表无法读取；请安装 chromium（Debian：apt-get install chromium），或在城市文件中设 crawl.render: never" : null;

    private static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public Task<string?> RenderAsync(RenderOrder order, CancellationToken stop) => OpenAsync<string>(order, needed, async page => await page.ContentAsync(), stop);

    public Task<byte[]?> ShootAsync(RenderOrder order, CancellationToken stop) => OpenAsync(order, seen, page => ShootAsync(page, order), stop);

    private static async Task<byte[]?> ShootAsync(IPage page, RenderOrder order)
    {
        var height = await page.EvaluateAsync<int>("() => document.documentElement ? document.documentElement.scrollHeight : 0");
        await page.SetViewportSizeAsync(Width, Math.Clamp(height, 300, MostHeight));
        var png = await page.ScreenshotAsync(new() { Timeout = (float)order.Limit.TotalMilliseconds, Animations = ScreenshotAnimations.Disabled });
        return png.Length <= MostBytes ? png : null;
    }

    private async Task<T?> OpenAsync<T>(RenderOrder order, FrozenSet<string> kinds, Func<IPage, Task<T?>> take, CancellationToken stop)
        where T : class
    {
        await places.WaitAsync(stop);
        try
        {
            var open = await BrowserAsync(stop);
            await using var context = await open.NewContextAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ServiceWorkers = ServiceWorkerPolicy.Block, AcceptDownloads = false, ViewportSize = new() { Width = Width, Height = 900 } });
            return await take(await ShowAsync(context, order, kinds, stop));
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            Log.NotShown(log, fault, order.Url);
            return null;
        }
        finally
        {
            places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        places.Dispose();
        starting.Dispose();
    }

    private static async Task<IPage> ShowAsync(IBrowserContext context, RenderOrder order, FrozenSet<string> kinds, CancellationToken stop)
    {
        var most = (float)order.Limit.TotalMilliseconds;
        await context.RouteWebSocketAsync("**/*", socket => _ = socket.CloseAsync());
        await context.RouteAsync("**/*", route => AnswerAsync(route, order, kinds, stop));
        var page = await context.NewPageAsync();
        await page.GotoAsync(order.Url.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = most });
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = most });
        }
        catch (TimeoutException)
        {
            // A page that never rests is read as it stands
        }
        await page.WaitForTimeoutAsync(QuietMilliseconds);
        return page;
    }

    private static async Task AnswerAsync(IRoute route, RenderOrder order, FrozenSet<string> kinds, CancellationToken stop)
    {
        try
        {
            var request = route.Request;
            var answer = request.Method == "GET" && kinds.Contains(request.ResourceType) && Uri.TryCreate(request.Url, UriKind.Absolute, out var wanted) && wanted.Scheme is "http" or "https"
                ? await order.Answer(wanted, stop) : null;
            if (answer is null) await route.AbortAsync();
            else await route.FulfillAsync(new() { Status = answer.Status, ContentType = answer.ContentType, BodyBytes = answer.Body });
        }
        catch (Exception end) when (end is PlaywrightException or OperationCanceledException)
        {
            // The page was closed, or the visit stopped, while its request was answered
        }
    }

    private async Task<IBrowser> BrowserAsync(CancellationToken stop)
    {
        await starting.WaitAsync(stop);
        try
        {
            if (browser is { IsConnected: true }) return browser;
            playwright ??= await Playwright.CreateAsync();
            return browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = arguments });
        }
        finally
        {
            starting.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium could not show {Url}")]
        public static partial void NotShown(ILogger log, Exception fault, Uri url);
    }
}
