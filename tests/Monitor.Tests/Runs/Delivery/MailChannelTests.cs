using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Monitor.Runs.Delivery;

namespace Monitor.Tests.Runs.Delivery;

public sealed class MailChannelTests
{
    private static readonly Parcel List = new(
        "〔2026〕Q1-veterans", "veterans", "关于2026年第一季度政务公开问题限期整改的通知", "请于2026年4月17日前完成整改。",
        [new("问题清单-示例市退役军人事务局.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [1, 2, 3])]);

    [Fact]
    public async Task Sends_subject_text_and_attachments_as_they_are()
    {
        await using var server = new SmtpServer();

        var receipt = await Channel(server).SendAsync(List, new("tyjr@example.invalid"), default);

        Assert.Contains("queued as 1", receipt, StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(Assert.Single(server.Messages)));
        var message = await MimeMessage.LoadAsync(stream);
        Assert.Equal(List.Subject, message.Subject);
        Assert.Equal(("示例市政务公开办公室", "zwgk@example.invalid"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("tyjr@example.invalid", message.To.Mailboxes.Single().Address);
        Assert.Equal(List.Text, message.TextBody?.Trim());
        var attachment = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        Assert.Equal(List.Files[0].Name, attachment.FileName);
        using var content = new MemoryStream();
        await attachment.Content!.DecodeToAsync(content);
        Assert.Equal([1, 2, 3], content.ToArray());
    }

    [Fact]
    public async Task The_same_parcel_has_the_same_message_id()
    {
        await using var server = new SmtpServer();
        await Channel(server).SendAsync(List, new("tyjr@example.invalid"), default);
        await Channel(server).SendAsync(List, new("tyjr@example.invalid"), default);
        await Channel(server).SendAsync(List with { Key = "〔2026〕Q2-veterans" }, new("tyjr@example.invalid"), default);

        var ids = server.Messages.Select(message => message.Split("\r\n").First(line => line.StartsWith("Message-Id", StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Theory]
    [InlineData("450 mailbox busy", false)]
    [InlineData("550 no such user", true)]
    public async Task Tells_a_passing_refusal_from_one_for_good(string refusal, bool forGood)
    {
        await using var server = new SmtpServer { Refusal = refusal };

        var fault = await Assert.ThrowsAsync<NotDeliveredException>(() => Channel(server).SendAsync(List, new("tyjr@example.invalid"), default));

        Assert.Equal(forGood, fault.ForGood);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_server_that_is_away_is_a_passing_fault()
    {
        var server = new SmtpServer();
        var channel = Channel(server);
        await server.DisposeAsync();

        Assert.False((await Assert.ThrowsAsync<NotDeliveredException>(() => channel.SendAsync(List, new("tyjr@example.invalid"), default))).ForGood);
    }

    [Theory]
    [InlineData("tyjr@example.invalid", "127.0.0.1", true)]
    [InlineData(null, "127.0.0.1", false)]
    [InlineData("tyjr@example.invalid", "", false)]
    public void Reaches_whoever_has_an_address_once_a_server_is_set(string? address, string host, bool reaches) =>
        Assert.Equal(reaches, new MailChannel(Options.Create(new MailOptions { Host = host }), TimeProvider.System).Reaches(new(address)));

    private static MailChannel Channel(SmtpServer server) => new(
        Options.Create(new MailOptions { Host = "127.0.0.1", Port = server.Port, From = "zwgk@example.invalid", FromName = "示例市政务公开办公室", Security = MailKit.Security.SecureSocketOptions.None }),
        new FakeTimeProvider(new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero)));
}
