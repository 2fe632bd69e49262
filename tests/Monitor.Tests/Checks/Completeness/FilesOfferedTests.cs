using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class FilesOfferedTests
{
    private static Verdict Judge(string files, params (string, string)[] with) => Sample.One(Sample.Duty("files-offered", "normative-documents", with), Sample.With("normative-documents", Sample.List("normative-documents",
        Sample.Item("办法", "2026-01-01", "/d/1.html", Sample.Article("办法") with { Attachments = [.. files.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(file => new PageLink(file.Split('=')[0], Sample.Url(file.Split('=')[1])))] }))));

    [Theory]
    [InlineData("全文=/a.docx|全文=/a.pdf", Outcome.Met)]
    [InlineData("全文=/a.wps|全文=/a.PDF", Outcome.Met)]
    [InlineData("Word版下载=/get?id=1|PDF版下载=/get?id=2", Outcome.Met)]
    [InlineData("办法.doc=/get?id=1|办法.pdf=/get?id=2", Outcome.Met)]
    [InlineData("全文=/a.pdf", Outcome.Missed)]
    [InlineData("", Outcome.Missed)]
    [InlineData("全文=/a.pdf|下载=/get?id=2", Outcome.Unclear)]
    public void Judges_the_formats_offered(string files, Outcome expected) => Assert.Equal((expected, "/d/1.html"), (Judge(files).Outcome, Judge(files).Subject));

    [Fact]
    public void Other_formats_can_be_asked_for() => Assert.Equal(Outcome.Missed, Judge("全文=/a.docx|全文=/a.pdf", ("formats", "ofd")).Outcome);
}
