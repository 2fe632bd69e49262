using System.Text.Json;

namespace Monitor.Tests.Pages.Corpora;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Titles_agree_with_the_truth()
    {
        var titled = Corpus.Pages().Where(page => page.Title is not null).ToList();
        Report("title", titled, page => page.TitleAgrees, page => $"{page.File}: read “{page.Page.Title}”, true “{page.Title}”");
    }

    [Fact]
    public void Publication_days_agree_with_the_truth()
    {
        var doubtful = Doubtful("date");
        var dated = Corpus.Pages().Where(page => page.Date is not null && !doubtful.Contains(page.File)).ToList();
        Report("publication day", dated, page => page.DayAgrees, page => $"{page.File}: read {page.Page.Published?.Day:yyyy-MM-dd} from {page.Page.Published?.Place}, true {page.Date}");
    }

    [Fact]
    public void Dated_rows_are_found_on_list_pages()
    {
        var lists = Corpus.Pages().Where(page => page.Rows > 0).ToList();
        foreach (var list in lists) output.WriteLine($"{list.File}: {list.Page.Rows.Count(row => row.Shown is not null)} dated rows read, {list.Rows} counted");

        Assert.True(lists.Sum(list => Math.Min(list.Rows, list.Page.Rows.Count(row => row.Shown is not null))) >= lists.Sum(list => list.Rows) * 0.97);
    }

    [Fact]
    public void No_real_page_is_taken_for_damaged_or_for_a_fault_page()
    {
        foreach (var page in Corpus.Pages())
        {
            Assert.False(page.Page.Damage is { Kind: "replacement" or "mojibake" }, $"{page.File}: {page.Page.Damage}");
            Assert.False(Monitor.Pages.PageSigns.IsSoftNotFound(page.Page), page.File);
        }
    }

    private void Report(string fact, List<LabelledPage> pages, Func<LabelledPage, bool> agrees, Func<LabelledPage, string> told)
    {
        var wrong = pages.Where(page => !agrees(page)).ToList();
        output.WriteLine($"{fact}: {pages.Count - wrong.Count} of {pages.Count} agree");
        wrong.ForEach(page => output.WriteLine(told(page)));

        Assert.True(wrong.Count <= pages.Count * 0.03, string.Join('\n', wrong.Select(told)));
    }

    private static HashSet<string> Doubtful(string fact)
    {
        using var listed = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus.SourceFolder(), "doubtful-truth.json")));
        return [.. listed.RootElement.EnumerateArray().Where(item => item.GetProperty("fact").GetString() == fact).Select(item => item.GetProperty("file").GetString()!)];
    }
}
