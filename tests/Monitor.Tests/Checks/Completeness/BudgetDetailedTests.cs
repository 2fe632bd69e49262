using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class BudgetDetailedTests
{
    private const string Whole = "一、部门收支总表\n二、“三公”经费预算情况说明\n三、机关运行经费说明\n四、政府采购情况说明\n";

    private static Verdict Judge(string text, AttachmentText? file = null, bool attached = false, string title = "2026年部门预算") => Sample.One(Sample.Duty("budget-detailed", "budget"), Sample.Site(
        sections: new Dictionary<string, SectionMatch> { ["budget"] = Sample.List("budget", Sample.Item(title, "2026-02-01", "/b/1.html", Sample.Article(title, "2026-02-01", text) with { Attachments = attached ? [new("预算公开.pdf", Sample.Url("/b.pdf"))] : [] })) },
        with: snapshot => file is null ? snapshot : snapshot with { Attachments = [file] }));

    [Theory]
    [InlineData(Whole, Outcome.Met)]
    [InlineData("一、部门收支总表\n二、机关运行经费说明\n三、政府采购情况说明", Outcome.Missed)]
    public void Judges_the_text_of_the_page(string text, Outcome expected) => Assert.Equal((expected, "/b/1.html"), (Judge(text).Outcome, Judge(text).Subject));

    [Fact]
    public void Attachments_that_were_read_count() => Assert.Equal(Outcome.Met, Judge("见附件", new(Sample.Url("/b.pdf"), "预算公开.pdf", null, null, Whole), true).Outcome);

    [Fact]
    public void Unreadable_attachments_are_doubtful()
    {
        Assert.Equal(Outcome.Unclear, Judge("见附件", null, true).Outcome);
        Assert.Equal(Outcome.Unclear, Judge("见附件", new(Sample.Url("/b.pdf"), "预算公开.pdf", null, null, "", 0, "扫描件"), true).Outcome);
    }

    [Fact]
    public void Notices_about_budgets_are_none() => Assert.Equal("budget", Judge("x", title: "关于批复2026年预算的通知").Subject);
}
