using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Sites;

public sealed class TextIntactTests
{
    private static PageRecord Damaged(string path, string kind, int hits, string sample = "坏") => Sample.Read(path, Sample.Page("页") with { Damage = new(kind, hits, sample) });

    private static IReadOnlyList<Verdict> Judge(params PageRecord[] pages) => Sample.Judge(Sample.Duty("text-intact"), Sample.Site(pages));

    [Theory]
    [InlineData("replacement", 1, Outcome.Missed)]
    [InlineData("mojibake", 3, Outcome.Missed)]
    [InlineData("pinyin-mangled", 5, Outcome.Missed)]
    [InlineData("pinyin-mangled", 4, Outcome.Met)]
    public void Judges_damage_by_kind_and_hits(string kind, int hits, Outcome expected)
    {
        var verdict = Assert.Single(Judge(Damaged("/a.html", kind, hits)));

        Assert.Equal((expected, "/a.html", "坏"), (verdict.Outcome, verdict.Subject, verdict.Evidence?.Quote));
    }

    [Fact]
    public void Intact_pages_meet_it() => Assert.Equal(Outcome.Met, Assert.Single(Judge(Sample.Read("/"))).Outcome);

    [Fact]
    public void The_same_damage_everywhere_is_told_once_with_its_pages()
    {
        var verdict = Assert.Single(Judge([.. Enumerable.Range(1, 20).Select(i => Damaged($"/{i:00}.html", "mojibake", 2, "锟斤拷"))]));

        Assert.Equal("/01.html", verdict.Subject);
        Assert.Contains("20个页面", verdict.Reason, StringComparison.Ordinal);
    }
}
