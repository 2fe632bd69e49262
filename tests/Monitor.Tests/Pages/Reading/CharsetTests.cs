using System.Text;
using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

/// <summary>Labels lie, and pages are short: the bytes decide.</summary>
public sealed class CharsetTests
{
    private const string order = "请各单位认真贯彻执行，切实做好各项工作。";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string Page(string word) => $"<html><head><title>{word}</title></head><body><a href='/a.html'>{word}</a></body></html>";

    [Theory]
    [InlineData("濮阳", null)]
    [InlineData("濮阳", "utf-8")]
    [InlineData("衢", null)]
    [InlineData("衢州", "iso-8859-1")]
    [InlineData("首页", "utf-8")]
    [InlineData("附件", "windows-1252")]
    [InlineData("示例市退役军人事务局", "big5")]
    [InlineData("𠮷", "gbk")]
    public void Few_letters_of_gb18030_are_read_under_any_label(string word, string? label) =>
        Assert.Equal(Page(word), Charset.Decode(Encoding.GetEncoding("gb18030").GetBytes(Page(word)), label is null ? null : $"text/html; charset={label}").Text);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_needs_neither_mark_nor_label(string charset) =>
        Assert.Equal(Page(order), Charset.Decode(Encoding.GetEncoding(charset).GetBytes(Page(order)), "text/html; charset=utf-8").Text);

    [Fact]
    public void Big5_needs_no_label()
    {
        const string text = "<p>臺北市政府資訊公開作業要點，為落實政府資訊公開法之規定，特訂定本要點。</p>";
        Assert.Equal(text, Charset.Decode(Encoding.GetEncoding("big5").GetBytes(text), "text/html; charset=utf-8").Text);
    }

    [Fact]
    public void A_few_letters_of_utf_8_with_a_broken_one_are_still_utf_8() =>
        Assert.StartsWith("<p>通知公告", Charset.Decode([.. Encoding.UTF8.GetBytes("<p>通知公告"), 0xE5, (byte)'<'], "text/html; charset=gbk").Text, StringComparison.Ordinal);

    [Fact]
    public void A_mark_before_text_of_another_charset_says_nothing() =>
        Assert.Equal(order, Charset.Decode([0xEF, 0xBB, 0xBF, .. Encoding.GetEncoding("gb18030").GetBytes(order)], null).Text);

    [Fact]
    public void A_meta_far_down_the_page_changes_nothing() =>
        Assert.EndsWith("公告", Charset.Decode(Encoding.GetEncoding("gb18030").GetBytes(new string(' ', 6000) + "<meta charset=utf-8>公告"), null).Text, StringComparison.Ordinal);

    [Fact]
    public void What_no_decoder_knows_is_read_as_far_as_it_goes() =>
        Assert.Contains("公开", Charset.Decode(Encoding.GetEncoding("gb18030").GetBytes("<meta charset=iso-2022-cn-ext>公开"), "text/html; charset=x-unknown").Text, StringComparison.Ordinal);
}
