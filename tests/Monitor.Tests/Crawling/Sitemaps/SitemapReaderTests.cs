using System.IO.Compression;
using System.Text;
using Monitor.Crawling.Sitemaps;

namespace Monitor.Tests.Crawling.Sitemaps;

public sealed class SitemapReaderTests
{
    private static SitemapEntry[] Read(string text) => [.. SitemapReader.Read(Encoding.UTF8.GetBytes(text))];

    [Fact]
    public void Reads_a_list_with_its_days() =>
        Assert.Equal([new("http://s.test/a.html?x=1&y=2", new(2026, 3, 2), false), new("http://s.test/b.html", null, false)],
            Read("""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> http://s.test/a.html?x=1&amp;y=2 </loc><lastmod>2026-03-01T20:00:00+00:00</lastmod><priority>1</priority></url><url><loc>http://s.test/b.html</loc></url></urlset>"""));

    [Fact]
    public void Reads_an_index() =>
        Assert.Equal([new("http://s.test/s1.xml.gz", null, true)], Read("<sitemapindex><sitemap><loc>http://s.test/s1.xml.gz</loc></sitemap></sitemapindex>"));

    [Fact]
    public void Reads_rss() =>
        Assert.Equal([new("http://s.test/a.html", new(2026, 3, 2), false)],
            Read("<rss version='2.0'><channel><link>http://s.test/</link><item><title>通知</title><link><![CDATA[http://s.test/a.html]]></link><pubDate>Mon, 02 Mar 2026 09:00:00 +0800</pubDate></item></channel></rss>"));

    [Fact]
    public void Reads_atom() =>
        Assert.Equal([new("http://s.test/a.html", new(2026, 3, 2), false)],
            Read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>通知</title><link rel='alternate' href='http://s.test/a.html'/><updated>2026-03-02T09:00:00+08:00</updated></entry></feed>"));

    [Fact]
    public void Reads_plain_text() =>
        Assert.Equal(["http://s.test/a.html", "http://s.test/b.html"], Read("\uFEFFhttp://s.test/a.html\r\n\r\nhttp://s.test/b.html\nnonsense line").Select(entry => entry.Url.TrimStart('\uFEFF')));

    [Fact]
    public void Unpacks_what_is_packed_and_stops_at_a_bomb()
    {
        Assert.Single(SitemapReader.Read(Packed("<urlset><url><loc>http://s.test/a.html</loc></url></urlset>")));
        Assert.True(SitemapReader.Read(Packed("<urlset>" + new string(' ', 80 << 20))).Count == 0);
    }

    [Theory]
    [InlineData("<urlset><url><loc>http://s.test/a.html</loc></url><url><loc>http://s.te", 1)]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><urlset><url><loc>http://s.test/&b;</loc></url></urlset>", 0)]
    [InlineData("", 0)]
    public void What_is_broken_is_read_up_to_there(string text, int entries) => Assert.Equal(entries, Read(text).Length);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
