using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>Registers and maps the dashboard; needs the API's registrations beside it.</summary>
public static class DashboardComposition
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) =>
        services.AddSingleton<PageRenderer>().AddSingleton<OverviewReader>()
            .AddSingleton<ProblemPage>(provider => provider.GetRequiredService<PageRenderer>().ProblemAsync).AddEndpointsOf(typeof(DashboardComposition).Assembly);

    public static IEndpointRouteBuilder MapMonitorDashboard(this IEndpointRouteBuilder app)
    {
        app.MapEndpoints(info => !info.Route.StartsWith("api/", StringComparison.Ordinal));
        var door = app.ServiceProvider.GetRequiredService<Door>();
        app.MapFallback("{**path}", async http => await (await door.NoPageAsync(http)).ExecuteAsync(http));
        return app;
    }
}
