namespace Monitor.Local.Demo.Content;

/// <summary>What a bureau's site says, before a CMS family gives it markup and addresses.</summary>
internal sealed class DemoSite(BureauFacts facts)
{
    public BureauFacts Facts { get; } = facts;
    public List<DemoColumn> Columns { get; } = [];

    public DemoColumn this[string key] => Columns.Single(column => column.Key == key);

    /// <summary>Columns with a page.</summary>
    public IEnumerable<DemoColumn> Shown => Columns.Where(column => column.MergedInto is null);

    public IEnumerable<DemoArticle> Articles => Columns.SelectMany(column => column.Articles);

    public IEnumerable<DemoColumn> Under(string menu) => Shown.Where(column => column.Menu == menu);

    public IEnumerable<string> Menus => Columns.Select(column => column.Menu).Distinct().Where(menu => menu != "法定主动公开内容");
}

internal enum ColumnKind { List, Page, Tree }

/// <summary>A column (栏目): a list of articles, one page, or the tree of the columns below it.</summary>
internal sealed class DemoColumn
{
    public required int Id { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string Menu { get; init; }
    public required ColumnKind Kind { get; init; }

    /// <summary>HTML of a page column, or the words that stand where a list should.</summary>
    public string Body { get; set; } = "";
    public DateTime On { get; init; }
    public List<DemoFile> Files { get; } = [];
    public List<DemoArticle> Articles { get; } = [];
    public int Refused { get; init; }
    public string? Scripted { get; init; }

    /// <summary>Set where the column stands on another host of the city.</summary>
    public string? Host { get; init; }

    /// <summary>Articles of other columns that the list shows as well.</summary>
    public List<DemoArticle> Borrowed { get; } = [];

    /// <summary>The column that holds its items; it has no page of its own.</summary>
    public DemoColumn? MergedInto { get; set; }

    /// <summary>As the list shows them: pinned first, then newest first.</summary>
    public IEnumerable<DemoArticle> Listed => Articles.Concat(Borrowed).OrderByDescending(article => article.Pinned).ThenByDescending(article => article.On);
}

internal sealed class DemoArticle
{
    public required int Id { get; init; }
    public required DemoColumn Column { get; init; }
    public required string Title { get; init; }

    /// <summary>When it was published, Asia/Shanghai.</summary>
    public required DateTime On { get; init; }
    public required string Body { get; set; }
    public bool Pinned { get; init; }

    /// <summary>成文日期; set where the article has a document's head.</summary>
    public DateOnly? Formed { get; init; }
    public string? Number { get; init; }
    public string Topic { get; init; } = "";
    public List<DemoFile> Files { get; } = [];

    /// <summary>The document an interpretation explains, or a document's interpretation.</summary>
    public DemoArticle? Related { get; set; }
    public List<(string Text, string Path)> Links { get; } = [];
    public bool IsDocument => Formed is not null;
}

/// <summary>An attachment; a dead one is linked and not served. <paramref name="Tag"/> is the same for the same text, which zipped bytes are not.</summary>
internal sealed record DemoFile(string Name, byte[] Body, string Tag = "", bool Dead = false)
{
    public string Extension => Path.GetExtension(Name);
}
