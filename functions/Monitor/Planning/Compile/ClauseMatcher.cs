using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>What a rule found in a clause: where, which words, and the enumeration it took.</summary>
internal sealed record Hit(DutyPattern Rule, int Start, string Words, IReadOnlyList<string> List)
{
    public int End => Start + Words.Length;

    /// <summary>Found in the heading or topic above the clause, not in its own words.</summary>
    public bool FromHeading { get; init; }
}

/// <summary>Holds clauses against the lexicon: the hits that make duties, or the reason why there is none.</summary>
internal sealed partial class ClauseMatcher(LexiconWords lexicon)
{
    private const int LongestClause = 3000;

    public (IReadOnlyList<Hit> Hits, string? Reason, string? Rule) Match(Clause clause)
    {
        // A table of a disclosure plan speaks of publishing throughout
        var context = clause.Kind == ClauseKind.Sentence ? "" : "公开";
        if (clause.Text.Length > LongestClause) return ([], "条款过长，未能识别，请人工核对", "too-long");
        if (clause.Headings.Any(lexicon.SkipHeadings.IsMatch)) return ([], lexicon.SkipReason, "skipHeadings");
        var text = FullWidth(clause.Text);
        var books = Books(text);
        if (books.Count == 0 && lexicon.Uncheckable.FirstOrDefault(rule => rule.Always && rule.Applies(text)) is { } never) return ([], never.Reason, never.Id);
        var hits = Tasks(text, Outermost([.. books, .. Words(text, text + context)]));
        if (hits.Count == 0 && (clause.Kind == ClauseKind.Row || TimePhraseReader.Read(clause.Text, 2000) is not (null or TimePhrase.Vague)))
            hits = [.. clause.Headings.Reverse().Select(heading => Outermost([.. Words(FullWidth(heading), heading + text + context)])).FirstOrDefault(found => found.Count > 0)?.Select(hit => hit with { FromHeading = true }) ?? []];
        if (hits.Count > 0 || clause.Kind == ClauseKind.Detail) return (hits, null, null);
        var reason = lexicon.Uncheckable.FirstOrDefault(rule => rule.Applies(text));
        return ([], reason?.Reason ?? lexicon.Otherwise, reason?.Id ?? "otherwise");
    }

    private IEnumerable<Hit> Words(string text, string context) =>
        lexicon.Rules.Where(rule => !rule.Unless.Any(pattern => pattern.IsMatch(text)) && (!rule.NeedsPublishing || lexicon.Publish.IsMatch(context)))
            .SelectMany(rule => rule.Any.SelectMany(pattern => pattern.Matches(text)).Where(found => found.Length > 0 && !IsReference(text, found.Index))
                .Select(found => new Hit(rule, found.Index, found.Value, Enumeration(found.Groups["list"].Value))));

    // “在网站“政策文件”栏目公开” says where, not what
    private static List<Hit> Tasks(string text, List<Hit> hits) =>
        Place().Match(text) is { Success: true } place && hits.Where(hit => hit.Start < place.Index || hit.End > place.Index + place.Length).ToList() is { Count: > 0 } tasks ? tasks : hits;

    private List<Hit> Books(string text) =>
        [.. from title in BookTitle().Matches(text)
            where !lexicon.References.IsMatch(BookTitle().Replace(text[..title.Index], ""))
            from rule in lexicon.Rules
            where rule.Book?.IsMatch(title.Groups["title"].Value) == true
            group title by rule into titles
            select new Hit(titles.Key, titles.First().Index, titles.First().Value, [.. titles.Select(title => title.Groups["title"].Value)])];

    // Inside 《》 stands a document's name, not a task
    private static bool IsReference(string text, int at) =>
        text.LastIndexOf('《', at) is >= 0 and var open && text.IndexOf('》', open) is var close && close > at && open < at;

    /// <summary>One hit a rule, none that lies inside another rule's longer words.</summary>
    private static List<Hit> Outermost(List<Hit> hits) =>
        [.. hits.Where(hit => !hits.Exists(other => other.Rule != hit.Rule && other.Start <= hit.Start && other.End >= hit.End && other.Words.Length > hit.Words.Length))
            .OrderBy(hit => hit.Start).ThenBy(hit => hit.Rule.Id, StringComparer.Ordinal).DistinctBy(hit => hit.Rule)];

    // “A、B和C”: only before the last one does 和 part two; inside an item it belongs to the name
    private static IReadOnlyList<string> Enumeration(string list)
    {
        var items = list.Split('、').Select(item => item.Trim(' ', '　', '“', '”', '"')).ToList();
        if (items is [.., var last] && LastAnd().Match(last) is { Success: true } and) items = [.. items.SkipLast(1), and.Groups["before"].Value, and.Groups["after"].Value];
        if (items is [var first, ..] && LeadingVerb().Match(first) is { Success: true } verb && first.Length - verb.Length > 1) items[0] = first[verb.Length..];
        return [.. items.Where(item => item.Length is > 1 and <= 40).Distinct()];
    }

    // Same length, so that places in it are places in the clause
    private static string FullWidth(string text) => string.Create(text.Length, text, (letters, source) =>
    {
        for (var at = 0; at < letters.Length; at++)
            letters[at] = source[at] switch { ',' => '，', ';' => '；', ':' => '：', '(' => '（', ')' => '）', var letter => letter };
    });

    [GeneratedRegex("在[^，。；]{0,20}[“「][^”」]{2,14}[”」](?:专?栏目?|板块|频道)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("《(?<title>[^《》]{2,60})》", RegexOptions.CultureInvariant)]
    private static partial Regex BookTitle();

    [GeneratedRegex("^(?<before>.{2,}?)(?:以及|和|及)(?<after>.{2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex LastAnd();

    [GeneratedRegex(@"^(?:[^、]{0,20}?(?:公开|发布|公布|提供|制定|完善|建立|健全|包括)了?(?:的)?(?:相关)?|相关)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingVerb();
}
