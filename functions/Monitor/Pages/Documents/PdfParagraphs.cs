using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Monitor.Pages.Documents;

/// <summary>
/// Joins the lines that a page's width broke: a line that fills the width goes on in the next one, unless that is indented, numbered or laid
/// out in columns. Page numbers are left out.
/// </summary>
internal sealed partial class PdfParagraphs
{
    private const int Fewest = 3;
    private readonly double left;
    private readonly double right;

    /// <param name="lines">The lines of one page, top first.</param>
    public PdfParagraphs(IReadOnlyList<List<Letter>> lines)
    {
        left = lines.Select(line => line[0].StartBaseLine.X).DefaultIfEmpty().Min();
        right = lines.Count < Fewest ? double.MaxValue : lines.Max(line => line[^1].EndBaseLine.X);
    }

    public static bool IsPageNumber(string words) => PageNumber().IsMatch(words);

    public bool GoesOn(List<Letter> line, string words, List<Letter> next, string nextWords) =>
        line[^1].EndBaseLine.X >= right - (line[^1].PointSize * 1.6) && next[0].StartBaseLine.X <= left + (next[0].PointSize * 0.8)
        && (IsChinese(words[^1]) || (char.IsAsciiDigit(words[^1]) && IsChinese(nextWords[0]))) && !words.Contains('\t', StringComparison.Ordinal) && !nextWords.Contains('\t', StringComparison.Ordinal)
        && !Ended().IsMatch(words) && !Numbered().IsMatch(nextWords);

    private static bool IsChinese(char letter) => letter is >= '\u2E80' and <= '\uFFEF' or '”' or '“';

    [GeneratedRegex(@"^\s*[-—–]?\s*\d{1,3}\s*[-—–]?\s*$|^第\s*\d+\s*页")]
    private static partial Regex PageNumber();

    [GeneratedRegex("[。！？!?；;]$")]
    private static partial Regex Ended();

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百\d]+[章节条部])")]
    private static partial Regex Numbered();
}
