using System.Text.RegularExpressions;
using Monitor.Pages.Reading;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>A section's match, and the columns whose names fitted, the chosen one first.</summary>
internal sealed record SectionFinding(SectionMatch Match, IReadOnlyList<Candidate> Considered);

/// <summary>Where is this section? Pins, then the names that pages give to addresses; the better voice wins, what lies beneath decides a tie.</summary>
internal sealed partial class SectionSearch(SiteIndex site, SectionVocabulary vocabulary)
{
    /// <summary>The first of a section's names are its official ones; later ones name groups of columns too.</summary>
    private const int OfficialNames = 4;
    private const int MostNamesakes = 6;
    private readonly SectionReader reader = new(site, vocabulary);

    public SectionFinding Find(SectionDefinition section)
    {
        if (Pinned(section) is { } pinned) return new(Answer(section, pinned, pinned.How, pinned.Target.Url), [pinned]);
        var names = SectionNames.Of(section, vocabulary);
        var candidates = Candidates(names, section);
        return candidates.Count > 0 ? Settle(section, candidates) : new(OnAggregate(section, names) ?? Missing(names), []);
    }

    /// <summary>What stands on a column's own list pages, as far as no other column has taken them.</summary>
    public SiteSection Own(string name, PageRecord page, ISet<string> taken) => reader.Own(name, page, taken);

    /// <summary>A list of a page with several.</summary>
    public SiteSection OfBlock(string name, PageRecord page) => reader.OfBlock("", name, page);

    private Candidate? Pinned(SectionDefinition section)
    {
        foreach (var owner in site.Bureau.Sites)
            if (owner.Pins.TryGetValue(section.Key, out var pin))
            {
                var by = new Mention(section.Name, section.Name, Voice.Navigation, site.Page(pin.AbsoluteUri), false);
                var target = new Target(pin.AbsoluteUri, AddressName.Of(pin.AbsoluteUri));
                return Weigh(target, by, true, 0) with { IsPinned = true };
            }
        return null;
    }

    private List<Candidate> Candidates(SectionNames names, SectionDefinition section)
    {
        var exact = new List<Candidate>();
        foreach (var target in site.Targets)
            foreach (var mention in target.Names.Values)
                if (names.Exact(mention.Name) is >= 0 and var index && Admits(target, mention)) exact.Add(Weigh(target, mention, true, index));
        if (exact.Exists(candidate => candidate.Fate == Fate.Read || candidate.By.Voice <= Voice.Body)) return exact;
        var contained = from target in site.Targets
                        from mention in target.Names.Values
                        where mention.Voice <= Voice.Body && names.Contained(mention.Name) && Admits(target, mention)
                        select Weigh(target, mention, false, 100);
        return [.. exact, .. contained.Where(candidate => candidate.Fate == Fate.Read || exact.Count == 0), .. UrlHints.Of(section.Key, site).Select(target => Weigh(target, target.Names.Values.First(), false, 200))];
    }

    // On a shared host the platform's own menu leads to other offices' columns.
    private bool Admits(Target target, Mention mention) =>
        site.Homes.All(home => site.KeyOf(home.Url) != target.Key)
        && (site.Bounds.Holds(target.Url) || (!site.Bounds.IsRegistered(target.Url) ? mention.Voice <= Voice.Body : mention.Voice == Voice.Body && mention.On is { } on && site.Bounds.Holds(on.Url)));

    private Candidate Weigh(Target target, Mention by, bool exact, int index)
    {
        var page = site.Page(target);
        return new(target, by, exact, index, page, FateOf(page, target.Url));
    }

    private Fate FateOf(PageRecord? page, string url) => page switch
    {
        { WasRead: true } => Fate.Read,
        { Outcome: FetchOutcome.NotFound or FetchOutcome.Gone or FetchOutcome.SoftNotFound } => Fate.Dead,
        null when site.Outside(url) is { Outcome: FetchOutcome.NotFound or FetchOutcome.Gone or FetchOutcome.SoftNotFound } => Fate.Dead,
        _ => Fate.Unknown,
    };

