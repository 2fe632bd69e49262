using System.Text.RegularExpressions;
using Monitor.Planning.Reading;

namespace Monitor.Planning.Compile;

/// <summary>How words of a plan become draft duties: data that people edit. Patterns are bounded in time.</summary>
public sealed class PlanLexicon
{
    internal static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private PlanLexicon(LexiconWords words) => Words = words;

    internal LexiconWords Words { get; }

    /// <summary>The built-in lexicon.</summary>
    public static PlanLexicon Default { get; } = ReadDefault();

    /// <summary>Reads an edited lexicon.</summary>
    /// <exception cref="InputException">Every mistake, with line.</exception>
    public static PlanLexicon Read(string path)
    {
        var mistakes = new Mistakes();
        var lexicon = InputFile.Open(path, mistakes) is { } fields ? LexiconReader.Read(fields) : null;
        mistakes.ThrowIfAny();
        return new(lexicon!);
    }

    private static PlanLexicon ReadDefault()
    {
        var mistakes = new Mistakes();
        var fields = InputFile.Parse("plan-lexicon.data.yaml", EmbeddedData.Bytes("Compile.plan-lexicon.data.yaml"), mistakes);
        var lexicon = fields is null ? null : LexiconReader.Read(fields);
        mistakes.ThrowIfAny();
        return new(lexicon!);
    }
}

/// <summary>What a lexicon file says.</summary>
internal sealed record LexiconWords
{
    public required Regex Publish { get; init; }
    public required Regex References { get; init; }
    public required Regex SkipHeadings { get; init; }
    public required string SkipReason { get; init; }
    public required string Otherwise { get; init; }
    public required IReadOnlyList<UncheckableRule> Uncheckable { get; init; }
    public required IReadOnlyList<DutyPattern> Rules { get; init; }
    public required IReadOnlyList<SectionDefinition> Sections { get; init; }
}

/// <summary>Words that show that no website can prove a clause, and why.</summary>
internal sealed record UncheckableRule(string Id, bool Always, IReadOnlyList<Regex> Any, string Reason)
{
    public bool Applies(string text) => Any.Any(pattern => pattern.IsMatch(text));
}

/// <summary>Words that make a duty, and the duty they make.</summary>
internal sealed record DutyPattern
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Check { get; init; }
    public string? Section { get; init; }
    public required IReadOnlyList<WrittenParameter> With { get; init; }
    public required string Because { get; init; }
    public string? Indicator { get; init; }

    /// <summary>From what a limit in the text counts, see published-within.</summary>
    public string? From { get; init; }

    /// <summary>What published-by looks for when the text names a day.</summary>
    public string? Title { get; init; }

    /// <summary>The parameter that an enumeration in the text fills.</summary>
    public string? List { get; init; }
    public bool NeedsPublishing { get; init; }
    public IReadOnlyList<Regex> Any { get; init; } = [];
    public IReadOnlyList<Regex> Unless { get; init; } = [];
    public Regex? Book { get; init; }
}
