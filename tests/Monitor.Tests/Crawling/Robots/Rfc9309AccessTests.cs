using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Monitor.Crawling.Network;
using Monitor.Crawling.Politeness;
using Monitor.Crawling.Robots;

namespace Monitor.Tests.Crawling.Robots;

/// <summary>RFC 9309, sentence by sentence: how a file is come by, over real HTTP. What it says is in <see cref="Rfc9309Tests"/>.</summary>
public sealed class Rfc9309AccessTests : IDisposable
{
    private const string closed = "User-agent: *\nDisallow: /a";
    private static readonly Courtesy quick = new(TimeSpan.Zero, 4, "test");
    private readonly FakeTimeProvider clock = new();
    private readonly Fetcher fetcher;
    private readonly RobotsDesk desk;

    public Rfc9309AccessTests()
    {
        fetcher = new(new(Sample.QuickLimits with { Retries = 1, RetryDelay = TimeSpan.Zero }, TimeProvider.System, null), Sample.QuickLimits, TimeProvider.System);
        desk = new(fetcher, clock);
    }

    public void Dispose() => fetcher.Dispose();

    private Task<RobotsVerdict> AskAsync(Uri site, params Uri[] owned) =>
        desk.OfAsync(new(site, "/x/y.html"), Reach.Private, address => owned.Append(site).Any(one => one.Authority == address.Authority), quick, TestContext.Current.CancellationToken);

    private static RequestDelegate To(string place) => context =>
    {
        context.Response.Redirect(place);
        return Task.CompletedTask;
    };

    private static bool Forbids(RobotsVerdict verdict, Uri site, string path) => verdict.Rules.Forbids(new(site, path)) is not null;

    // "The rules MUST be accessible in a file named "/robots.txt" (all lowercase) in the top-level path of the service."
    [Fact]
    public async Task Section_2_3_the_file_is_asked_for_at_the_top_of_its_own_scheme_host_and_port()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/x/robots.txt", "User-agent: *\nDisallow: /");
        Assert.Null((await AskAsync(site.Root)).Unreachable);
        Assert.Equal(["/robots.txt"], site.Asked.Select(one => one.Path));
    }

    // "If the crawler successfully downloads the robots.txt file, the crawler MUST follow the parseable rules." Its type and encoding are the server's affair
    [Theory]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("text/html")]
    public async Task Section_2_3_1_1_a_file_that_is_there_is_followed_whatever_it_is_called(string type)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", context => LoopbackSite.Send(context, "\uFEFF" + closed.Replace("\n", "\r\n", StringComparison.Ordinal), type));
        Assert.True(Forbids(await AskAsync(site.Root), site.Root, "/a"));
    }

    // "The crawlers SHOULD follow at least five consecutive redirects, even across authorities." "its rules followed in the context of the initial authority"
    [Fact]
    public async Task Section_2_3_1_2_five_redirects_are_followed_also_to_another_registered_authority()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        site.On("/robots.txt", To("/1")).On("/1", To("/2")).On("/2", To("/3")).On("/3", To($"{other.Root}4"));
        other.On("/4", To("/robots.txt")).Text("/robots.txt", closed);

        Assert.True(Forbids(await AskAsync(site.Root, other.Root), site.Root, "/a"));
    }

    // "If there are more than five consecutive redirects, crawlers MAY assume that the robots.txt file is unavailable."
    [Fact]
    public async Task Section_2_3_1_2_a_chain_without_end_is_no_file()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", To("/robots.txt"));
        var verdict = await AskAsync(site.Root);
        Assert.Null(verdict.Unreachable);
        Assert.False(Forbids(verdict, site.Root, "/a"));
        Assert.Equal(6, site.Asked.Count);
    }

    // The one exception we make: nothing that is not registered is asked, not even for its rules
    [Fact]
    public async Task Section_2_3_1_2_a_redirect_to_an_unregistered_authority_is_not_followed()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var other = await LoopbackSite.StartAsync();
        site.On("/robots.txt", To($"{other.Root}robots.txt"));
        Assert.False(Forbids(await AskAsync(site.Root), site.Root, "/a"));
        Assert.Empty(other.Asked);
    }

    // "status codes ... in the 400-499 range. If a server status code indicates that the robots.txt file is unavailable to the crawler, then the crawler MAY access any resources on the server."
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(451)]
    public async Task Section_2_3_1_3_without_a_file_everything_may_be_asked_for(int status)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", context => LoopbackSite.Fail(context, status));
        var verdict = await AskAsync(site.Root);
        Assert.Null(verdict.Unreachable);
        Assert.False(Forbids(verdict, site.Root, "/a"));
    }

    // "If the robots.txt file is unreachable due to server or network errors, ... the crawler MUST assume complete disallow." 429 is a server in trouble, and the sentence before it only a MAY
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(521)]
    [InlineData(429)]
    public async Task Section_2_3_1_4_while_the_server_fails_nothing_may_be_asked_for(int status)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", context => LoopbackSite.Fail(context, status));
        Assert.Equal(status, (await AskAsync(site.Root)).Unreachable?.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\nUser-agent: *")]
    public async Task Section_2_3_1_4_nor_while_the_network_does(string answer)
    {
        await using var site = new RawServer(Encoding.ASCII.GetBytes(answer));
        Assert.NotNull((await AskAsync(site.Root)).Unreachable);
    }

    // "Crawlers SHOULD NOT use the cached version for more than 24 hours": an hour; what could not be read is asked for again at once
    [Fact]
    public async Task Section_2_4_a_file_is_kept_for_an_hour_and_a_failure_for_nothing()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.On("/robots.txt", context => LoopbackSite.Fail(context, 500));
        Assert.NotNull((await AskAsync(site.Root)).Unreachable);
        site.Text("/robots.txt", closed);
        Assert.True(Forbids(await AskAsync(site.Root), site.Root, "/a"));
        var asked = site.Asked.Count;

        site.Text("/robots.txt", "");
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(Forbids(await AskAsync(site.Root), site.Root, "/a"));
        Assert.Equal(asked, site.Asked.Count);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(Forbids(await AskAsync(site.Root), site.Root, "/a"));
    }

    // "Crawlers SHOULD impose a parsing limit": a larger file is read up to there, never refused for its size
    [Fact]
    public async Task Section_2_5_of_a_huge_file_the_start_is_followed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Text("/robots.txt", closed + "\n" + string.Concat(Enumerable.Repeat("Disallow: /nothing-of-ours/\n", 400_000)));
        var verdict = await AskAsync(site.Root);
        Assert.True(Forbids(verdict, site.Root, "/a"));
        Assert.False(Forbids(verdict, site.Root, "/b"));
    }
}
