using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitor.Runs.Delivery;
using static Monitor.Tests.Reporting.Samples;

namespace Monitor.Tests.Runs.Delivery;

public sealed class DeliverySettingsTests
{
    [Fact]
    public void Mail_and_webhooks_are_set_up_by_the_hosts_configuration()
    {
        var mail = Read<MailOptions>(("Mail:Host", "smtp.example.invalid"), ("Mail:Port", "587"), ("Mail:From", "zwgk@example.invalid"), ("Mail:User", "zwgk"), ("Mail:Password", "x"), ("Mail:Security", "StartTls"));
        var webhook = Read<WebhookOptions>(("Webhook:Secret", new('s', 32)), ("Webhook:FirstPause", "00:00:02"));

        Assert.Equal(("smtp.example.invalid", 587, "zwgk@example.invalid", SecureSocketOptions.StartTls), (mail.Host, mail.Port, mail.From, mail.Security));
        Assert.Equal((new string('s', 32), TimeSpan.FromSeconds(2), false), (webhook.Secret, webhook.FirstPause, webhook.AllowHttp));
    }

    [Fact]
    public void The_office_sends_where_no_sender_is_set()
    {
        var mail = Read<MailOptions>(Town with { Office = new("试验市政务公开办公室", "zwgk@example.invalid") }, ("Mail:Host", "smtp.example.invalid"));

        Assert.Equal(("zwgk@example.invalid", "试验市政务公开办公室"), (mail.From, mail.FromName));
    }

    [Fact]
    public void Without_settings_nothing_is_sent_and_nothing_is_wrong()
    {
        Assert.False(new MailChannel(Options.Create(Read<MailOptions>()), TimeProvider.System).Reaches(new("a@example.invalid")));
        Assert.Equal("", Read<WebhookOptions>().Secret);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Read<MailOptions>(("Mail:Host", "smtp server"), ("Mail:Port", "0"), ("Mail:From", "公开办"), ("Mail:User", "zwgk")));

        Assert.Equal(["Mail:Host", "Mail:Port", "Mail:From", "Mail:User"], wrong.Failures.Zip(["Mail:Host", "Mail:Port", "Mail:From", "Mail:User"], (told, setting) => told.Contains(setting, StringComparison.Ordinal) ? setting : told));
    }

    [Theory]
    [InlineData("Mail:Security", "Perhaps")]
    [InlineData("Mail:Port", "smtp")]
    public void A_value_that_is_none_is_told(string setting, string value) =>
        Assert.Contains(setting, Assert.Single(Assert.Throws<OptionsValidationException>(() => Read<MailOptions>(("Mail:Host", "smtp.example.invalid"), (setting, value))).Failures), StringComparison.Ordinal);

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public void A_short_secret_signs_nothing(int length, bool taken)
    {
        var read = () => Read<WebhookOptions>(("Webhook:Secret", new string('s', length)));

        if (taken) Assert.Equal(length, read().Secret.Length);
        else Assert.Contains("Webhook:Secret", Assert.Single(Assert.Throws<OptionsValidationException>(read).Failures), StringComparison.Ordinal);
    }

    private static T Read<T>(params (string Name, string Value)[] settings) where T : class => Read<T>(Town, settings);

    private static T Read<T>(Monitor.Planning.City city, params (string Name, string Value)[] settings) where T : class
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value)).Build();
        using var services = new ServiceCollection().AddSingleton(city).AddSingleton<IConfiguration>(configuration).AddDelivery().BuildServiceProvider();
        return services.GetRequiredService<IOptions<T>>().Value;
    }
}
