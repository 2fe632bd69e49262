using System.Globalization;

namespace Monitor.Planning.Compile;

/// <summary>How sure a draft duty is: words, verb and time stand in the text; the time is a default; the words stand in a heading or the list is guessed.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>A duty as the compiler drafts it: for people to check.</summary>
/// <param name="Duty">The duty, with the clause as its exact quote.</param>
/// <param name="Place">Where the clause stands: `二（一）第1句`, `表1第3行`.</param>
/// <param name="Note">What was taken as a default, and why; null: all is in the text.</param>
/// <param name="Trace">Which rule matched what.</param>
public sealed record DraftDuty(Duty Duty, string Place, Confidence Confidence, string? Note, string Trace);

/// <summary>Turns a hit into a duty: check, parameters from the text's own time, the rest by default.</summary>
internal sealed class DutyDrafter(string plan, int year)
{
    public DraftDuty Draft(Hit hit, IReadOnlyList<Hit> all, Clause clause)
    {
        var own = ClauseTime.Of(hit, all, clause.Text, year);
        var beside = clause.When is { } when ? TimePhraseReader.Read(when, year, isCell: true) : null;
        var time = own is null or TimePhrase.Vague ? beside ?? own : own;
        var (check, with, isFromText) = Judge(hit, time);
        var duty = new Duty
        {
            Id = hit.Rule.Id,
            Title = Fill(hit.Rule.Name),
            Check = check,
            Section = hit.Rule.Section,
            With = new(with),
            Indicator = hit.Rule.Indicator,
            Owner = clause.Owner,
            Basis = $"{plan}{clause.Place}",
            Quote = clause.Text,
            Plan = plan,
            Year = year,
        };
        return new(duty, clause.Place, ConfidenceOf(hit, isFromText), isFromText ? null : NoteOf(hit, time), $"规则 {hit.Rule.Id} 命中“{hit.Words}”{(hit.FromHeading ? "（标题）" : "")}{(time is null ? "" : $"，时间“{time.Words}”")}");
    }

    private (string Check, Dictionary<string, IReadOnlyList<string>> With, bool IsFromText) Judge(Hit hit, TimePhrase? time)
    {
        var rule = hit.Rule;
        var with = rule.With.ToDictionary(parameter => parameter.Name, parameter => (IReadOnlyList<string>)[.. parameter.Values.Select(word => Fill(word.Text))]);
        if (rule.List is { } list && hit.List.Count > 0) with[list] = hit.List;
        switch (time)
        {
            case TimePhrase.Due due when with.ContainsKey("due"): with["due"] = [due.Day]; return (rule.Check, with, true);
            case TimePhrase.Due due when with.ContainsKey("by"): with["by"] = [due.Day]; return (rule.Check, with, true);
            case TimePhrase.Due due when rule.Title is { } title: return ("published-by", Words(("title", Fill(title)), ("due", due.Day)), true);
            case TimePhrase.After after when rule.From is { } from: return ("published-within", Words(("within", after.Limit.ToString()), ("from", from)), true);
            case TimePhrase.After after when with.ContainsKey("within") && rule.Check is not ("section-updated" or "page-dated"): with["within"] = [after.Limit.ToString()]; return (rule.Check, with, true);
            // Items of any column can be held to a limit from the day they came about
            case TimePhrase.After { From: { } from } after when rule is { Section: not null, Check: "section-filled" or "section-updated" }: return ("published-within", Words(("within", after.Limit.ToString()), ("from", from)), true);
            case TimePhrase.Every { Series: { } series } when with.ContainsKey("every"): with["every"] = [series]; return (rule.Check, with, true);
            // Two yearly publications may lie more than a year apart: the rule's longer default is what 每年 means
            case TimePhrase.Every { Series: "year" } when rule.Check == "section-updated" && with.ContainsKey("within"): return (rule.Check, with, true);
            case TimePhrase.Every every when rule.Check is "section-updated" or "page-dated" or "home-updated": with["within"] = [every.Within.ToString()]; return (rule.Check, with, true);
            case TimePhrase.Every { Series: not "year" } every when rule.Check == "section-filled": return ("section-updated", Words(("within", every.Within.ToString())), true);
            default: return (rule.Check, with, !HasTime(with) && time is not (TimePhrase.Due or TimePhrase.After));
        }
    }

    // Nothing was defaulted where the check takes no time at all
    private static bool HasTime(Dictionary<string, IReadOnlyList<string>> with) => with.Keys.Any(name => name is "within" or "due" or "by" or "every" or "days");

    private static Confidence ConfidenceOf(Hit hit, bool isFromText) =>
        hit.FromHeading ? Confidence.Low : isFromText ? Confidence.High : Confidence.Medium;

    private static string NoteOf(Hit hit, TimePhrase? time) => time switch
    {
        TimePhrase.Vague vague => $"原文只说“{vague.Words}”，{hit.Rule.Because}",
        null => $"原文未写明时限，{hit.Rule.Because}",
        _ => $"原文“{time.Words}”不能直接用于该检查项，请核对；{hit.Rule.Because}",
    };

    private string Fill(string text) => text
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{lastYear}", (year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Words(params (string Name, string Value)[] words) =>
        words.ToDictionary(word => word.Name, word => (IReadOnlyList<string>)[word.Value]);
}
