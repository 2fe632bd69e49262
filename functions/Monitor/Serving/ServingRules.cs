using Microsoft.Extensions.Options;

namespace Monitor.Serving;

/// <summary>What is wrong with the settings of API and dashboard, all at once.</summary>
internal sealed class ServingRules : IValidateOptions<ServingOptions>
{
    public ValidateOptionsResult Validate(string? name, ServingOptions options) =>
        Faults(options).ToList() is { Count: > 0 } told ? ValidateOptionsResult.Fail(told) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(ServingOptions options)
    {
        foreach (var origin in options.AllowedOrigins.Where(origin => !IsOrigin(origin))) yield return $"Serving:AllowedOrigins“{origin}”不是来源，应写作 https://board.example.cn";
        foreach (var proxy in options.TrustedProxies.Where(proxy => Proxies.NetworkOf(proxy) is null)) yield return $"Serving:TrustedProxies“{proxy}”不是地址或网段，应写作 10.2.0.4 或 10.2.0.0/16";
        if (options.ReadsPerMinute < 1) yield return $"Serving:ReadsPerMinute“{options.ReadsPerMinute}”应大于零";
        if (options.WritesPerMinute < 1) yield return $"Serving:WritesPerMinute“{options.WritesPerMinute}”应大于零";
        if ((options.EntraTenant is "") != (options.EntraAudience is "")) yield return "Serving:EntraTenant 和 Serving:EntraAudience 应同时设置";
        if (!Uri.TryCreate(options.EntraInstance, UriKind.Absolute, out _)) yield return $"Serving:EntraInstance“{options.EntraInstance}”不是地址";
    }

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
