using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>What a sentence says of reconsideration and litigation, their number and their outcomes. Told against table 4.</summary>
internal static partial class ReviewClaims
{
    private const string Review = "行政复议", Suit = "行政诉讼", Direct = "未经复议直接起诉", AfterReview = "复议后起诉";

    public static IEnumerable<Claim> Of(ReportTable table, string sentence)
    {
        List<Claim> none = [.. None(table, sentence)];
        return none.Count > 0 ? none : [.. Counted(table, sentence), .. Outcomes(table, sentence)];
    }

    private static IEnumerable<Claim> None(ReportTable table, string sentence)
    {
        if (NoReviews().Match(sentence) is not { Success: true } none) yield break;
        var certain = !Faulted().IsMatch(none.Value);
        if (none.Value.Contains("复议", StringComparison.Ordinal)) yield return Claim.None($"table4/{Review}/总计", Review, Cells(table, Review, "总计"), sentence, certain);
        if (none.Value.Contains("诉讼", StringComparison.Ordinal)) yield return Claim.None($"table4/{Suit}/总计", Suit, Cells(table, Suit, "总计"), sentence, certain);
    }

    private static IEnumerable<Claim> Counted(ReportTable table, string sentence)
    {
        if (Claim.Of($"table4/{Review}/总计", Review, SomeReviews().Match(sentence), Cells(table, Review, "总计"), sentence) is { } review) yield return review;
        if (Claim.Of($"table4/{Suit}/总计", Suit, SomeSuits().Match(sentence), Cells(table, Suit, "总计"), sentence) is { } suit) yield return suit;
        if (Claim.Of($"table4/{Direct}/总计", Direct, SomeDirect().Match(sentence), Cells(table, Direct, "总计"), sentence) is { } direct) yield return direct;
        if (Claim.Of($"table4/{AfterReview}/总计", AfterReview, SomeAfterReview().Match(sentence), Cells(table, AfterReview, "总计"), sentence) is { } after) yield return after;
    }

    /// <summary>An outcome belongs to the kind of case named last before it.</summary>
    private static IEnumerable<Claim> Outcomes(ReportTable table, string sentence)
    {
        var kind = "";
        foreach (Match found in OutcomeOrKind().Matches(sentence))
        {
            if (found.Groups["kind"].Success) kind = KindOf(found.Groups["kind"].Value);
            else if (kind.Length > 0 && ColumnOf(found.Groups["outcome"].Value) is var column
                && Claim.Of($"table4/{kind}/{column}", kind + column, found, Cells(table, kind, column), sentence) is { } claim) yield return claim;
        }
    }

    private static string KindOf(string words) =>
        words.Contains('后', StringComparison.Ordinal) ? AfterReview : words.Contains("直接", StringComparison.Ordinal) ? Direct : words.Contains('诉', StringComparison.Ordinal) ? Suit : Review;

    private static string ColumnOf(string words) =>
        words.Contains("维持", StringComparison.Ordinal) ? "结果维持" : words.Contains("纠正", StringComparison.Ordinal) ? "结果纠正" : words.Contains("其他", StringComparison.Ordinal) ? "其他结果" : "尚未审结";

    /// <summary>Litigation is the sum of its two groups.</summary>
    private static IReadOnlyList<decimal> Cells(ReportTable table, string kind, string column) =>
        Claim.Sum(table, kind == Suit ? [$"{Direct}/{column}", $"{AfterReview}/{column}"] : [$"{kind}/{column}"]);

    private const string Gap = "(?:案件|申请|事项|案|数量|共计|合计|共|为|有|发生|收到|受理|方面|:|[ ])*";
    private const string Unit = "(?:件|起|宗|例|次)";

    [GeneratedRegex("(?:无|未发生|没有发生|未收到|没有收到|没有|未出现|未产生|未有|未引发|未引起)(?:因)?[^。,，]{0,24}?(?:行政复议|行政诉讼|复议|诉讼)(?:[、和或及与,，]{1,2}[^。,，]{0,12}?(?:诉讼|复议))?(?=(?:的|等|案件|申请|事项|情况|情形|问题|发生|案|和应诉)*(?:[。,，;；、)]|$))"
        + $@"|{Review}(?:案件)?[、和及与](?:被)?(?:提起)?{Suit}(?:案件)?(?:数量)?(?:均|都)?为?(?<!\d)[0零](?:{Unit}|(?=[,，。]|$))")]
    private static partial Regex NoReviews();

    [GeneratedRegex("不当|败诉|失误|违规|违法|不力")]
    private static partial Regex Faulted();

    [GeneratedRegex($@"{Review}{Gap}{Claim.Number}{Unit}|(?:发生|收到|受理|办理|引发|引起|提起)(?:了)?{Claim.Number}{Unit}(?:因[^,，。]{{0,14}})?{Review}")]
    private static partial Regex SomeReviews();

    [GeneratedRegex($@"{Suit}{Gap}{Claim.Number}{Unit}|(?:发生|收到|受理|办理|引发|引起|提起)(?:了)?{Claim.Number}{Unit}(?:因[^,，。]{{0,14}})?{Suit}")]
    private static partial Regex SomeSuits();

    [GeneratedRegex($"直接起诉{Gap}{Claim.Number}{Unit}")]
    private static partial Regex SomeDirect();

    [GeneratedRegex($"复议后(?:再)?(?:提起)?(?:起诉|诉讼){Gap}{Claim.Number}{Unit}")]
    private static partial Regex SomeAfterReview();

    [GeneratedRegex($@"(?<kind>未经复议直接起诉|直接起诉|复议后起诉|{Review}|{Suit})|(?<outcome>(?:结果)?维持|(?:结果)?(?:被)?纠正|其他结果|(?:尚未|未|正在)(?:审结|审理|办结)|审理中)(?:的)?(?:结果)?(?:有|共|为)?{Claim.Number}{Unit}")]
    private static partial Regex OutcomeOrKind();
}
