using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>What became of the search for a section, with the reasons in official Chinese.</summary>
internal static class RequiredWords
{
    public const int MostConsidered = 8;

    public static RequiredSection Of(SectionDefinition section, SectionFinding found, TreeColumn? chosen, SiteIndex site)
    {
        var own = (found.Match as SectionMatch.Found)?.Section;
        var missing = found.Match as SectionMatch.Missing;
        return new()
        {
            Key = section.Key,
            Name = section.Name,
            State = StateOf(found.Match),
            Node = chosen is null ? null : TreeReader.IdOf(chosen.Key),
            Told = own?.Name ?? (found.Match as SectionMatch.Dead)?.Name ?? (found.Match as SectionMatch.Unreadable)?.Name,
            Url = chosen?.Url,
            By = MatchOf(section, found, site),
            Why = Why(section, found, site),
            Items = own?.Items.Count ?? 0,
            Newest = own?.Newest,
            NilNote = own?.NilNote,
            Considered = [.. found.Considered.Take(MostConsidered).Select(candidate => new ConsideredColumn(candidate.By.Words, candidate.Target.Url, candidate.How, TreeReader.IdOf(candidate.Target.Key)))],
            NearMisses = [.. (missing?.Perhaps is { } perhaps ? missing.NearMisses.Prepend(perhaps) : missing?.NearMisses ?? []).DistinctBy(near => near.Text).Select(near => new ConsideredColumn(near.Text, near.Url))],
        };
    }

    private static SectionState StateOf(SectionMatch match) => match switch
    {
        SectionMatch.Found => SectionState.Found,
        SectionMatch.Unreadable => SectionState.Unreadable,
        SectionMatch.Dead => SectionState.Dead,
        SectionMatch.Ambiguous => SectionState.Ambiguous,
        _ => SectionState.Missing,
    };

    private static NameMatch? MatchOf(SectionDefinition section, SectionFinding found, SiteIndex site) => (found.Match, found.Considered) switch
    {
        (SectionMatch.Missing, _) => null,
        (SectionMatch.Found { Section: var list }, []) => Exact(section, site.Names.Of(list.Name), site),
        (_, [{ IsPinned: true }, ..]) => NameMatch.Pin,
        (_, [{ Exact: true } best, ..]) => Exact(section, best.By.Name, site),
        (_, [{ By.Voice: Voice.Address }, ..]) => NameMatch.Address,
        _ => NameMatch.Contained,
    };

    private static NameMatch Exact(SectionDefinition section, string name, SiteIndex site)
    {
        var known = SectionVocabulary.Default;
        if (known.Knows(section.Key) && SectionNames.Of(known[section.Key], known).Exact(name) < 0) return NameMatch.Accepted;
        return SectionNames.Of(section, site.Bureau.Sections).Exact(name) == 0 ? NameMatch.Official : NameMatch.Synonym;
    }

    private static string Why(SectionDefinition section, SectionFinding found, SiteIndex site) => found.Match switch
    {
        SectionMatch.Found { Section: { } own } => $"{own.How}{By(MatchOf(section, found, site), section)}{(own.FoundOn is { } on && on != own.Url ? $"，所在页面：{on}" : "")}{(own.Unread is { } unread ? $"；列表未读完：{unread}" : "")}",
        SectionMatch.Unreadable unread => $"栏目未能读取：{unread.Why}",
        SectionMatch.Dead dead => $"栏目链接已失效，所在页面：{dead.FoundOn}",
        SectionMatch.Ambiguous several => $"有{several.Candidates.Count}个栏目的名称和位置同样符合，不能确定是哪一个",
        SectionMatch.Missing { Perhaps: { } perhaps } missing => $"没有名称相符的栏目；“{perhaps.Text}”可能就是该栏目。{missing.Looked}",
        SectionMatch.Missing missing => $"没有名称相符的栏目。{missing.Looked}",
        _ => "",
    };

    private static string By(NameMatch? by, SectionDefinition section) => by switch
    {
        NameMatch.Official => "，与规定名称一致",
        NameMatch.Accepted => "，为主管部门认可的别名",
        NameMatch.Synonym => $"，为“{section.Name}”的常用名称",
        NameMatch.Contained => $"，名称包含“{section.Name}”的常用名称",
        _ => "",
    };
}
