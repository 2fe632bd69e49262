using System.Text.RegularExpressions;
using Monitor.Planning.Reading;

namespace Monitor.Planning.Compile;

/// <summary>Reads a lexicon file; patterns that do not compile are mistakes with their line.</summary>
internal static class LexiconReader
{
    public static LexiconWords Read(Fields fields)
    {
        var lexicon = new LexiconWords
        {
            Publish = Single(fields, "publish"),
            References = Single(fields, "references"),
            SkipHeadings = Single(fields, "skipHeadings"),
            SkipReason = fields.RequiredText("skipReason") ?? "",
            Otherwise = fields.RequiredText("otherwise") ?? "",
            Uncheckable = [.. fields.Blocks("uncheckable").Select(ReadUncheckable)],
            Rules = [.. fields.RequiredBlocks("rules").Select(ReadRule)],
            Sections = SectionReader.Read(fields),
        };
        fields.NothingElse();
        return lexicon;
    }

    private static UncheckableRule ReadUncheckable(Fields fields)
    {
        var rule = new UncheckableRule(fields.ShortId("id") ?? "", fields.Flag("always"), Patterns(fields, "any"), fields.RequiredText("reason") ?? "");
        fields.NothingElse();
        return rule;
    }

    private static DutyPattern ReadRule(Fields fields)
    {
        var rule = new DutyPattern
        {
            Id = fields.ShortId("id") ?? "",
            Name = fields.RequiredText("name") ?? "",
            Check = fields.RequiredText("check") ?? "",
            Section = fields.Text("section"),
            With = ParameterReader.Read(fields.Inner("with")),
            Because = fields.RequiredText("because") ?? "",
            Indicator = fields.Text("indicator"),
            From = fields.Text("from"),
            Title = fields.Text("title"),
            List = fields.Text("list"),
            NeedsPublishing = fields.Choice("needs", new Dictionary<string, bool> { ["publish"] = true }) ?? false,
            Any = Patterns(fields, "any"),
            Unless = Patterns(fields, "unless"),
            Book = fields.Has("book") ? Single(fields, "book") : null,
        };
        fields.NothingElse();
        return rule;
    }

    private static IReadOnlyList<Regex> Patterns(Fields fields, string key) =>
        [.. fields.Texts(key).Select(word => Compile(fields, word.Text, word.Line)).OfType<Regex>()];

    private static Regex Single(Fields fields, string key) =>
        (fields.RequiredText(key) is { } text ? Compile(fields, text, fields.LineOf(key)) : null) ?? new("(?!)");

    private static Regex? Compile(Fields fields, string pattern, int line)
    {
        try
        {
            return new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PlanLexicon.PatternTime);
        }
        catch (ArgumentException fault)
        {
            fields.Mistakes.Add(fields.File, line, $"“{pattern}” 不是有效的正则表达式：{fault.Message}");
            return null;
        }
    }
}
