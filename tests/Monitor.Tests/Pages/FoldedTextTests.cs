using Monitor.Pages;

namespace Monitor.Tests.Pages;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("联系 电话：０５００－１２３４", "联系电话:0500-1234", "联系 电话：０５００－１２３４")]
    [InlineData("甲　乙\n 丙，丁", "乙丙", "乙\n 丙")]
    [InlineData("第㈠条 办公", "(一)条", "㈠条")]
    [InlineData("姓名𠮷田，电话", "𠮷田", "𠮷田")]
    [InlineData("零\u200B宽", "零宽", "零\u200B宽")]
    [InlineData("甲乙丙", "丁", null)]
    [InlineData("甲乙丙", " ", null)]
    [InlineData("\uD842甲乙", "甲乙", "甲乙")]
    public void Finds_words_whatever_their_blanks_and_width_and_tells_where_they_stood(string text, string words, string? expected)
    {
        var found = new FoldedText(text).Find(new(words));

        Assert.Equal(expected, found is { } span ? text.Substring(span.Start, span.Length) : null);
    }

    [Fact]
    public void Without_punctuation_a_label_and_its_value_in_two_lines_are_one_quote()
    {
        const string text = "受理机构\n局办公室（三楼）\n电话";

        var found = new FoldedText(text, lettersOnly: true).Find(new("受理机构:局办公室", lettersOnly: true))!.Value;

        Assert.Equal("受理机构\n局办公室", text.Substring(found.Start, found.Length));
        Assert.Null(new FoldedText(text).Find(new("受理机构:局办公室")));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(9, 4)]
    public void Counts_the_letters_before_a_place(int place, int letters) => Assert.Equal(letters, new FoldedText("甲 乙丙 丁").LettersBefore(place));
}
