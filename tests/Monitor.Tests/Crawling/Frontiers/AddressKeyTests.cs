using Monitor.Crawling.Frontiers;

namespace Monitor.Tests.Crawling.Frontiers;

public sealed class AddressKeyTests
{
    [Theory]
    [InlineData("http://s.test/a.jsp;jsessionid=8F3A?id=1", "http://s.test/a.jsp?id=1")]
    [InlineData("http://s.test/a?b=2&a=1", "http://s.test/a?a=1&b=2")]
    [InlineData("http://s.test/a?id=1&utm_source=wx&PHPSESSID=77", "http://s.test/a?id=1")]
    [InlineData("http://s.test/a?_=1700000000000", "http://s.test/a")]
    [InlineData("http://s.test/(S(abcdefghij1234567890))/a.aspx", "http://s.test/a.aspx")]
    [InlineData("http://s.test/a#top", "http://s.test/a")]
    [InlineData("http://s.test/a?", "http://s.test/a")]
    [InlineData("http://s.test/a?sid=0123456789abcdef0123", "http://s.test/a")]
    public void Sessions_order_and_campaigns_make_no_other_page(string one, string other) => Assert.Equal(AddressKey.Of(other), AddressKey.Of(one));

    [Theory]
    [InlineData("http://s.test/a?page=1", "http://s.test/a?page=2")]
    [InlineData("http://s.test/gkmlpt/api?sid=755001", "http://s.test/gkmlpt/api?sid=755002")]
    [InlineData("http://s.test/a?t=1", "http://s.test/a?t=2")]
    [InlineData("http://s.test/A", "http://s.test/a")]
    [InlineData("http://s.test/a?id=1", "http://s.test/a?id=1&id=2")]
    public void What_may_be_another_page_stays_one(string one, string other) => Assert.NotEqual(AddressKey.Of(other), AddressKey.Of(one));
}
