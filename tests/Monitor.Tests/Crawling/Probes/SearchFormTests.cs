using System.Text;
using Monitor.Crawling.Probes;

namespace Monitor.Tests.Crawling.Probes;

public sealed class SearchFormTests
{
    [Theory]
    [InlineData("<form action='/search'><input name='q'></form>", "http://s.test/search?q={words}")]
    [InlineData("<form action='/index.php'><input type='hidden' name='m' value='search'><input name='keyword'></form>", "http://s.test/index.php?m=search&keyword={words}")]
    [InlineData("<form role='search' method='get' action='/'><input name='s'></form>", "http://s.test/?s={words}")]
    [InlineData("<form action='/'><label><input type='search' name='s'></label></form>", "http://s.test/?s={words}")]
    [InlineData("<form action='/login'><input name='user'><input type='password' name='search'></form>", null)]
    [InlineData("<form action='/search' method='post'><input name='q'></form>", null)]
    [InlineData("<form action='/subscribe'><input type='email' name='mail'></form>", null)]
    public void Finds_the_form_that_asks_for_words(string html, string? address) =>
        Assert.Equal(address, SearchForm.Find(Encoding.UTF8.GetBytes(html), new("http://s.test/")));
}
