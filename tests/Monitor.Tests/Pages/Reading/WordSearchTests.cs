using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

public sealed class WordSearchTests
{
    private static readonly WordSearch contacts = new("话址", "电话", "办公地址", "地址");

    [Theory]
    [InlineData("", -1)]
    [InlineData("本页没有", -1)]
    [InlineData("电话", 0)]
    [InlineData("话说电话：1", 2)]
    [InlineData("请到办公地址办理", 2)]
    [InlineData("请记地址", 2)]
    [InlineData("址话", -1)]
    [InlineData("电影话剧，地址", 5)]
    public void Tells_where_the_first_of_its_words_begins(string text, int at) => Assert.Equal(at, contacts.IndexIn(text));

    [Fact]
    public void A_word_without_any_of_the_signs_could_never_be_found_and_is_refused() => Assert.Throws<ArgumentException>(() => new WordSearch("话", "电话", "地址"));
}
