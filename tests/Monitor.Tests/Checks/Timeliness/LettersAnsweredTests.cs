using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Timeliness;

public sealed class LettersAnsweredTests
{
    private static readonly Monitor.Planning.Duty Duty = Sample.Duty("letters-answered", "letters", ("within", "3 months"));

    private static Verdict Judge(string text) => Sample.One(Duty, Sample.With("letters", Sample.List("letters", Sample.Item("咨询", "2026-01-10", "/l/1.html", Sample.Article("咨询", "2026-01-10", text)))));

    [Theory]
    [InlineData("来信时间：2026-01-05\n回复时间：2026-01-20\n回复内容：您好，已为您办理。", Outcome.Met)]
    [InlineData("来信时间：2025-12-31\n回复时间：2026-03-31\n回复内容：您好。", Outcome.Met)]
    [InlineData("来信时间：2025-12-31\n回复时间：2026-04-01\n回复内容：您好。", Outcome.Missed)]
    [InlineData("留言时间：2025-12-31 13:29\n答复时间：2026-03-31 16:45\n答复内容：您好。", Outcome.Met)]
    [InlineData("留言时间：2025-12-31 13:29\n答复时间：2026-04-01 16:45\n答复内容：您好。", Outcome.Missed)]
    [InlineData("发布时间：2026-04-02 10:00\n来信时间：2025-12-31\n答复时间：2026-04-01\n答复内容：您好。", Outcome.Missed)]
    [InlineData("发布时间：2026-04-02 10:00\n答复时间：2026-04-01\n答复内容：您好。", Outcome.Unclear)]
    [InlineData("问\n请问怎么办理？\n留言时间：2025-12-31 留言人：市民\n答\n您好。\n答复单位：示例市林业局 答复时间：2026-03-31", Outcome.Met)]
    [InlineData("问\n请问怎么办理？\n留言时间：2025-12-31 留言人：市民\n答\n您好。\n答复单位：示例市林业局 答复时间：2026-04-01 08:30", Outcome.Missed)]
    [InlineData("来信时间：2026-01-10\n办理状态：办理中", Outcome.NotDue)]
    [InlineData("来信时间：2026-01-09\n办理状态：待回复", Outcome.Missed)]
    [InlineData("来信时间：2025-12-09\n回复内容：", Outcome.Missed)]
    [InlineData("来信时间：2025-12-09\n办理状态：已办结", Outcome.Unclear)]
    [InlineData("来信时间：2025-12-09", Outcome.Unclear)]
    [InlineData("办理状态：待回复", Outcome.Unclear)]
    [InlineData("网友 2025-12-31 提问\n请问怎么办理？\n示例市林业局 2026-03-31 回复\n您好。", Outcome.Met)]
    [InlineData("网友 2025-12-31 提问\n请问怎么办理？\n示例市林业局 2026-04-01 回复\n您好。", Outcome.Missed)]
    [InlineData("提问于2026年1月9日\n请问怎么办理？\n该留言正在处理中", Outcome.Missed)]
    [InlineData("提问于2026年1月10日\n请问怎么办理？\n该留言正在处理中", Outcome.NotDue)]
    [InlineData("请问2025年12月31日提交的来信何时答复？", Outcome.Unclear)]
    public void Judges_answers_against_the_limit(string text, Outcome expected)
    {
        var verdict = Judge(text);

        Assert.Equal((expected, "/l/1.html"), (verdict.Outcome, verdict.Subject));
    }

    [Fact]
    public void Reads_the_rows_of_a_list_that_is_a_table()
    {
        var page = Sample.Page("信箱") with
        {
            Links = [new("甲问", Sample.Url("/l/1.html")), new("乙问", Sample.Url("/l/2.html"))],
            Tables = [new([["标题", "来信时间", "办理状态"], ["甲问", "2025-12-01", "待回复"], ["乙问", "2026-04-01", "待回复"]])],
        };

        Assert.Equal([("/l/1.html", Outcome.Missed), ("/l/2.html", Outcome.NotDue)], Sample.Judge(Duty, Sample.With("letters", Sample.Document("letters", page))).Select(verdict => (verdict.Subject, verdict.Outcome)));
    }
}
