using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitor.Planning;

namespace Monitor.Runs.Delivery;

public static class DeliveryComposition
{
    /// <summary>Registers delivery. Mail and webhooks are set up by the sections `Mail` and `Webhook` of the host's configuration, the same on every host; the storage adds its own channel.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSection<MailOptions, MailRules>("Mail").AddSection<WebhookOptions, WebhookRules>("Webhook");
        services.AddOptions<MailOptions>().PostConfigure<City>((mail, city) =>
            (mail.From, mail.FromName) = (mail.From is "" ? city.Office.Email ?? "" : mail.From, mail.FromName is "" ? city.Office.Name : mail.FromName));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, MailChannel>());
        services.AddSingleton<IChannel>(provider => new WebhookChannel(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }, disposeHandler: true),
            provider.GetRequiredService<IOptions<WebhookOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<DeliverParcel>().AddSingleton<DeliverIssueLists>().AddSingleton<SendReminders>();
    }

    /// <summary>Options from a section of the host's configuration; what is wrong with them stops the start, all at once.</summary>
    internal static IServiceCollection AddSection<TOptions, TRules>(this IServiceCollection services, string section)
        where TOptions : class where TRules : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().Configure<IServiceProvider>((options, provider) => Bind(options, provider.GetService<IConfiguration>()?.GetSection(section), section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>, TRules>();
    }

    private static void Bind<TOptions>(TOptions options, IConfigurationSection? section, string name) where TOptions : class
    {
        try
        {
            section?.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new OptionsValidationException(name, typeof(TOptions), [$"{name}：{wrong.Message}"]);
        }
    }
}
