using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport;

/// <summary>
/// Finds the six sections by what their headings mean, in any numbering. Inner numbering that restarts is no section; a table of contents is
/// passed over; headings may stand inside a paragraph that lost its line breaks.
/// </summary>
internal static partial class SectionReader
{
    /// <summary>A heading is short; what follows on the same line is text.</summary>
    private const int LongestHeading = 40;

    /// <summary>A table of contents is no longer than this.</summary>
    private const int ContentsSpan = 400;

    /// <summary>Fewer headings than this are numbered in some other way.</summary>
    private const int Fewest = 3;

    private static readonly Regex[] Meanings = [Overview(), Active(), Requests(), Reviews(), Problems(), Others()];

    public static IReadOnlyList<ReportSection> Read(string narrative)
    {
        var starts = Starts(narrative);
        var ordered = starts.OrderBy(start => start.At).ToList();
        return
        [
            .. ordered.Select((start, i) =>
            {
                var end = i + 1 < ordered.Count ? ordered[i + 1].At : narrative.Length;
                return new ReportSection(start.Section, start.Heading, start.Number, narrative[Math.Min(start.TextAt, end)..end].Trim());
            }),
        ];
    }

    private static List<Start> Starts(string narrative)
    {
        var found = Numbered().Matches(narrative).Select(match => Of(match, narrative)).OfType<Start>().ToList();
        var lines = Lines(narrative).ToList();
        if (found.Select(start => start.Section).Distinct().Count() < Fewest && lines.Count > 0)
            found.AddRange(lines.GroupBy(line => line.Style).MaxBy(style => style.Select(line => line.Section).Distinct().Count())!);
        List<Start> starts = [.. WithoutContents([.. found.OrderBy(start => start.At)]).GroupBy(start => start.Section).Select(Best)];
        return [.. starts, .. lines.Where(line => line.Number is null || line.Number == line.Section).Where(line => Fits(line, starts)).DistinctBy(line => line.Section)];
    }

    /// <summary>One heading of six may be numbered in another way: it stands between its neighbours.</summary>
    private static bool Fits(Start line, List<Start> starts) =>
        starts.Count >= Fewest && starts.TrueForAll(start => start.Section != line.Section && start.Section < line.Section == start.At < line.At);

    private static Start? Of(Match match, string narrative)
    {
        var rest = narrative.AsSpan(match.Index + match.Length);
        var line = rest[..Math.Min(LongestHeading, rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length)].ToString();
        for (var section = 1; section <= Meanings.Length; section++)
            if (Meanings[section - 1].Match(line) is { Success: true } heading)
                return new(section, match.Groups["at"].Index, match.Index + match.Length + heading.Length, Spaces().Replace(heading.Value, ""), NumberOf(match.Groups["number"]));
        return null;
    }

    /// <summary>Lines that are nothing but a heading, numbered in any way or not at all; letters may stand apart.</summary>
    private static IEnumerable<Start> Lines(string narrative)
    {
        var at = 0;
        foreach (var line in narrative.Split('\n'))
        {
            if (line.Length <= LongestHeading * 2 && OfLine(Spaces().Replace(line, ""), at, at + line.Length) is { } start) yield return start;
            at += line.Length + 1;
        }
    }

    private static Start? OfLine(string line, int at, int end)
    {
        var prefix = Prefix().Match(line);
        var words = line[prefix.Length..].TrimEnd(':', '：', '。');
        for (var section = 1; section <= Meanings.Length; section++)
            if (Meanings[section - 1].Match(words) is { Success: true } heading && heading.Length == words.Length)
                return new(section, at, end, words, NumberOf(prefix.Groups["number"]), prefix.Groups["number"] is { Success: true } number ? prefix.Value.Replace(number.Value, "", StringComparison.Ordinal) + char.IsAsciiDigit(number.Value[0]) : "");
        return null;
    }

    private static int? NumberOf(Group number) =>
        !number.Success ? null : char.IsAsciiDigit(number.Value[0]) ? number.Value[0] - '0' : "一二三四五六七八九".IndexOf(number.Value[0], StringComparison.Ordinal) + 1;

    /// <summary>Headings that follow one another closely and all come again are a table of contents.</summary>
    private static List<Start> WithoutContents(List<Start> starts)
    {
        List<Start> contents = [.. starts.TakeWhile((start, i) => start.At - starts[0].At < ContentsSpan && starts.FindIndex(same => same.Section == start.Section) == i)];
        return contents.Count >= 5 && starts.Skip(contents.Count).Select(start => start.Section).Distinct().Count() >= contents.Count - 1 ? starts[contents.Count..] : starts;
    }

    /// <summary>Of several candidates the one that carries the section's own number, else the first.</summary>
    private static Start Best(IEnumerable<Start> same) =>
        same.FirstOrDefault(start => start.Number == start.Section) ?? same.First();

    private sealed record Start(int Section, int At, int TextAt, string Heading, int? Number, string Style = "");

    [GeneratedRegex(@"^(?:第(?<number>[一二三四五六七八九1-9])部分|[（(](?<number>[一二三四五六七八九1-9])[)）]|(?<number>[一二三四五六七八九1-9])(?!\d))?[、.．,，:：]?")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?:^|(?<=[\n。;；\s]))(?<at>)(?:第)?(?<number>[一二三四五六七八九])(?:部分)?\s*[、.．,，:：]\s*|(?:^|(?<=\n))(?<at>)第(?<number>[一二三四五六])部分\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:(?:\d{4}年度?)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?(?:总体|基本|概述|概况|整体)(?:情况)?(?:概述)?|(?:政府信息公开|政务公开)工作情况|概述)")]
    private static partial Regex Overview();

    [GeneratedRegex(@"^(?:行政机关)?(?:政府信息)?主动公开(?:政府)?(?:信息)?(?:的)?(?:工作)?情况")]
    private static partial Regex Active();

    [GeneratedRegex(@"^(?:收到和|收到、|收到及|受理和|接收和)?(?:处理|办理)(?:政府)?信息公开(?:申请)?(?:的)?情况|^(?:政府信息)?依申请公开(?:政府信息)?(?:的)?(?:办理|工作|处理)?情况|^(?:政府)?信息公开申请(?:的)?(?:处理|办理)?(?:的)?情况|^收到(?:和处理)?(?:政府)?信息公开(?:申请)?(?:的)?(?:处理)?情况")]
    private static partial Regex Requests();

    [GeneratedRegex(@"^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被)?(?:申请|提起)?(?:的)?行政(?:复议|诉讼)[^\n。,，]{0,14}?情况|^(?:因)?(?:政府)?信息公开(?:工作)?[^\n。,，]{0,8}(?:复议|诉讼)[^\n。]{0,14}?情况|^(?:复议|诉讼)[^\n。]{0,10}情况")]
    private static partial Regex Reviews();

    [GeneratedRegex(@"^(?:(?:政府信息公开|政务公开|信息公开|目前|工作中)(?:工作)?)?(?:中)?存在(?:的)?(?:主要)?(?:问题|困难|不足)(?:[及和与、以]+[^\n。:：;；]{0,14}?(?:情况|措施|打算|计划|方向|思路|安排))?|^(?:主要)?问题(?:及|和)改进(?:情况|措施)")]
    private static partial Regex Problems();

    [GeneratedRegex(@"^其他(?:需要|应当|需)?(?:报告|说明)?(?:的)?(?:事项|情况|问题)")]
    private static partial Regex Others();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
