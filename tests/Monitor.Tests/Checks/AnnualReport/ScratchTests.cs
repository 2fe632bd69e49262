using Monitor.Checks.AnnualReport;
using Monitor.Pages.Documents;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class ScratchTests
{
    [Theory]
    [InlineData("002_f8bbd1fe32d7afbe.txt")]
    [InlineData("003_45b0092d18644bb3.txt")]
    public void Prints(string name)
    {
        var (_, verdicts) = ReportSelfCheck.Judge(DocumentReader.Read(File.ReadAllBytes("/work/shared/seeds/" + name), name), null, null);
        foreach (var (check, v) in verdicts!) Console.WriteLine($"{v.Outcome} {check} {v.Subject} {v.Reason} «{v.Evidence?.Quote}»");
    }
}
