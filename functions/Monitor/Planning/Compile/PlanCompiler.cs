using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>A clause that no website can show, and why.</summary>
public sealed record UncheckableClause(string Quote, string Place, string Reason, string Rule);

/// <summary>A work plan turned into draft duties.</summary>
public sealed record CompiledPlan(AnnualPlan Plan, IReadOnlyList<DraftDuty> Duties, IReadOnlyList<UncheckableClause> Uncheckable);

/// <summary>Work plan text (工作方案, 工作要点, 任务分解表, 责任清单) -> draft duties. Deterministic; rules are the lexicon's.</summary>
public sealed partial class PlanCompiler(PlanLexicon lexicon)
{
    private const int TitleLines = 6;

    /// <param name="text">The plan.</param>
    /// <param name="year">Its year; null: from its title or first lines.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InputException">The text is empty or names no year.</exception>
    public CompiledPlan Compile(PlanText text, int? year, string name)
    {
        var blocks = text.Blocks.ToList();
        if (blocks.Count == 0) throw new InputException([new(name, 0, "文件中没有文字")]);
        var firstLines = string.Join('\n', blocks.OfType<PlanBlock.Paragraph>().Take(TitleLines).Select(paragraph => paragraph.Text));
        var title = TakeTitle(blocks);
        var actual = year ?? YearOf(title) ?? YearOf(firstLines)
            ?? throw new InputException([new(name, 0, "从文件中看不出计划年度", "请用 --year 指定")]);
        var matcher = new ClauseMatcher(lexicon.Words);
        var drafter = new DutyDrafter(title, actual);
        List<DraftDuty> duties = [];
        List<UncheckableClause> others = [];
        var clauses = ClauseReader.Read(new(blocks));
        var isOutlined = clauses.Any(clause => clause is { Kind: ClauseKind.Sentence, Headings.Count: > 0 });
        var read = clauses.Select(clause => Read(clause, matcher, isOutlined)).ToList();
        for (var at = 0; at < read.Count; at++)
        {
            var (clause, hits, reason, rule) = read[at];
            duties.AddRange(hits.Where(hit => clause.Leads is null || !IsSaidInFull(hit.Rule, clause.Leads, read, at)).Select(hit => drafter.Draft(hit, hits, clause)));
            if (reason is not null) others.Add(new(clause.Text, clause.Place, reason, rule ?? ""));
        }
        duties = Numbered(OncePerPlace(duties));
        return new(new() { Title = title, Year = actual, Duties = [.. duties.Select(draft => draft.Duty)], Sections = Own(duties) }, duties, others);
    }

    private MatchedClause Read(Clause clause, ClauseMatcher matcher, bool isOutlined)
    {
        var isPreface = isOutlined && clause is { Kind: ClauseKind.Sentence, Headings.Count: 0 } && clause.Place.StartsWith(Outline.Preface, StringComparison.Ordinal);
        var (hits, reason, rule) = isPreface ? ([], lexicon.Words.SkipReason, "preface") : matcher.Match(clause);
        return new(clause, hits, reason, rule);
    }

    // Clauses of one item follow one another
    private static bool IsSaidInFull(DutyPattern rule, string item, List<MatchedClause> read, int lead) =>
        read.Skip(lead + 1).TakeWhile(next => next.Clause.Place.StartsWith(item, StringComparison.Ordinal)).Any(next => next.Hits.Any(hit => hit.Rule == rule));

    /// <summary>A row names its task and tells how to do it, both at one place: one duty a rule, the surer one.</summary>
    private static List<DraftDuty> OncePerPlace(List<DraftDuty> drafts) =>
        [.. drafts.GroupBy(draft => (draft.Place, draft.Duty.Id))
            .SelectMany(same => same.Where(draft => draft.Confidence == same.Max(other => other.Confidence)).DistinctBy(draft => KeyOf(draft.Duty)))];

    private static string KeyOf(Duty duty) =>
        $"{duty.Section}|{duty.Check}|{string.Join('|', duty.With.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={string.Join('、', pair.Value)}"))}";

    private IReadOnlyList<SectionDefinition> Own(List<DraftDuty> duties) =>
        [.. lexicon.Words.Sections.Where(section => duties.Exists(draft => draft.Duty.Section == section.Key) && !SectionVocabulary.Default.Knows(section.Key))];

    // The id comes from the rule, so that an amended text keeps it; the same duty drawn from two clauses is scored once
    private static List<DraftDuty> Numbered(List<DraftDuty> drafts)
    {
        var ids = new Dictionary<string, int>();
        var seen = new Dictionary<string, string>();
        return [.. drafts.Select(draft =>
        {
            var count = ids[draft.Duty.Id] = ids.GetValueOrDefault(draft.Duty.Id) + 1;
            var id = count == 1 ? draft.Duty.Id : string.Create(CultureInfo.InvariantCulture, $"{draft.Duty.Id}-{count}");
            var key = KeyOf(draft.Duty);
            if (seen.TryAdd(key, id)) return draft with { Duty = draft.Duty with { Id = id } };
            return draft with { Duty = draft.Duty with { Id = id, Indicator = null }, Note = $"与 {seen[key]} 相同，不重复计分，可合并{(draft.Note is null ? "" : $"；{draft.Note}")}" };
        })];
    }

    /// <summary>The first lines up to the one that names the kind of plan; they are no clauses.</summary>
    private static string TakeTitle(List<PlanBlock> blocks)
    {
        for (var at = 0; at < Math.Min(TitleLines, blocks.Count); at++)
        {
            if (blocks[at] is not PlanBlock.Paragraph paragraph) break;
            if (!TitleEnd().IsMatch(paragraph.Text.Trim()) || paragraph.Text.Length > 80) continue;
            var title = string.Concat(blocks.Take(at + 1).Cast<PlanBlock.Paragraph>().Select(line => line.Text.Trim()).Where(line => line.Length <= 60));
            var hasSubtitle = blocks.ElementAtOrDefault(at + 1) is PlanBlock.Paragraph { Text: ['（' or '(', .., '）' or ')'] and { Length: < 30 } };
            blocks.RemoveRange(0, at + (hasSubtitle ? 2 : 1));
            return title;
        }
        return blocks[0] is PlanBlock.Paragraph { Text.Length: <= 60 } first ? first.Text.Trim() : "政务公开工作方案";
    }

    private static int? YearOf(string text) =>
        WrittenYear().Match(text) is { Success: true } found && ChineseNumber.Parse(found.Groups["year"].Value) is >= 2008 and <= 2100 and var year ? year : null;

    private sealed record MatchedClause(Clause Clause, IReadOnlyList<Hit> Hits, string? Reason, string? Rule);

    [GeneratedRegex("(?:方案|要点|计划|清单|分解表|总结|安排|一览表|任务表|台账)(?:[（(][^（()）]{1,20}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenYear();
}
