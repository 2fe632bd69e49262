using Monitor.Pages;

namespace Monitor.Tests.Pages;

public sealed class SimplifiedTextTests
{
    [Theory]
    [InlineData("政務公開監督電話", "政务公开监督电话")]
    [InlineData("后勤干部", "后勤干部")]
    [InlineData("plain text 2026", "plain text 2026")]
    public void Traditional_characters_become_simplified_and_others_stay(string text, string simplified) =>
        Assert.Equal(simplified, SimplifiedText.Of(text));

    [Fact]
    public void Pinyin_in_brackets_is_dropped_and_counted()
    {
        var plain = SimplifiedText.Unmangled("優(yōu)化營商環(huán)境，發(fā)布監(jiān)管信息", out var glosses);

        Assert.Equal("优化营商环境，发布监管信息", plain);
        Assert.Equal(4, glosses);
    }

    [Fact]
    public void Text_without_toned_glosses_is_left_as_it_is()
    {
        const string text = "信息公開（一）附件(doc)";

        Assert.Same(text, SimplifiedText.Unmangled(text, out var glosses));
        Assert.Equal(0, glosses);
    }
}
