using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>Registers what crawling needs; one crawler a process, so that all sites share the queues of their hosts.</summary>
public static class CrawlingRegistration
{
    public static IServiceCollection AddCrawling(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PageReader>();
        services.TryAddSingleton<CrawlLimits>();
        services.TryAddSingleton<SiteCrawler>();
        return services;
    }
}
