using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Monitor.Planning;

namespace Monitor.Runs.Delivery;

/// <summary>Where mail goes out: the section `Mail` of the host's configuration (`Mail__Host` and so on as environment variables). No host: no mail is sent.</summary>
public sealed class MailOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 465;

    /// <summary>The sender's address; the office's where none is set.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name, Chinese; the office's where none is set.</summary>
    public string FromName { get; set; } = "";
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>TLS from the start, by STARTTLS, or (in a closed network only) none.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.Auto;
}

/// <summary>Mail by SMTP, with the documents attached. The message id is made of the parcel's key: a receiver that gets it twice can tell.</summary>
public sealed class MailChannel(IOptions<MailOptions> options, TimeProvider clock) : IChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "mail";

    public bool Reaches(Contact contact) => contact.Email is { Length: > 0 } && options.Value.Host.Length > 0;

    public async Task<string> SendAsync(Parcel parcel, Contact contact, CancellationToken stop)
    {
        using var message = Compose(parcel, contact.Email!);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Value.Host, options.Value.Port, options.Value.Security, stop);
            if (options.Value.User is { Length: > 0 } user) await client.AuthenticateAsync(user, options.Value.Password ?? "", stop);
            var receipt = await client.SendAsync(message, stop);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return receipt;
        }
        catch (SmtpCommandException refused)
        {
            throw new NotDeliveredException($"邮件服务器拒收：{(int)refused.StatusCode} {refused.Message}", forGood: (int)refused.StatusCode >= 500, refused);
        }
        catch (Exception fault) when (fault is IOException or SocketException or SslHandshakeException or AuthenticationException or ProtocolException or TimeoutException or ServiceNotConnectedException)
        {
            throw new NotDeliveredException($"邮件未能发出：{fault.Message}", forGood: false, fault);
        }
    }

    private MimeMessage Compose(Parcel parcel, string to)
    {
        var body = new BodyBuilder { TextBody = parcel.Text };
        foreach (var file in parcel.Files) body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.MediaType));
        var message = new MimeMessage { Subject = parcel.Subject, Body = body.ToMessageBody(), Date = clock.GetUtcNow(), MessageId = IdOf(parcel) };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(MailboxAddress.Parse(to));
        return message;
    }

    private string IdOf(Parcel parcel) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parcel.Key)).AsSpan(0, 16))}@{options.Value.From.Split('@').Last()}";
}
