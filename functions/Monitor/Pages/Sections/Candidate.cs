namespace Monitor.Pages.Sections;

/// <summary>What became of a candidate's page.</summary>
internal enum Fate { Read, Unknown, Dead }

/// <summary>A target whose name fits a section; <see cref="Exact"/> names before contained ones.</summary>
internal sealed record Candidate(Target Target, Mention By, bool Exact, int NameIndex, PageRecord? Page, Fate Fate)
{
    private const int FewLetters = 60;

    /// <summary>The city file names it.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Days, items or text beneath it.</summary>
    public bool Filled => Page is { WasRead: true, Page: { } page } && (page.Rows.Count > 0 || OwnText(page) >= FewLetters || page.Attachments.Count > 0 || page.ScriptedList is not null);

    // A page of a group says no more than the names of its columns, and what every page says
    private static int OwnText(Page page)
    {
        if (page.Text.Length < FewLetters) return 0;
        var named = page.Links.Select(link => link.Text).ToHashSet();
        return page.Text.Split('\n').Where(line => !named.Contains(line) && !line.Contains("今天是", StringComparison.Ordinal)).Sum(line => line.Length);
    }

    public int Beneath => Page is { WasRead: true, Page: { } page } ? page.Rows.Count(row => row.Shown is not null) : 0;

    public string How => By.Voice switch
    {
        _ when IsPinned => "城市配置文件指定",
        Voice.Navigation => $"导航链接“{By.Words}”",
        Voice.Column => $"栏目标签或位置导航“{By.Words}”",
        Voice.Body or Voice.Footer => $"页面链接“{By.Words}”",
        Voice.Title => $"页面标题“{By.Words}”",
        Voice.List => $"列表条目“{By.Words}”",
        _ => $"网址特征“{By.Words}”",
    };
}
