using Monitor.Pages;

namespace Monitor.Crawling;

/// <summary>Hands raw pages to the visit's pack one at a time: packs need not be thread-safe.</summary>
internal sealed class PackWriter(IEvidencePack pack) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public async ValueTask AddAsync(RawPage page, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await pack.AddAsync(page, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
