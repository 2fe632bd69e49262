using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>Reads what sentences say of applications, documents, decisions, fees, reconsideration and litigation (R8).</summary>
internal static partial class Claims
{
    public static IEnumerable<Claim> In(Report report) =>
        Told(report).SelectMany(said => (IEnumerable<Claim>)
        [
            .. ApplicationClaims.Of(report, said.Sentence, said.Before), .. DocumentClaims.Of(report, said.Sentence), .. ReviewClaims.Of(report.Reviews, said.Sentence),
        ]).DistinctBy(claim => (claim.Subject, claim.Told));

    /// <summary>Sentences with the one before them in their paragraph. Sections one to four and what stands before them; problems and plans speak of other years.</summary>
    private static IEnumerable<(string Sentence, string Before)> Told(Report report)
    {
        var text = report.Sections.Count == 0 ? report.Narrative : string.Join('\n', report.Sections.Where(section => section.Number <= 4).Select(section => section.Text));
        foreach (var line in text.Split('\n'))
        {
            var before = "";
            foreach (var sentence in Enumerations.Sentences(line))
            {
                if (!OtherYear().IsMatch(sentence)) yield return (sentence, before);
                before = sentence;
            }
        }
    }

    [GeneratedRegex("上年(?!度?结转)|去年|上一年(?!度?结转)|同比|相比|较上|以来|下一步|将(?!近)|计划")]
    private static partial Regex OtherYear();
}
