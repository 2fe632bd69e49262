namespace Monitor.Pages.Sections;

/// <summary>A node of the section tree while it is made.</summary>
internal sealed class TreeColumn(string url, string key)
{
    public string Url { get; } = url;

    /// <summary><see cref="AddressName"/> of its address, with the name of its list where it is one of several.</summary>
    public string Key { get; } = key;
    public required string Name { get; init; }
    public Target? Target { get; init; }
    public PageRecord? Page { get; init; }
    public bool IsHome { get; init; }

    /// <summary>The list of its page that it is; null: the page.</summary>
    public string? ListName { get; init; }
    public SiteSection? Section { get; set; }
    public List<string> Keys { get; } = [];
    public TreeColumn? Parent { get; set; }
    public int Depth { get; set; }

    /// <summary>When the site named it first; what it does not name comes last.</summary>
    public int Order { get; set; } = int.MaxValue;

    /// <summary>A read page with lists, which may be several.</summary>
    public bool IsListPage => ListName is null && Page is { WasRead: true, Page: { Kind: not PageKind.Article, Rows.Count: > 0 } };

    public SectionNode Node(SiteIndex site)
    {
        var host = Uri.TryCreate(Url, UriKind.Absolute, out var parsed) ? parsed.Authority : Url;
        return new()
        {
            Id = TreeReader.IdOf(Key),
            Name = Name,
            Url = Url,
            Parent = Parent is { } parent ? TreeReader.IdOf(parent.Key) : null,
            Depth = Depth,
            State = StateOf(site),
            Seen = [.. SeenBy(site)],
            Items = Section?.Items.Count ?? 0,
            Newest = Section?.Newest,
            NilNote = Section?.NilNote,
            Unread = Section?.Unread,
            Host = site.IsFirstHost(host) ? null : host,
            IsRegistered = site.Bounds.IsRegistered(Url),
            Organ = site.Bounds.OrganOf(Url),
            Keys = Keys,
        };
    }

    private NodeState StateOf(SiteIndex site) => (Page?.Outcome ?? site.Outside(Url)?.Outcome) switch
    {
        FetchOutcome.NotFound or FetchOutcome.Gone or FetchOutcome.SoftNotFound => NodeState.Dead,
        _ => Page is { WasRead: true } ? NodeState.Read : NodeState.Unread,
    };

    private IEnumerable<Sighting> SeenBy(SiteIndex site)
    {
        if (ListName is not null)
        {
            yield return new(SeenIn.List, ListName, Url);
            yield break;
        }
        foreach (var seen in IsHome ? [] : Target?.Seen.OrderBy(seen => seen.Place).ToList() ?? [])
            if (seen.Place != SeenIn.Title || site.Names.Of(seen.Words) == site.Names.Of(Name)) yield return new(seen.Place, seen.Words, seen.On.Url);
        // No page led there first: the site's sitemap did
        if (Page is { FoundOn: null, Depth: > 0 } && Target?.IsTold(SeenIn.Sitemap) != true) yield return new(SeenIn.Sitemap, Page.Url);
        if (site.Bureau.Sites.Any(owner => owner.Pins.Values.Any(pin => site.KeyOf(pin.AbsoluteUri) == Key))) yield return new(SeenIn.Pin, Name);
    }
}
