using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

public sealed class GbTextTests
{
    [Fact]
    public void Every_pair_reads_as_the_platform_reads_it()
    {
        for (var lead = 0x80; lead <= 0xFF; lead++)
            for (var trail = 0x20; trail <= 0xFF; trail++)
                Same([(byte)'a', (byte)lead, (byte)trail, (byte)'z']);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("关于印发《示例市2026年政务公开工作要点》的通知")]
    [InlineData("生僻字：㐀𠀀 and ASCII")]
    [InlineData("€")]
    public void Text_reads_as_it_was_written(string text) => Same(ChineseText.Gb18030.GetBytes(text));

    [Fact]
    public void A_page_cut_inside_a_character_is_read() => Same(ChineseText.Gb18030.GetBytes("政务公开").AsSpan()[..^1].ToArray());

    private static void Same(byte[] bytes)
    {
        var chars = new char[bytes.Length + 16];
        Assert.Equal(ChineseText.Gb18030.GetString(bytes), new string(chars, 0, GbText.GetChars(bytes, chars)));
    }
}
