namespace Monitor.EndToEnd.Tests.Scale;

/// <summary>A folder of its own for one test; it goes when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
