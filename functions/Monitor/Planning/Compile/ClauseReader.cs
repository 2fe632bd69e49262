using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Cuts a plan's text into clauses with their place: sentences of paragraphs, tasks of table rows.</summary>
internal static partial class ClauseReader
{
    public static IReadOnlyList<Clause> Read(PlanText text)
    {
        var outline = new Outline();
        List<Clause> clauses = [];
        Clause? heading = null;
        var tables = 0;
        var paragraphs = new Dictionary<string, int>();
        foreach (var block in text.Blocks)
        {
            if (block is PlanBlock.Table table)
            {
                heading = null;
                clauses.AddRange(TaskTable.Read(table.Rows, ++tables, outline.Headings));
            }
            else if (block is PlanBlock.Paragraph paragraph)
            {
                heading = Read(paragraph, outline, clauses, heading, paragraphs);
            }
        }
        if (heading is not null) clauses.Add(heading);
        return clauses;
    }

    /// <summary>Adds the paragraph's clauses; gives back the heading that still waits for text below it. One without any is a task itself.</summary>
    private static Clause? Read(PlanBlock.Paragraph paragraph, Outline outline, List<Clause> clauses, Clause? heading, Dictionary<string, int> paragraphs)
    {
        var body = outline.Enter(paragraph.Text.Trim(), paragraph.Level);
        if (body is null)
        {
            if (heading is not null && !outline.Place.StartsWith(heading.Place, StringComparison.Ordinal)) clauses.Add(heading);
            return new(outline.Headings[^1], outline.Place) { Headings = [.. outline.Headings.SkipLast(1)] };
        }
        if (IsNote(body))
        {
            if (heading is not null) clauses.Add(heading);
            Attach(clauses, body, outline.Place);
            return null;
        }
        if (heading is not null && outline.Place != heading.Place && !outline.Place.StartsWith(heading.Place, StringComparison.Ordinal)) clauses.Add(heading);
        var number = paragraphs[outline.Place] = paragraphs.GetValueOrDefault(outline.Place) + 1;
        clauses.AddRange(OfParagraph(body, outline, number == 1 ? outline.Place : $"{outline.Place}第{number}段"));
        return null;
    }

    private static IEnumerable<Clause> OfParagraph(string body, Outline outline, string place)
    {
        var sentences = Sentences.Of(body).ToList();
        var (owner, when) = Closing(body);
        return sentences.Select((sentence, at) => (sentence, at)).Where(pair => !IsNote(pair.sentence)).Select(pair => new Clause(pair.sentence, sentences.Count > 1 ? $"{place}第{pair.at + 1}句" : place)
        {
            Headings = outline.Headings,
            Owner = OwnerPhrase.Read(pair.sentence) ?? owner,
            When = when,
            Leads = pair.at == 0 && sentences.Count > 1 && outline.Headings is [.., var head] && pair.sentence.TrimEnd('。') == head ? outline.Place : null,
        });
    }

    // “（责任单位：办公室；完成时限：6月底前）” on a line of its own belongs to what stands above it
    private static void Attach(List<Clause> before, string note, string place)
    {
        var (owner, when) = Closing(note);
        for (var at = before.Count - 1; at >= 0 && before[at].Place.StartsWith(place, StringComparison.Ordinal) && before[at].Kind == ClauseKind.Sentence; at--)
            before[at] = before[at] with { Owner = before[at].Owner ?? owner, When = before[at].When ?? when };
    }

    private static (string? Owner, string? When) Closing(string body)
    {
        var note = ClosingNote().Match(body) is { Success: true } found ? found.Value : null;
        return note is null ? (null, null) : (OwnerPhrase.Read(note), Deadline().Match(note) is { Success: true } when ? when.Groups["when"].Value : null);
    }

    private static bool IsNote(string sentence) => WholeNote().IsMatch(sentence);

    [GeneratedRegex(@"[（(【\[][^（(）)]*(?:牵头|责任|负责|承办|时限|时间)[^（(）)]*[）)】\]]\s*。?$|(?:责任|牵头|承办)(?:单位|科室|处室|部门)[:：][^。]*。?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingNote();

    [GeneratedRegex(@"^(?:[（(【\[][^（(）)]*(?:牵头|责任|负责|承办|时限|时间)[^（(）)]*[）)】\]]|(?:责任|牵头|承办|配合)(?:单位|科室|处室|部门)[:：][^。]*|完成时[限间][:：][^。]*)\s*。?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNote();

    [GeneratedRegex(@"(?:时限|时间|期限)(?:要求)?[:：]\s*(?<when>[^；;。）)】\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();
}
