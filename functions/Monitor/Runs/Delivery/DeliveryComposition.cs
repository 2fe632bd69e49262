using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Monitor.Runs.Delivery;

public static class DeliveryComposition
{
    /// <summary>Registers delivery; the host adds the settings of mail and webhooks, and the storage its own channel.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>();
        services.AddOptions<WebhookOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, MailChannel>());
        services.AddSingleton<IChannel>(provider => new WebhookChannel(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }, disposeHandler: true),
            provider.GetRequiredService<IOptions<WebhookOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<DeliverParcel>().AddSingleton<DeliverIssueLists>().AddSingleton<SendReminders>();
    }
}
