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
        // Its own constructor, not the container's widest one: it knows every dialect of the assembly
        services.TryAddSingleton(_ => new PageReader());
        services.TryAddSingleton<CrawlLimits>();
        services.TryAddSingleton<SiteCrawler>();
        return services;
    }
}
