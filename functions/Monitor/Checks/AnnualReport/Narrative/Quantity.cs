using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>A number with its unit in running text: `近 787 条`, `三十余件`. <paramref name="Name"/> is what stands before it since the last comma.</summary>
internal sealed partial record Quantity(decimal Value, string Unit, bool IsAbout, string Name, int At, int End)
{
    /// <summary>Share by which a number told with 约, 近, 余 or 多 may differ.</summary>
    public const decimal Tolerance = 0.05m;

    private static readonly string[] Pieces = ["条", "篇", "则", "项", "件", "个", "份", "期", "批", "部", "幅"];

    /// <summary>Pieces of information are added up across their units; people, visits and sums of money are not.</summary>
    public bool IsPiece => Pieces.Contains(Unit);

    public static IReadOnlyList<Quantity> In(string sentence) =>
        [.. Written().Matches(sentence).Select(match => Of(match, sentence)).OfType<Quantity>()];

    private static Quantity? Of(Match match, string sentence)
    {
        if (ReportNumber.Of(match.Groups["number"].Value) is not { } value) return null;
        var start = sentence.LastIndexOfAny(['，', ',', '、', '：', ':', '（', '(', '；', ';', '。'], Math.Max(0, match.Index - 1)) + 1;
        return new(value, match.Groups["unit"].Value, match.Groups["about"].Length + match.Groups["more"].Length > 0, sentence[start..match.Index].Trim(), match.Index, match.Index + match.Length);
    }

    [GeneratedRegex(@"(?<about>约|近|超过|超|逾|大约|将近)?\s*(?<![第\d.])(?<number>" + ReportNumber.Pattern + @")\s*(?<more>余|多|几)?\s*(?<unit>人次|条|件|个|篇|次|项|起|份|则|期|批次|批|宗|场|例|部|家|种|封|幅|名|人|万元|元)(?!月|年|工作日|百|省|市|县|方面)(?:[（(](?:条|件|篇|项|次)[）)])?")]
    private static partial Regex Written();
}
