using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitor.Checks;
using Monitor.Evaluation;
using Monitor.Findings;
using Monitor.Local.Demo;
using Monitor.Planning;

// city [SEED]: the labelled evaluation city; demo: the demo city; demo BUREAU SECTION...: how sections were read, without one the whole tree
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
var seed = args is ["city", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
await using var served = args is ["city", ..] ? await EvaluationCity.StartAsync(seed, folder, CancellationToken.None) : await DemoCity.StartAsync(folder, CancellationToken.None);
var city = CityReader.Read(served.CityFile, CheckCatalog.Default.Vocabulary, DemoCity.AsOf.Year);
var clock = Stopwatch.StartNew();
var judged = await new CityPass(city, DemoCity.AsOf).RunAsync(CancellationToken.None);
var took = clock.Elapsed;
if (args is ["demo" or "city", _, ..] && judged.FirstOrDefault(one => args.Contains(one.Bureau.Id)) is { } one)
{
    Dump.Print(one, args.SkipWhile(word => word != one.Bureau.Id).Skip(1));
    return 0;
}

foreach (var (bureau, snapshot) in judged.SelectMany(each => each.Snapshots.Select(snapshot => (each.Bureau.Id, snapshot))))
    Console.WriteLine($"{bureau,-10} {snapshot.State,-11} {snapshot.Pages.Count,4} pages {snapshot.Targets.Count,4} targets {snapshot.Why}");
var told = judged.SelectMany(each => each.Judgements.Select(judgement => new Finding
{
    Id = "",
    Bureau = each.Bureau.Id,
    Duty = judgement.Duty.Id,
    Check = judgement.Duty.Check,
    Section = judgement.Duty.Section,
    Subject = judgement.Verdict.Subject,
    Outcome = judgement.Verdict.Outcome,
    Reason = judgement.Verdict.Reason,
})).ToList();
var verdict = served.Expected.Compare(told);
Console.WriteLine($"\nmissing: {verdict.Missing.Count}\n{string.Join('\n', verdict.Missing)}\n\nunexpected: {verdict.Unexpected.Count}\n{string.Join('\n', verdict.Unexpected)}\n");
Score.Print(city, served.Expected, told);
Console.WriteLine($"\n{judged.Count} sites, {judged.Sum(each => each.Snapshots.Sum(snapshot => snapshot.Pages.Count))} pages, {took.TotalSeconds:0.0} s");
return verdict.IsAsExpected ? 0 : 3;
