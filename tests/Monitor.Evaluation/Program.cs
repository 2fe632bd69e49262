using Monitor.Checks;
using Monitor.Evaluation;
using Monitor.Findings;
using Monitor.Local.Demo;
using Monitor.Planning;

System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
var folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
await using var demo = await DemoCity.StartAsync(folder, CancellationToken.None);
var city = CityReader.Read(demo.CityFile, CheckCatalog.Default.Vocabulary, DemoCity.AsOf.Year);
var clock = System.Diagnostics.Stopwatch.StartNew();
var judged = await new CityPass(city, DemoCity.AsOf).RunAsync(CancellationToken.None);
foreach (var one in judged)
    foreach (var snapshot in one.Snapshots)
        Console.WriteLine($"{one.Bureau.Id,-10} {snapshot.State,-11} {snapshot.Pages.Count,4} pages {snapshot.Targets.Count,4} targets  {snapshot.Why}  {string.Join(", ", snapshot.Pages.GroupBy(page => page.Outcome).Select(same => $"{same.Key} {same.Count()}"))}");
Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
if (args is ["dump", var bureauId, .. var keys])
{
    var one = judged.Single(each => each.Bureau.Id == bureauId);
    var map = new Monitor.Pages.SiteMap(one.Bureau, one.Snapshots);
    foreach (var key in keys)
        switch (map.Find(key))
        {
            case Monitor.Pages.SectionMatch.Found { Section: var section }:
                Console.WriteLine($"{key}: {section.Name} {section.Url} {section.How} unread={section.Unread}");
                foreach (var page in section.Pages) Console.WriteLine($"  page {page.Url} kind {page.Page!.Kind} title {page.Page.Title}\n   text: {page.Page.Text.ReplaceLineEndings("/")[..Math.Min(300, page.Page.Text.Length)]}\n   rows: {string.Join("; ", page.Page.Rows.Select(row => $"[{row.List}] {row.Title} {row.Shown?.Day}"))}");
                foreach (var item in section.Items) Console.WriteLine($"  item {item.Title} {item.Url} {item.Published?.Day} formed {item.Formed?.Day} on {item.ListedOn} text {item.Article?.Page?.Text.Length}");
                break;
            case var other: Console.WriteLine($"{key}: {other}"); break;
        }
    return;
}
var findings = judged.SelectMany(one => one.Judgements.Select(judgement => new Finding
{
    Id = "", Bureau = one.Bureau.Id, Duty = judgement.Duty.Id, Check = judgement.Duty.Check, Section = judgement.Duty.Section,
    Subject = judgement.Verdict.Subject, Outcome = judgement.Verdict.Outcome, Reason = judgement.Verdict.Reason,
})).ToList();
var verdict = demo.Expected.Compare(findings);
Console.WriteLine($"== missing {verdict.Missing.Count}");
foreach (var line in verdict.Missing) Console.WriteLine(line);
Console.WriteLine($"== unexpected {verdict.Unexpected.Count}");
foreach (var line in verdict.Unexpected) Console.WriteLine(line);