    private SectionFinding Settle(SectionDefinition section, List<Candidate> candidates)
    {
        var ranked = candidates.OrderBy(Rank).ThenByDescending(candidate => candidate.Beneath > 0).ThenBy(candidate => candidate.NameIndex).ToList();
        var best = ranked[0];
        // An empty column in the menu and a filled one of the same name elsewhere: the filled one is meant.
        if (best is { Fate: Fate.Read, Filled: false }
            && ranked.Find(other => other.Exact && other.Filled && other.By.Voice <= Voice.Title && other.Target.Key != best.Target.Key && site.Bounds.Holds(other.Target.Url)) is { } filled) best = filled;
        if (Within(best, ranked) is { } inner) best = inner;
        // The page around a list in a frame: its pager turns what the frame shows
        if (best.Page is { } framed && ranked.Find(other => other is { Exact: true, Page.Page: { } page } && Frames(page, framed)) is { } around) best = around;
        var rivals = ranked.Where(other => other.Target.Key != best.Target.Key && Rank(other) == Rank(best) && other.By.Name == best.By.Name && IsRival(best, other)).DistinctBy(other => other.Target.Key).ToList();
        return new(rivals.Count == 0 ? Answer(section, best, best.How, best.By.On?.Url, Namesakes(ranked, best)) : Ambiguous(best, rivals), [.. ranked.Prepend(best).DistinctBy(candidate => candidate.Target.Key)]);
    }

    private static SectionMatch.Ambiguous Ambiguous(Candidate best, List<Candidate> rivals) =>
        new([.. rivals.Prepend(best).Take(6).Select(rival => new PageLink(rival.By.Words, rival.Target.Url, LinkPlace.Navigation))]);

    // A page under a name that groups bear too, which leads to a column under a nearer one: that column
    private Candidate? Within(Candidate best, List<Candidate> ranked) => best is { Exact: true, NameIndex: >= OfficialNames, Page.Page: { } page }
        ? ranked.Find(other => other is { Exact: true, Fate: Fate.Read, Filled: true, By.Voice: <= Voice.Body } && other.NameIndex < best.NameIndex && other.Target.Key != best.Target.Key && page.Links.Any(link => AddressName.Of(link.Url) == other.Target.Key)) : null;

    private IReadOnlyList<PageRecord> Namesakes(List<Candidate> ranked, Candidate best) =>
        [.. ranked.Where(other => other is { Exact: true, Fate: Fate.Read, By.Voice: <= Voice.Body } && other.Target.Key != best.Target.Key && site.Bounds.Holds(other.Target.Url))
            .Select(other => other.Page).OfType<PageRecord>().Where(page => page != best.Page).Distinct().Take(MostNamesakes)];

    private static (bool, Fate, int, bool, bool) Rank(Candidate candidate) =>
        (!candidate.Exact, candidate.Fate, Strength(candidate.By.Voice), !candidate.By.OnHome, candidate.NameIndex > 0);

    private static int Strength(Voice voice) => voice switch { Voice.Navigation or Voice.Column => 0, Voice.Body => 1, Voice.Footer => 2, Voice.Title => 3, Voice.List => 4, _ => 5 };

    // Two leaves of one list, the same items under two addresses, or one of the two empty, is no doubt.
    private static bool IsRival(Candidate best, Candidate other)
    {
        if (best.Page?.Page is not { } mine || other.Page?.Page is not { } theirs) return best.Fate == other.Fate && best.Fate != Fate.Dead;
        if (mine.MorePages.Contains(other.Page.Url) || theirs.MorePages.Contains(best.Page.Url) || Frames(mine, other.Page) || Frames(theirs, best.Page) || AreParts(best.Page.Url, other.Page.Url)) return false;
        if (mine.ContentHash == theirs.ContentHash || best.Filled != other.Filled || best.Beneath > 0 != other.Beneath > 0) return false;
        var items = mine.Rows.Select(row => AddressName.Of(row.Url)).ToHashSet();
        return items.Count == 0 || theirs.Rows.Count(row => items.Contains(AddressName.Of(row.Url))) * 2 < Math.Min(items.Count, theirs.Rows.Count);
    }

    // list_1.htm and list_2.htm, whose pager stands on the page around them
    private static bool AreParts(string one, string other) =>
        PartOf().Match(one) is { Success: true } mine && PartOf().Match(other) is { Success: true } theirs && mine.Groups["list"].Value == theirs.Groups["list"].Value && mine.Groups["kind"].Value == theirs.Groups["kind"].Value;

