using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>An enumeration that was read: its total, its parts, whether the list is closed, and whether a part is of another kind.</summary>
internal sealed record Enumeration(Quantity Total, IReadOnlyList<Quantity> Parts, bool Closed, bool Mixed, string Sentence)
{
    public decimal Sum => Parts.Sum(part => part.Value);

    public bool AddsUp => Math.Abs(Sum - Total.Value) <= (Total.IsAbout || Parts.Any(part => part.IsAbout) ? Total.Value * Quantity.Tolerance : 0);

    /// <summary>Parts exceed their total, or a closed list of at least three falls short of it.</summary>
    public bool IsCertain => !Mixed && (Sum > Total.Value || (Closed && Parts.Count >= 3));
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

    /// <summary>The first cue opens the list; a second one within it a list of its own, which must add up in some reading.</summary>
    private static IEnumerable<Enumeration> Spoken(string outer, string sentence)
    {
        var cues = Cue().Matches(outer).ToList();
        for (var i = 0; i < cues.Count; i++)
        {
            if (Quantity.In(outer[..cues[i].Index]) is not [.., var total] || cues[i].Index - total.End > 14) continue;
            var rest = outer[(cues[i].Index + cues[i].Length)..];
            var next = i + 1 < cues.Count ? cues[i + 1].Index - cues[i].Index - cues[i].Length : -1;
            if (Read(total, rest, sentence, true) is not { } read) continue;
            if (next < 0) yield return read;
            else if (!NestedAddsUp(read, rest[..next])) yield return read;
            if (next >= 0) yield break;
        }
    }

    private static bool NestedAddsUp(Enumeration whole, string beforeInner)
    {
        var before = Quantity.In(beforeInner).Count;
        if (before == 0 || before >= whole.Parts.Count) return true;
        var inner = whole.Parts[before - 1].Value;
        for (var taken = 1; before + taken <= whole.Parts.Count; taken++)
            if (whole.Parts.Skip(before).Take(taken).Sum(part => part.Value) == inner && whole.Parts.Take(before).Concat(whole.Parts.Skip(before + taken)).Sum(part => part.Value) == whole.Total.Value)
                return true;
        return false;
    }

    private static Enumeration? Read(Quantity total, string list, string sentence, bool hasCue)
    {
        if (!hasCue || !total.IsPiece) return null;
        var ended = Ends().Match(list) is { Success: true } end ? list[..end.Index] : list;
        List<Quantity> parts = [.. Quantity.In(ended).TakeWhile((part, i) => i == 0 || !Restart().IsMatch(part.Name)).Where(part => !Compared().IsMatch(part.Name) && part.Name.Length > 0)];
        if (parts.Count == 0 || Restart().IsMatch(parts[0].Name)) return null;
        var mixed = parts.Any(part => !part.IsPiece);
        return new(total, [.. parts.Where(part => part.IsPiece)], !Open().IsMatch(list), mixed, sentence);
    }

    [GeneratedRegex(@"[（(](?<inside>[^（）()]*\d[^（）()]*)[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex("其中包括|其中[:：,，]?|分别为|分别是|分别|包括|包含|涉及|具体为|具体是|由")]
    private static partial Regex Cue();

    [GeneratedRegex("较上年|较去年|同比|比上年|比去年|增长|下降|点击量|阅读量|浏览量|关注")]
    private static partial Regex Ends();

    [GeneratedRegex("全年|本年度|累计|共计|总计|合计|(?<!公|共)共(?!同|享|产|青|公)|另外|此外|同时|还|平均|均")]
    private static partial Regex Restart();

    [GeneratedRegex("较|同比|比上|增加|减少|占")]
    private static partial Regex Compared();

    [GeneratedRegex("等(?!级|次|待|候|人)|主要|多数|大部分")]
    private static partial Regex Open();
}
