using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class DocumentNumberConsistentTests
{
    private static Verdict Judge(string? head, string text, string? attachment = null)
    {
        var page = Sample.Page("通知", text, PageKind.Article) with { Fields = head is null ? [] : [new("文  号", head)], Attachments = [new("全文", Sample.Url("/a.docx"))] };
        return Sample.One(Sample.Duty("document-number-consistent", "policy-documents"), Sample.Site(
            sections: new Dictionary<string, SectionMatch> { ["policy-documents"] = Sample.List("policy-documents", Sample.Item("通知", "2026-01-01", "/d/1.html", page)) },
            with: snapshot => attachment is null ? snapshot : snapshot with { Attachments = [new(Sample.Url("/a.docx"), "全文", null, null, attachment)] }));
    }

    [Theory]
    [InlineData("示退役〔2026〕5号", "示退役〔2026〕5号\n关于某事的通知", Outcome.Met)]
    [InlineData("示退役[2026]5号", "示退役〔2026〕5 号\n关于某事的通知", Outcome.Met)]
    [InlineData("示退役〔2026〕5号", "示退役〔2026〕6号\n关于某事的通知", Outcome.Missed)]
    [InlineData("示退役〔2026〕5号", "关于某事的通知\n根据国办发〔2019〕14号文件要求，现通知如下。", Outcome.Met)]
    [InlineData(null, "示退役〔2026〕6号", Outcome.Met)]
    [InlineData("", "示退役〔2026〕6号", Outcome.Met)]
    public void Compares_head_and_body(string? head, string text, Outcome expected) => Assert.Equal(expected, Judge(head, text).Outcome);

    [Fact]
    public void Compares_the_attachment_too()
    {
        var verdict = Judge("示退役〔2026〕5号", "关于某事的通知", "示退役〔2025〕5号\n关于某事的通知");

        Assert.Equal((Outcome.Missed, "/d/1.html"), (verdict.Outcome, verdict.Subject));
        Assert.Contains("附件", verdict.Reason, StringComparison.Ordinal);
    }
}
