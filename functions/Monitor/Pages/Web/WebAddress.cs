using System.Globalization;
using System.Text;

namespace Monitor.Pages.Web;

/// <summary>
/// An http or https address as browsers read it (URL Standard, the special schemes): what people write on pages, resolved and serialised.
/// <see cref="Uri"/> follows RFC 3986 and rewrites what it reads; this keeps percent-encodings as they were written.
/// </summary>
public sealed record WebAddress
{
    public required string Scheme { get; init; }
    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Lower case, in ASCII; IPv6 in brackets.</summary>
    public required string Host { get; init; }

    /// <summary>Null: the scheme's own.</summary>
    public int? Port { get; init; }

    /// <summary>Begins with a slash.</summary>
    public string Path { get; init; } = "/";
    public string? Query { get; init; }
    public string? Fragment { get; init; }

    public string Href => $"{WithoutFragment}{(Fragment is null ? "" : "#" + Fragment)}";

    /// <summary>What is asked for.</summary>
    public string WithoutFragment => $"{Scheme}://{Credentials}{Host}{(Port is { } port ? ":" + port.ToString(CultureInfo.InvariantCulture) : "")}{Path}{(Query is null ? "" : "?" + Query)}";

    private string Credentials => (User, Password) switch { ("", "") => "", (_, "") => User + "@", _ => $"{User}:{Password}@" };

    /// <summary>Null: no web address, or a faulty one.</summary>
    /// <param name="written">As it stands in an attribute or a script.</param>
    /// <param name="origin">What relative addresses are resolved against; null: only absolute ones.</param>
    /// <param name="charset">The page's: browsers send the letters of a query in it. Null: UTF-8.</param>
    public static WebAddress? Parse(string written, WebAddress? origin = null, Encoding? charset = null)
    {
        var text = Clean(written);
        var (scheme, rest) = SchemeOf(text);
        if (scheme is null) return origin is null ? null : Relative(text, origin, charset);
        if (scheme is not ("http" or "https")) return null;
        return origin?.Scheme == scheme && !(rest.Length > 1 && IsSlash(rest[0]) && IsSlash(rest[1])) ? Relative(rest, origin, charset) : Absolute(scheme, rest, charset);
    }

    private static WebAddress? Relative(ReadOnlySpan<char> text, WebAddress origin, Encoding? charset)
    {
        var plain = origin with { Fragment = null };
        if (text.IsEmpty) return plain;
        if (IsSlash(text[0])) return text.Length > 1 && IsSlash(text[1]) ? Absolute(origin.Scheme, text, charset) : WithPath(plain, "/", text, charset);
        return text[0] switch
        {
            '#' => Tail(plain, text, charset),
            '?' => Tail(plain with { Query = null }, text, charset),
            _ => WithPath(plain, plain.Path[..(plain.Path.LastIndexOf('/') + 1)], text, charset),
        };
    }

    private static WebAddress? Absolute(string scheme, ReadOnlySpan<char> text, Encoding? charset)
    {
        text = text.TrimStart("/\\");
        var end = text.IndexOfAny("/\\?#");
        var authority = end < 0 ? text : text[..end];
        var at = authority.LastIndexOf('@');
        var place = authority[(at + 1)..];
        var colon = WebHost.EndOf(place);
        var host = colon < 0 ? place : place[..colon];
        var port = colon < 0 ? default : place[(colon + 1)..];
        if (host.IsEmpty || WebHost.Parse(host.ToString()) is not { } name || !PortOf(port, out var number)) return null;
        var address = new WebAddress { Scheme = scheme, Host = name, Port = number == (scheme == "http" ? 80 : 443) ? null : number };
        if (at >= 0) address = WithUser(address, authority[..at]);
        return end < 0 ? address : WithPath(address, "/", text[end..], charset);
    }

    private static WebAddress WithUser(WebAddress address, ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        return address with
        {
            User = PercentCode.Encode(colon < 0 ? written : written[..colon], PercentCode.UserInfo),
            Password = colon < 0 ? "" : PercentCode.Encode(written[(colon + 1)..], PercentCode.UserInfo),
        };
    }

    private static WebAddress WithPath(WebAddress address, string folder, ReadOnlySpan<char> text, Encoding? charset)
    {
        var end = text.IndexOfAny('?', '#');
        var path = WebPath.Resolve(folder, end < 0 ? text : text[..end]);
        return Tail(address with { Path = path, Query = null }, end < 0 ? [] : text[end..], charset);
    }

    private static WebAddress Tail(WebAddress address, ReadOnlySpan<char> text, Encoding? charset)
    {
        var hash = text.IndexOf('#');
        var query = hash < 0 ? text : text[..hash];
        return address with
        {
            Query = query.IsEmpty ? address.Query : PercentCode.Encode(query[1..], PercentCode.Query, charset),
            Fragment = hash < 0 ? null : PercentCode.Encode(text[(hash + 1)..], PercentCode.Fragment),
        };
    }

    private static bool PortOf(ReadOnlySpan<char> written, out int? port)
    {
        port = null;
        if (written.IsEmpty) return true;
        var digits = written.TrimStart('0');
        if (written.ContainsAnyExceptInRange('0', '9') || digits.Length > 5) return false;
        port = digits.IsEmpty ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        return port <= ushort.MaxValue;
    }

    private static (string? Scheme, string Tail) SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0])) return (null, text);
        foreach (var letter in text.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.')) return (null, text);
        return (text[..colon].ToLowerInvariant(), text[(colon + 1)..]);
    }

    /// <summary>Control letters and blanks around it, and line breaks and tabs anywhere, are nothing.</summary>
    private static string Clean(string written)
    {
        int start = 0, end = written.Length;
        while (start < end && written[start] <= ' ') start++;
        while (end > start && written[end - 1] <= ' ') end--;
        var text = written[start..end];
        return text.AsSpan().IndexOfAny("\t\r\n") < 0 ? text : string.Concat(text.Where(letter => letter is not ('\t' or '\r' or '\n')));
    }

    private static bool IsSlash(char letter) => letter is '/' or '\\';
}
