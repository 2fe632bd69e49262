using System.Text;
using System.Text.Json;
using Monitor.Pages.Web;

namespace Monitor.Tests.Pages.Web;

public sealed class WebAddressTests
{
    private static string? Resolve(string written, string origin = "http://s.test/a/b.html?q#f") => WebAddress.Parse(written, WebAddress.Parse(origin))?.Href;

    [Theory]
    [InlineData("./202603/t1.html", "http://s.test/a/202603/t1.html")]
    [InlineData("../../../x.html", "http://s.test/x.html")]
    [InlineData("/x\\y.html", "http://s.test/x/y.html")]
    [InlineData("//other.test/x", "http://other.test/x")]
    [InlineData("\\\\other.test\\x", "http://other.test/x")]
    [InlineData("?page=2", "http://s.test/a/b.html?page=2")]
    [InlineData("#top", "http://s.test/a/b.html?q#top")]
    [InlineData("", "http://s.test/a/b.html?q")]
    [InlineData(" x\n.html ", "http://s.test/a/x.html")]
    [InlineData("HTTP://S.Test:80/X", "http://s.test/X")]
    [InlineData("https://s.test:443/", "https://s.test/")]
    [InlineData("/公开/a b.html", "http://s.test/%E5%85%AC%E5%BC%80/a%20b.html")]
    [InlineData("/%D6%D0/%41.html", "http://s.test/%D6%D0/%41.html")]
    [InlineData("http://中国.test/", "http://xn--fiqs8s.test/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    public void Resolves_as_browsers_do_and_keeps_what_is_encoded(string written, string href) => Assert.Equal(href, Resolve(written));

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData("mailto:a@s.test")]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    [InlineData("http://s.test:99999/")]
    [InlineData("http://[::g]/")]
    public void What_is_no_web_address_is_none(string written) => Assert.Null(Resolve(written));

    [Fact]
    public void Letters_of_a_query_go_in_the_page_s_charset_and_those_of_a_path_in_utf_8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal("http://s.test/%E4%B8%AD?k=%D6%D0", WebAddress.Parse("/中?k=中", WebAddress.Parse("http://s.test/"), Encoding.GetEncoding("gb18030"))!.Href);
    }

    [Fact]
    public void Agrees_with_the_url_standard_s_http_cases()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.File("corpora", "conformance", "url_http.json")));
        var applied = 0;
        var wrong = new List<string>();
        foreach (var one in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var wanted = one.TryGetProperty("href", out var href) ? href.GetString() : null;
            // A case whose result is of another scheme is no web address
            if (wanted is not null && !wanted.StartsWith("http:", StringComparison.Ordinal) && !wanted.StartsWith("https:", StringComparison.Ordinal)) continue;
            applied++;
            var got = WebAddress.Parse(one.GetProperty("input").GetString()!, one.GetProperty("base").GetString() is { } origin ? WebAddress.Parse(origin) : null)?.Href;
            if (got != wanted) wrong.Add($"{one.GetProperty("input")} -> {got ?? "(none)"}, expected {wanted ?? "(none)"}");
        }
        Shared.Print($"URL cases: {applied - wrong.Count} of {applied} agree ({100.0 * (applied - wrong.Count) / applied:0.0} %)");
        Assert.Empty(wrong);
    }
}
