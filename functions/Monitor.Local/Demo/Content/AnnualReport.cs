using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static Monitor.Local.Demo.Content.Prose;

namespace Monitor.Local.Demo.Content;

/// <summary>A bureau's annual disclosure report in the format of notice 30号 (report years from 2021): figures that agree, unless a fault is asked for.</summary>
internal static partial class AnnualReport
{
    public static string Html(BureauFacts facts, ReportFacts report, IReadOnlyDictionary<string, string> slots, DateOnly signed)
    {
        var figures = ReportFigures.Of(facts.Id, report.Year);
        var all = new Dictionary<string, string>(slots);
        foreach (var (name, value) in figures.Slots(report.Year)) all[name] = value;
        var (problem, measure) = Issues(facts, report.Year);
        (all["problem"], all["measure"]) = (problem, measure);
        var body = Prose.Html(DemoData.Reports.Body, all, $"{facts.Id}{report.Year}");
        body = body.Replace("<p>@2</p>", ReportTables.Active(figures), StringComparison.Ordinal)
            .Replace("<p>@3</p>", ReportTables.Requests(figures, report.Wrong == "sum"), StringComparison.Ordinal)
            .Replace("<p>@4</p>", ReportTables.Disputes(), StringComparison.Ordinal);
        if (report.Without > 0) body = Without(body, report.Without);
        return $"{body}<p class=\"luokuan\">{Encode(facts.Name)}</p>\n<p class=\"luokuan\">{InChinese(signed)}</p>\n";
    }

    private static (string Problem, string Measure) Issues(BureauFacts facts, int year)
    {
        if (year == 2025) return (facts.Issues[0], facts.Issues[1]);
        var prose = DemoData.Reports;
        var first = (Steady(facts.Id, 12) + (year * 5)) % 12;
        var second = (first + 3 + (year % 4)) % 12;
        return (prose.Problems[first] + prose.Problems[second], prose.Measures[first] + prose.Measures[second]);
    }

    private static string Without(string body, int section)
    {
        var parts = Section().Split(body);
        return string.Concat(parts.Where(part => !part.StartsWith($"<h3>{"一二三四五六"[section - 1]}、", StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?=<h3>[一二三四五六]、)")]
    private static partial Regex Section();
}

/// <summary>One year's figures; carried over from the year before.</summary>
internal sealed record ReportFigures(int Received, int FromFirms, int CarriedIn, int Granted, int Partial, int NotHeld, int CarriedOut, int Made, int Repealed, int Valid, int Permits, int Penalties, int[] Active)
{
    public int Done => Granted + Partial + NotHeld;

    public static ReportFigures Of(string bureau, int year)
    {
        int Draw(string what, int of, int below) => Steady($"{bureau}/{of}/{what}", below);
        int Carried(int of) => of < 2021 ? 0 : Draw("carried", of, 2);
        var received = 4 + Draw("received", year, 9);
        var done = Carried(year - 1) + received - Carried(year);
        var partial = Draw("partial", year, 2);
        var notHeld = Draw("not-held", year, 3);
        var valid = 6 + Enumerable.Range(2021, year - 2020).Sum(of => 1 + Draw("made", of, 3) - Draw("repealed", of, 2));
        return new(received, Draw("firms", year, 3), Carried(year - 1), done - partial - notHeld, partial, notHeld, Carried(year),
            1 + Draw("made", year, 3), Draw("repealed", year, 2), valid, 18 + Draw("permits", year, 30), Draw("penalties", year, 5),
            [6 + Draw("a1", year, 9), 11 + Draw("a2", year, 20), 120 + Draw("a3", year, 140)]);
    }

    public IEnumerable<(string, string)> Slots(int year) => new (string, int)[]
    {
        ("year", year), ("received", Received), ("carriedin", CarriedIn), ("done", Done), ("carriedout", CarriedOut), ("made", Made), ("repealed", Repealed),
        ("valid", Valid), ("active", Active.Sum()), ("active1", Active[0]), ("active2", Active[1]), ("active3", Active[2]),
    }.Select(pair => (pair.Item1, pair.Item2.ToString(CultureInfo.InvariantCulture)));
}
