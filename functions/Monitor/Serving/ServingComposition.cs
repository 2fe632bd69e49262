using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Runs;
using Monitor.Runs.Delivery;

namespace Monitor.Serving;

/// <summary>Registers the API: every endpoint of an assembly, and the door before them.</summary>
public static class ServingComposition
{
    /// <summary>The API, set up by the section `Serving` of the host's configuration. Needs a <see cref="Planning.City"/> and the stores beside it.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services, Action<ServingOptions>? configure = null)
    {
        services.AddSection<ServingOptions, ServingRules>("Serving");
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(CheckCatalog.Default);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EntraTokens>();
        services.TryAddSingleton<Proxies>();
        services.TryAddSingleton<RateLimits>();
        services.TryAddSingleton<SignIn>();
        services.TryAddSingleton<VisibleScorecards>();
        services.TryAddSingleton<RectifyFinding>();
        services.TryAddSingleton<RecheckFindings>();
        services.TryAddSingleton<VisibleFindings>();
        services.TryAddSingleton<ReplyToFinding>();
        services.TryAddSingleton<DecideFinding>();
        services.TryAddSingleton<ReviewIssueList>();
        services.TryAddSingleton<ImportReplies>();
        services.TryAddSingleton<ImportLedger>();
        services.TryAddSingleton<SweepSimilar>();
        services.TryAddSingleton<Door>();
        return services.AddEndpointsOf(typeof(ServingComposition).Assembly);
    }

    /// <summary>Every endpoint of an assembly, found by reflection.</summary>
    public static IServiceCollection AddEndpointsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IEndpoint))))
            services.AddSingleton(typeof(IEndpoint), type);
        return services;
    }
}
