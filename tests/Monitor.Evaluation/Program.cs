using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitor.Evaluation;
using Monitor.Evaluation.Disguises;
using Monitor.Local.Demo;

// city|disguised [SEED]: the labelled evaluation city, its pages as their templates write them or in other markup; demo: the demo city; any of them with BUREAU SECTION...: how sections were read, without one the whole tree
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
var seed = args is ["city" or "disguised", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
var wardrobe = args is ["disguised", ..] ? new Wardrobe(seed) : null;
await using var served = args is ["city" or "disguised", ..] ? await EvaluationCity.StartAsync(seed, folder, wardrobe, CancellationToken.None) : await DemoCity.StartAsync(folder, CancellationToken.None);
var clock = Stopwatch.StartNew();
var (city, judged, told) = await Trial.RunAsync(served, CancellationToken.None);
var took = clock.Elapsed;
if (args is ["demo" or "city" or "disguised", _, ..] && judged.FirstOrDefault(one => args.Contains(one.Bureau.Id)) is { } one)
{
    Dump.Print(one, args.SkipWhile(word => word != one.Bureau.Id).Skip(1));
    return 0;
}

foreach (var worn in wardrobe?.Worn ?? []) Console.WriteLine(worn);
foreach (var (bureau, snapshot) in judged.SelectMany(each => each.Snapshots.Select(snapshot => (each.Bureau.Id, snapshot))))
    Console.WriteLine($"{bureau,-10} {snapshot.State,-11} {snapshot.Pages.Count,4} pages {snapshot.Targets.Count,4} targets {snapshot.Why}");
var verdict = served.Expected.Compare(told);
Console.WriteLine($"\nmissing: {verdict.Missing.Count}\n{string.Join('\n', verdict.Missing)}\n\nunexpected: {verdict.Unexpected.Count}\n{string.Join('\n', verdict.Unexpected)}\n");
Score.Print(city, served.Expected, told);
Console.WriteLine($"\n{judged.Count} sites, {judged.Sum(each => each.Snapshots.Sum(snapshot => snapshot.Pages.Count))} pages, {took.TotalSeconds:0.0} s");
return verdict.IsAsExpected ? 0 : 3;
