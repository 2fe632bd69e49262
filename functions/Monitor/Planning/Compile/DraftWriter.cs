using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Writes a compiled plan as a plan file: duties with place, confidence and defaults as comments, then the clauses no website can show.</summary>
public static partial class DraftWriter
{
    private const int LongestComment = 80;

    /// <param name="explain">Adds which rule matched what.</param>
    /// <param name="bureau">The bureau it is for, told in the head.</param>
    public static string Write(CompiledPlan compiled, bool explain = false, string? bureau = null)
    {
        var text = new StringBuilder();
        Line(text, $"# 由计划文本生成的草案，请逐条核对后使用。任务 {compiled.Duties.Count} 项，不能在网站上核查的条款 {compiled.Uncheckable.Count} 条。");
        if (bureau is not null) Line(text, $"# 适用单位：{OneLine(bureau)}（核对后列入城市文件中该单位的 plans）");
        Line(text, $"plan: {Quoted(compiled.Plan.Title)}");
        Line(text, $"year: {compiled.Plan.Year}");
        Line(text, compiled.Duties.Count == 0 ? "duties: []" : "duties:");
        foreach (var draft in compiled.Duties) Write(text, draft, explain);
        if (compiled.Plan.Sections.Count > 0) Line(text, "sections:");
        foreach (var section in compiled.Plan.Sections)
        {
            Line(text, $"  - key: {section.Key}");
            Line(text, $"    names: [{string.Join(", ", section.Names.Select(Quoted))}]");
        }
        if (compiled.Uncheckable.Count > 0) Line(text, "# 以下条款不能在网站上核查：");
        foreach (var clause in compiled.Uncheckable)
            Line(text, $"# - {clause.Place}：“{Short(clause.Quote)}”。{clause.Reason}{(explain ? $"（规则 {clause.Rule}）" : "")}");
        return text.ToString();
    }

    private static void Write(StringBuilder text, DraftDuty draft, bool explain)
    {
        var duty = draft.Duty;
        Line(text, $"  # {draft.Place} · 把握：{NameOf(draft.Confidence)}{(draft.Note is null ? "" : $" · {OneLine(draft.Note)}")}");
        if (explain) Line(text, $"  # {OneLine(draft.Trace)}");
        Line(text, $"  - id: {duty.Id}");
        Line(text, $"    title: {Quoted(duty.Title)}");
        if (duty.Section is { } section) Line(text, $"    section: {section}");
        Line(text, $"    check: {duty.Check}");
        if (duty.With.Values.Count > 0) Line(text, $"    with: {{ {string.Join(", ", duty.With.Values.Select(pair => $"{pair.Key}: {Value(pair.Key, pair.Value)}"))} }}");
        if (duty.Indicator is { } indicator) Line(text, $"    indicator: {indicator}");
        if (duty.Owner is { } owner) Line(text, $"    owner: {Quoted(owner)}");
        Line(text, $"    basis: {Quoted(duty.Basis ?? "")}");
        Line(text, $"    quote: {Quoted(duty.Quote ?? "")}");
    }

    private static string Value(string name, IReadOnlyList<string> values) =>
        values is [var only] && name is not ("titles" or "parts" or "formats" or "required" or "forms") ? Plain().IsMatch(only) ? only : Quoted(only) : $"[{string.Join(", ", values.Select(Quoted))}]";

    private static string NameOf(Confidence confidence) => confidence switch { Confidence.High => "高", Confidence.Medium => "中", _ => "低" };

    /// <summary>A YAML text in double quotes; control characters and line ends escaped.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static string Short(string quote) => OneLine(quote) is { Length: > LongestComment } line ? $"{line[..LongestComment]}…" : OneLine(quote);

    private static string OneLine(string text) => LineEnd().Replace(text, " ");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 -]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
