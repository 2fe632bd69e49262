using System.Globalization;
using Monitor.Planning;
using Monitor.Planning.Compile;

namespace Monitor.Tests.Planning.Compile;

/// <summary>
/// Compiles labelled plan texts and prints, per text and overall, the share of checkable clauses found with the right section and the share of
/// wrong duties. Labels (`*.gold`): fragment | right sections (`-` site-wide, `!` no duty) | `all` where each of them must be found.
/// </summary>
public sealed class CompileEvaluation(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(CityFiles.RepositoryRoot, "tests", "Monitor.Tests", "Planning", "Compile", "texts");

    [Theory]
    [InlineData("scheme"), InlineData("keypoints"), InlineData("tasks"), InlineData("responsibilities"), InlineData("education"), InlineData("land"), InlineData("health"), InlineData("market")]
    public void Our_own_plans_in_the_four_styles_are_compiled_right(string name) => Judge(name, File.ReadAllText(Path.Combine(Folder, $"{name}.txt")), strict: true);

    [Theory]
    [InlineData("seed-001", "001_"), InlineData("seed-004", "004_")]
    public void Real_texts_are_compiled_right(string name, string prefix)
    {
        var folder = Path.Combine(CityFiles.RepositoryRoot, "..", "shared", "seeds");
        if (!Directory.Exists(folder)) Assert.Skip("../shared/seeds is not there: the real texts are not judged");

        Judge(name, File.ReadAllText(Directory.GetFiles(folder, $"{prefix}*.txt").Single()), strict: false);
    }

    private void Judge(string name, string text, bool strict)
    {
        var compiled = new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines(text), null, name);
        var labels = File.ReadAllLines(Path.Combine(Folder, $"{name}.gold")).Where(line => line.Length > 0 && line[0] != '#').Select(Label.Parse).ToList();
        var wanted = labels.Where(label => !label.IsNone).SelectMany(label => label.NeedsAll ? label.Sections.Select(section => label with { Sections = [section] }) : [label]).ToList();
        var lost = wanted.Where(label => !compiled.Duties.Any(draft => label.Is(draft.Duty))).ToList();
        var wrong = compiled.Duties.Where(draft => IsWrong(draft.Duty, labels, strict)).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {wanted.Count - lost.Count} of {wanted.Count} found ({100.0 * (wanted.Count - lost.Count) / wanted.Count:0.0} %), {wrong.Count} of {compiled.Duties.Count} duties wrong ({100.0 * wrong.Count / compiled.Duties.Count:0.0} %)"));
        foreach (var label in lost) output.WriteLine($"  lost: {label.Fragment} -> {string.Join(' ', label.Sections)}");
        foreach (var draft in wrong) output.WriteLine($"  wrong: {draft.Duty.Section ?? "-"} {draft.Duty.Check}: {draft.Duty.Quote}");

        Assert.Empty(PlanFiles.CheckText($"{name}.yaml", DraftWriter.Write(compiled), CityFiles.Checks));
        Assert.All(compiled.Duties, draft => Assert.Contains(draft.Duty.Quote!, text, StringComparison.Ordinal));
        Assert.Equal(DraftWriter.Write(compiled), DraftWriter.Write(new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines(text), null, name)));
        Assert.True(lost.Count <= 0.10 * wanted.Count, "fewer than 90 % of the checkable clauses were found");
        Assert.True(wrong.Count <= 0.05 * compiled.Duties.Count, "more than 5 % of the duties are wrong");
    }

    // A labelled clause allows its sections only; other clauses of our own texts allow what their words name, those of real texts nothing
    private static bool IsWrong(Duty duty, List<Label> labels, bool strict) =>
        labels.Where(label => duty.Quote!.Contains(label.Fragment, StringComparison.Ordinal)).ToList() is { Count: > 0 } about
            ? !about.Exists(label => label.Is(duty))
            : !strict;

    private sealed record Label(string Fragment, IReadOnlyList<string> Sections, bool NeedsAll)
    {
        public bool IsNone => Sections is ["!"];

        public bool Is(Duty duty) => !IsNone && duty.Quote!.Contains(Fragment, StringComparison.Ordinal) && Sections.Contains(duty.Section ?? "-");

        public static Label Parse(string line)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            return new(parts[0], parts[1].Split(' '), parts is [_, _, "all"]);
        }
    }
}
