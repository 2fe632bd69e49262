namespace Monitor.Crawling.Network;

/// <summary>Who asks: the product's token for robots.txt, its version, and whom a site's keeper can write to.</summary>
internal static class UserAgent
{
    public const string Token = "DisclosureMonitor";

    public static string For(string? contact) =>
        $"{Token}/1.0 (+{(IsPlain(contact) ? contact : "municipal disclosure office, see the city portal")})";

    // A header holds visible ASCII only
    private static bool IsPlain(string? contact) => !string.IsNullOrWhiteSpace(contact) && contact.All(letter => letter is > ' ' and <= '~' and not '(' and not ')');
}