    private static bool Frames(Page page, PageRecord inner) => page.Links.Any(link => link.Place == LinkPlace.Frame && link.Url == inner.Url);

    private SectionMatch Answer(SectionDefinition section, Candidate found, string how, string? foundOn, IReadOnlyList<PageRecord>? namesakes = null)
    {
        var name = found.By.Words;
        var url = found.Page?.Url ?? found.Target.Url;
        return found.Fate switch
        {
            Fate.Read => new SectionMatch.Found(reader.Read(section, name, found.Page!, how, foundOn) with { Namesakes = namesakes ?? [] }),
            Fate.Dead => new SectionMatch.Dead(name, url, foundOn ?? found.By.On?.Url ?? url),
            _ => new SectionMatch.Unreadable(name, url, WhyUnread(found)),
        };
    }

    private string WhyUnread(Candidate candidate)
    {
        if (candidate.Page is { } page) return page.Why ?? page.Outcome.Sentence;
        if (!site.Bounds.IsRegistered(candidate.Target.Url)) return site.Outside(candidate.Target.Url) is { Outcome: not FetchOutcome.Fetched and var outcome } ? outcome.Sentence : "栏目链接指向未登记的站点，未读取其内容";
        return site.Outside(candidate.Target.Url) is { } file ? file.Outcome == FetchOutcome.Fetched ? "栏目链接直接指向文件，未按栏目读取" : file.Outcome.Sentence : "该页面尚未抓取";
    }

    // 通知公告 as a block of a page that lists several columns, without a page of its own.
    private SectionMatch? OnAggregate(SectionDefinition section, SectionNames names)
    {
        var lists = from record in site.Read()
                    where site.Bounds.Holds(record.Url)
                    from row in record.Page!.Rows
                    where row.List is not null && names.Exact(site.Names.Of(row.List)) >= 0
                    group record by (record.Url, row.List) into list
                    orderby site.IsHome(list.Key.Url) descending, list.Count() descending
                    select (Page: list.First(), Name: list.Key.List);
        return lists.FirstOrDefault() is { Page: { } page, Name: { } name }
            ? new SectionMatch.Found(reader.OfBlock(section.Key, name, page)) : null;
    }

    private SectionMatch.Missing Missing(SectionNames names)
    {
        var near = from target in site.Targets
                   from mention in target.Names.Values
                   where mention.Voice <= Voice.Body && !AttachmentReader.IsAttachment(target.Url, mention.Words)
                   let likeness = names.Likeness(mention.Name)
                   where likeness >= 0.45
                   orderby likeness descending, mention.Words.Length
                   select new PageLink(mention.Words, target.Url, mention.Voice == Voice.Navigation ? LinkPlace.Navigation : LinkPlace.Body);
        return new([.. near.DistinctBy(link => link.Text).Take(5)], site.Homes is [var home, ..] ? home.Url : site.Bureau.Sites[0].Url.AbsoluteUri) { Perhaps = Kin(names) ?? Written(names), Looked = site.Looked };
    }

    // A filled column under a name of the bureau's own
    private PageLink? Kin(SectionNames names) =>
        (from target in site.Targets
         where site.Bounds.Holds(target.Url) && site.Page(target.Url) is { WasRead: true, Page.Kind: not PageKind.Article } && !site.IsHome(target.Url) && !target.Names.Keys.Any(names.IsAnothers)
         from mention in target.Names.Values
         where mention.Voice <= Voice.Body && names.Kin(mention.Name)
         orderby mention.Voice, mention.Words.Length, mention.Words
         select new PageLink(mention.Words, target.Url, LinkPlace.Navigation)).FirstOrDefault();

    // The name stands over a group of columns without leading anywhere itself
    private PageLink? Written(SectionNames names) =>
        site.Lines.Where(line => names.Exact(line.Key) is >= 0 and < OfficialNames).OrderBy(line => names.Exact(line.Key)).Select(line => new PageLink(line.Value.Words, line.Value.Url, LinkPlace.Body)).FirstOrDefault();

    [GeneratedRegex(@"^(?<list>.*[_-])\d{1,2}(?<kind>\.\w{2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOf();
}
