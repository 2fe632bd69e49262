using Monitor.Evaluation;
using Monitor.Evaluation.Disguises;

namespace Monitor.EndToEnd.Tests.Evaluation;

/// <summary>36 labelled sites crawled over HTTP and judged: no false accusation and none overlooked, in whatever markup they say the same.</summary>
public sealed class LabelledCityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("labelled-").FullName;

    [Theory]
    [InlineData(5, false)]
    [InlineData(2, true)]
    public async Task Is_judged_as_its_labels_say(int seed, bool disguised)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var served = await EvaluationCity.StartAsync(seed, folder, disguised ? new Wardrobe(seed) : null, stop);

        var findings = (await Trial.RunAsync(served, stop)).Told;

        Assert.Empty(served.Expected.Compare(findings).Missing);
        Assert.DoesNotContain(served.Expected.Compare(findings).Unexpected, told => told.Contains("Missed", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
