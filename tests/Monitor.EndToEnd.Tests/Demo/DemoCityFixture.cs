using Monitor.Local.Demo;

[assembly: AssemblyFixture(typeof(Monitor.EndToEnd.Tests.Demo.DemoCityFixture))]

namespace Monitor.EndToEnd.Tests.Demo;

/// <summary>The demo city, served once for all tests.</summary>
public sealed class DemoCityFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("demo-city-").FullName;

    public DemoCity City { get; private set; } = null!;

    public HttpClient Browser { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync() => City = await DemoCity.StartAsync(folder, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await City.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
