using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>Reads what sentences say of applications, documents, decisions, fees, reconsideration and litigation (R8).</summary>
internal static partial class Claims
{
    public static IEnumerable<Claim> In(Report report) =>
        Told(report).SelectMany(said => OfSentence(report, Comparison().Replace(said.Sentence, ""), said.Before).Select(claim => claim with { Sentence = said.Sentence })).DistinctBy(claim => (claim.Subject, claim.Told));

    private static IEnumerable<Claim> OfSentence(Report report, string sentence, string before) => OtherYear().IsMatch(sentence) ? [] :
        [.. ApplicationClaims.Of(report, sentence, before), .. DocumentClaims.Of(report, sentence), .. ReviewClaims.Of(report.Reviews, sentence)];

    /// <summary>Sentences with the one before them in their paragraph. Sections one to four and what stands before them; problems and plans speak of other years.</summary>
    private static IEnumerable<(string Sentence, string Before)> Told(Report report)
    {
        var text = report.Sections.Count == 0 ? report.Narrative : string.Join('\n', report.Sections.Where(section => section.Number <= 4).Select(section => section.Text));
        foreach (var line in text.Split('\n'))
        {
            var before = "";
            foreach (var sentence in Enumerations.Sentences(line))
            {
                yield return (sentence, before);
                before = sentence;
            }
        }
    }

    /// <summary>A comparison behind a number leaves the number what it is.</summary>
    [GeneratedRegex("[,，](?:同比|较|比)[^,，。、;；]*(?:增|减|降|升|持平)[^,，。、;；]*")]
    private static partial Regex Comparison();

    [GeneratedRegex("上年(?!度?结转)|去年|上一年(?!度?结转)|同比|相比|较上|以来|下一步|将(?!近)|计划")]
    private static partial Regex OtherYear();
}
