using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Reading;

public sealed class PageFrameTests
{
    private static readonly PageTable Menu = new([["机构职能", "通知公告"], ["领导信息", "政策文件"]]);

    private static PageFrame Of(int pages, PageKind kind = PageKind.Other) =>
        new(Enumerable.Range(0, pages).Select(i => Sample.Read($"/{i}.html", Sample.Page($"栏目{i}", $"机构职能 | 通知公告\n第{i}页的正文", kind) with { Tables = [Menu] })));

    private static Page Empty { get; } = Sample.Page("会议公开", "机构职能 | 通知公告\n暂无内容") with { Tables = [Menu, new([["姓名", "职务"], ["甲", "局长"]])] };

    [Theory]
    [InlineData(3, "机构职能 | 通知公告\n暂无内容", 2)]
    [InlineData(4, "暂无内容", 1)]
    public void What_stands_on_four_columns_is_the_sites_frame(int pages, string text, int tables)
    {
        var rest = Of(pages).Without(Empty);

        Assert.Equal((text, tables), (rest.Text, rest.Tables.Count));
    }

    [Fact]
    public void Articles_may_repeat_themselves() => Assert.Equal(Empty.Text, Of(9, PageKind.Article).Without(Empty).Text);
}
