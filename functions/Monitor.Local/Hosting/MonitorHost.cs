using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.Checks;
using Monitor.Crawling.Rendering;
using Monitor.Local.Rendering;
using Monitor.Planning;
using Monitor.Storage;
using Monitor.Storage.Azurite;

namespace Monitor.Local.Hosting;

/// <summary>The product in this process: everything registered over one storage, which is an Azurite of our own unless another is named.</summary>
internal sealed class MonitorHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AzuriteHost? azurite;

    private MonitorHost(ServiceProvider services, AzuriteHost? azurite) => (this.services, this.azurite) = (services, azurite);

    public TimeProvider Clock => Get<TimeProvider>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<MonitorHost> StartAsync(City city, string? storage, CancellationToken stop)
    {
        if (storage is not null) return On(city, storage);
        return await OverAsync(await StartAzuriteAsync(stop), connection => Task.FromResult(Build(city, connection)));
    }

    /// <summary>An Azurite of ours ends with the host, and when there is none.</summary>
    private static async Task<MonitorHost> OverAsync(AzuriteHost azurite, Func<string, Task<ServiceProvider>> build)
    {
        try
        {
            return new(await build(azurite.ConnectionString), azurite);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Over the city of a file, else the one that was last worked on in this storage.</summary>
    /// <exception cref="InputException">Neither is there, or the file has mistakes.</exception>
    public static async Task<MonitorHost> StartKnownAsync(FileInfo? file, string? storage, CancellationToken stop)
    {
        if (file is not null && InputFiles.ReadCity(file) is var city) return storage is null
            ? await OverAsync(await StartFilledAzuriteAsync(stop), connection => Task.FromResult(Build(city, connection)))
            : On(city, storage);
        return storage is null
            ? await OverAsync(await StartFilledAzuriteAsync(stop), connection => BuildKnownAsync(connection, stop))
            : new(await BuildKnownAsync(storage, stop), null);
    }

    private static async Task<ServiceProvider> BuildKnownAsync(string storage, CancellationToken stop)
    {
        var known = await MonitorStorage.Create(storage).Cities.FindAsync(stop)
            ?? throw new InputException([new("--city", 0, "此存储中没有城市配置", "先执行 run，或用 --city 指定城市配置文件")]);
        return Build(known.Read(CheckCatalog.Default.Vocabulary, Today.InShanghai(TimeProvider.System).Year), storage);
    }

    /// <summary>Keeps the city's files in the storage, for commands that are given none.</summary>
    public Task RememberAsync(FileInfo file, CancellationToken stop) => Get<ICityStore>().SaveAsync(CityFiles.Of(file.FullName, CheckCatalog.Default.Vocabulary), stop);

    /// <summary>Over a storage that somebody else runs.</summary>
    public static MonitorHost On(City city, string storage, TimeProvider? clock = null) => new(Build(city, storage, clock), null);

    private static ServiceProvider Build(City city, string storage, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System).AddLogging(log => log.ToStderr()).AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .SetBasePath(Environment.CurrentDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build());
        services.AddMonitor(city).AddMonitorStorage(storage).AddSingleton<IPageRenderer, ChromiumRenderer>();
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();   // wrong settings are told before any work, all of them
        return provider;
    }

    /// <summary>An Azurite of our own in `.monitor/` of the working folder; it ends with the program.</summary>
    public static Task<AzuriteHost> StartAzuriteAsync(CancellationToken stop) => AzuriteHost.StartAsync(Own, Console.Error, stop);

    /// <summary>The same for commands that work on what is stored; where nothing but a demo ran here, the demo's.</summary>
    public static async Task<AzuriteHost> StartFilledAzuriteAsync(CancellationToken stop)
    {
        if (IsFilled(Own) || !IsFilled(Demo)) return await StartAzuriteAsync(stop);
        await Console.Error.WriteLineAsync("本目录尚未执行 run，以下为示例城市（demo）的数据");
        return await AzuriteHost.StartAsync(Demo, Console.Error, stop);
    }

    private static string Own => Path.GetFullPath(".monitor");

    /// <summary>Where `demo` keeps what it stores.</summary>
    public static string Demo => Path.Combine(Own, "demo");

    private static bool IsFilled(string folder) => Directory.Exists(Path.Combine(folder, "__blobstorage__")) && Directory.EnumerateFileSystemEntries(Path.Combine(folder, "__blobstorage__")).Any();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
    }
}
