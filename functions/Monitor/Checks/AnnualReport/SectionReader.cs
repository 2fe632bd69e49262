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

    /// <summary>Headings closer together than this, all six twice, are a table of contents.</summary>
    private const int ContentsSpan = 400;

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
        if (found.Select(start => start.Section).Distinct().Count() < 3) found.AddRange(Bare(narrative));
        return [.. WithoutContents(found.OrderBy(start => start.At)).GroupBy(start => start.Section).Select(Best)];
    }

    private static Start? Of(Match match, string narrative)
    {
        var rest = narrative.AsSpan(match.Index + match.Length);
        var line = rest[..Math.Min(LongestHeading, rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length)].ToString();
        for (var section = 1; section <= Meanings.Length; section++)
            if (Meanings[section - 1].Match(line) is { Success: true } heading)
                return new(section, match.Groups["at"].Index, match.Index + match.Length + heading.Length, Spaces().Replace(heading.Value, ""),
                    "一二三四五六七八九".IndexOf(match.Groups["number"].Value[0], StringComparison.Ordinal) + 1);
        return null;
    }

    /// <summary>Headings without a number: a line that is nothing but a heading.</summary>
    private static IEnumerable<Start> Bare(string narrative)
    {
        var at = 0;
        foreach (var line in narrative.Split('\n'))
        {
            for (var section = 1; section <= Meanings.Length; section++)
                if (line.Length <= LongestHeading && Meanings[section - 1].Match(line.Trim()) is { Success: true } heading && heading.Length == line.Trim().Length)
                    yield return new(section, at, at + line.Length, heading.Value, null);
            at += line.Length + 1;
        }
    }

    private static IEnumerable<Start> WithoutContents(IEnumerable<Start> starts)
    {
        var all = starts.ToList();
        var half = all.Count / 2;
        return half >= 5 && all[half - 1].At - all[0].At < ContentsSpan && all.Take(half).Select(start => start.Section).SequenceEqual(all.Skip(half).Select(start => start.Section))
            ? all.Skip(half) : all;
    }

    /// <summary>Of several candidates the one that carries the section's own number, else the first.</summary>
    private static Start Best(IEnumerable<Start> same) =>
        same.FirstOrDefault(start => start.Number == start.Section) ?? same.First();

    private sealed record Start(int Section, int At, int TextAt, string Heading, int? Number);

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
