using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Monitor.Runs.Delivery;

/// <summary>What is wrong with the mail settings, all at once; without a host there is no mail to set up.</summary>
internal sealed class MailRules : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) => options.Host.Length == 0 ? ValidateOptionsResult.Success : Told(Faults(options));

    internal static ValidateOptionsResult Told(IEnumerable<string> faults) => faults.ToList() is { Count: > 0 } told ? ValidateOptionsResult.Fail(told) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown) yield return $"Mail:Host“{options.Host}”不是主机名";
        if (options.Port is < 1 or > 65_535) yield return $"Mail:Port“{options.Port}”不是端口";
        if (!MailboxAddress.TryParse(options.From, out var sender) || !sender.Address.Contains('@')) yield return options.From.Length == 0 ? "没有设置 Mail:From（发件地址）" : $"Mail:From“{options.From}”不是邮件地址";
        if (options.User is { Length: > 0 } && string.IsNullOrEmpty(options.Password)) yield return "设置了 Mail:User，没有设置 Mail:Password";
    }
}

/// <summary>What is wrong with the webhook settings; without a secret no webhook is sent.</summary>
internal sealed class WebhookRules : IValidateOptions<WebhookOptions>
{
    /// <summary>Bytes of an HMAC-SHA256 key below which its output is no longer the limit (RFC 2104, section 3).</summary>
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, WebhookOptions options) => options.Secret.Length == 0 ? ValidateOptionsResult.Success : MailRules.Told(Faults(options));

    private static IEnumerable<string> Faults(WebhookOptions options)
    {
        if (Encoding.UTF8.GetByteCount(options.Secret) < ShortestSecret) yield return $"Webhook:Secret 过短，至少 {ShortestSecret} 字节";
        if (options.FirstPause <= TimeSpan.Zero) yield return "Webhook:FirstPause 应大于零";
    }
}
