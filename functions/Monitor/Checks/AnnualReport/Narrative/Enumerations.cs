using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>An enumeration that was read: its total, its parts, whether the list is closed, and whether a part is of another kind.</summary>
internal sealed record Enumeration(Quantity Total, IReadOnlyList<Quantity> Parts, bool Closed, bool Mixed, string Sentence)
{
    public decimal Sum => Parts.Sum(part => part.Value);

    public bool AddsUp => Math.Abs(Sum - Total.Value) <= (Total.IsAbout || Parts.Any(part => part.IsAbout) ? Total.Value * Quantity.Tolerance : 0);

    /// <summary>A list that falls shorter than this names the most important parts only.</summary>
    private const decimal Highlights = 0.7m;

    /// <summary>Parts exceed their total, or a closed list of at least three falls short of it.</summary>
    public bool IsCertain => !Mixed && (Sum > Total.Value || (Closed && Parts.Count >= 3 && Sum >= Total.Value * Highlights));
}

/// <summary>Finds `共…条，其中…` in sentences, brackets within them first. What may be a subset is not taken for a whole.</summary>
internal static partial class Enumerations
{
    public static IEnumerable<Enumeration> In(string narrative) => Sentences(narrative).SelectMany(OfSentence);

    public static IEnumerable<string> Sentences(string narrative) =>
        narrative.Split(['。', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<Enumeration> OfSentence(string sentence)
    {
        var outer = sentence;
        foreach (var bracket in Brackets().Matches(sentence).Reverse())
        {
            outer = outer.Remove(bracket.Index, bracket.Length);
            if (Quantity.In(sentence[..bracket.Index]) is [.., var total] && total.End >= bracket.Index - 1 && Read(total, bracket.Groups["inside"].Value, sentence, Cue().IsMatch(bracket.Value)) is { } inner)
                yield return inner;
        }
        foreach (var found in Spoken(outer, sentence)) yield return found;
    }

    /// <summary>The first cue opens the list. A second one opens a list of its own, within the first or after it: what adds up in no reading is doubtful.</summary>
    private static IEnumerable<Enumeration> Spoken(string outer, string sentence)
    {
        var cues = Cue().Matches(outer).ToList();
        for (var i = 0; i < cues.Count; i++)
        {
            var before = Quantity.In(outer[..cues[i].Index]);
            if (before.LastOrDefault(quantity => !Compared().IsMatch(quantity.Name)) is not { } total || cues[i].Index - before[^1].End > 14) continue;
            var from = cues[i].Index + cues[i].Length;
            if (i + 1 == cues.Count)
            {
                if (Read(total, outer[from..], sentence, true) is { } only) yield return only;
                continue;
            }
            if (Read(total, outer[from..], sentence, true) is { } read && !AddsUpSomehow(read, Read(total, outer[from..cues[i + 1].Index], sentence, true)))
                yield return read with { Mixed = true };
            yield break;
        }
    }

    /// <summary>Parts before the second cue may make the total with the last of them, which has parts itself, or without it, where a new list begins.</summary>
    private static bool AddsUpSomehow(Enumeration whole, Enumeration? first)
    {
        if (first is null || first.Parts.Count == 0 || first.AddsUp || (first with { Parts = [.. first.Parts.SkipLast(1)] }).AddsUp) return true;
        var (inner, rest) = (first.Parts[^1].Value, whole.Parts.Skip(first.Parts.Count).ToList());
        return Enumerable.Range(1, Math.Max(0, rest.Count)).Any(taken => rest.Take(taken).Sum(part => part.Value) == inner
            && first.Sum + rest.Skip(taken).Sum(part => part.Value) == whole.Total.Value);
    }

    private static Enumeration? Read(Quantity total, string list, string sentence, bool hasCue)
    {
        if (!hasCue || !total.IsPiece) return null;
        var ended = Ends().Match(list) is { Success: true } end ? list[..end.Index] : list;
        List<Quantity> all = [.. Quantity.In(ended)];
        List<Quantity> parts = [.. all.TakeWhile((part, i) => i == 0 || !(Restart().IsMatch(part.Name) || Handled().IsMatch(part.Name))).Where(part => !Compared().IsMatch(part.Name) && part.Name.Length > 0)];
        if (parts.Count == 0 || Restart().IsMatch(parts[0].Name)) return null;
        var cutByDoubt = all.Find(part => Restart().IsMatch(part.Name) || Handled().IsMatch(part.Name)) is { } stop && !Restart().IsMatch(stop.Name);
        var mixed = parts.Any(part => !part.IsPiece);
        return new(total, [.. parts.Where(part => part.IsPiece)], !Open().IsMatch(list) && !cutByDoubt, mixed, sentence);
    }

    [GeneratedRegex(@"[（(](?<inside>[^（）()]*\d[^（）()]*)[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex("其中包括|其中[:：,，]?|分别为|分别是|分别|包括|包含|涉及|具体为|具体是|由")]
    private static partial Regex Cue();

    [GeneratedRegex("较上年|较去年|同比|比上年|比去年|增长|下降|点击量|阅读量|浏览量|关注")]
    private static partial Regex Ends();

    [GeneratedRegex("全年|本年度|累计|共计|总计|合计|(?<!公|共)共(?!同|享|产|青|公)|另外|此外|同时|还|平均|均")]
    private static partial Regex Restart();

    /// <summary>What was done with the things counted is another count of them.</summary>
    [GeneratedRegex("^(?:已|均|全部|依法|按时|按期)*(?:答复|办结|办理|回复|结转|收到|受理|新收)")]
    private static partial Regex Handled();

    [GeneratedRegex("较|同比|比上|增加|减少|占")]
    private static partial Regex Compared();

    [GeneratedRegex("等(?!级|次|待|候|人)|主要|多数|大部分")]
    private static partial Regex Open();
}
