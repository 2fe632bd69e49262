using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class DocumentMetadataTests
{
    private static readonly LabelValue[] Whole = [new("索 引 号", "11340000/2026-00001"), new("文号", "示退役〔2026〕5号"), new("成文日期", "2026-01-05"), new("发布日期", "2026-01-06"), new("发布机构", "示例市退役军人事务局"), new("有效性", "有效")];

    private static Verdict Judge(IEnumerable<LabelValue> fields, params (string, string)[] with) => Sample.One(Sample.Duty("document-metadata", "normative-documents", with),
        Sample.With("normative-documents", Sample.List("normative-documents", Sample.Item("办法", null, "/d/1.html", Sample.Page("办法", "正文", PageKind.Article) with { Fields = [.. fields] }))));

    [Fact]
    public void A_whole_head_meets_it() => Assert.Equal((Outcome.Met, "/d/1.html"), (Judge(Whole).Outcome, Judge(Whole).Subject));

    [Theory]
    [InlineData(0, "索引号", Outcome.Missed)]
    [InlineData(2, "成文日期", Outcome.Missed)]
    [InlineData(5, "有效性", Outcome.Missed)]
    public void A_missing_label_is_named(int dropped, string name, Outcome expected)
    {
        var verdict = Judge(Whole.Where((_, i) => i != dropped));

        Assert.Equal(expected, verdict.Outcome);
        Assert.Contains(name, verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_number_may_be_a_document_without_one() =>
        Assert.Equal(Outcome.Unclear, Judge(Whole.Select(field => field.Label == "文号" ? field with { Value = "" } : field)).Outcome);

    [Fact]
    public void Only_what_the_duty_requires_is_judged() => Assert.Equal(Outcome.Met, Judge([Whole[0]], ("required", "索引号")).Outcome);

    [Fact]
    public void An_unread_article_is_doubtful() =>
        Assert.Equal(Outcome.Unclear, Sample.One(Sample.Duty("document-metadata", "normative-documents"), Sample.With("normative-documents", Sample.List("normative-documents", Sample.Item("办法", "2026-01-01")))).Outcome);
}
