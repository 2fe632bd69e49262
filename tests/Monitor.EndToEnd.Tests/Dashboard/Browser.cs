using Microsoft.Playwright;

namespace Monitor.EndToEnd.Tests.Dashboard;

/// <summary>The system's Chromium, one for all browser tests; where it is missing they are skipped with what to install.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh profile, without script unless asked for: the dashboard needs none.</summary>
    public async Task<IPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, bool script = false, int width = 1280)
    {
        Assert.SkipWhen(chromium is null, "Chromium is missing: install the package chromium and fonts-noto-cjk, then run again.");
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}

[CollectionDefinition(nameof(Browser))]
public sealed class BrowserTests : ICollectionFixture<Browser>;
