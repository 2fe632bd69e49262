using Monitor.Storage.Azurite;

namespace Monitor.Storage.Tests.Azurite;

public sealed class AzuriteHostTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_its_data_over_a_restart_and_tells_nothing_when_installed()
    {
        var data = Directory.CreateTempSubdirectory("monitor-azurite-");
        var messages = new StringWriter();
        await using (var first = await AzuriteHost.StartAsync(data.FullName, messages, Stop))
            await MonitorStorage.Create(first.ConnectionString).Frontiers.SaveAsync("veterans", "veterans-1", [1, 2, 3], Stop);

        await using (var second = await AzuriteHost.StartAsync(data.FullName, messages, Stop))
            Assert.Equal([1, 2, 3], await MonitorStorage.Create(second.ConnectionString).Frontiers.LoadAsync("veterans", "veterans-1", Stop));

        Assert.Empty(messages.ToString());
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_users_of_one_folder_share_one_Azurite()
    {
        var data = Directory.CreateTempSubdirectory("monitor-azurite-");
        await using (var first = await AzuriteHost.StartAsync(data.FullName, TextWriter.Null, Stop))
        await using (var second = await AzuriteHost.StartAsync(data.FullName, TextWriter.Null, Stop))
        {
            Assert.Equal((true, false), (first.IsOwner, second.IsOwner));
            Assert.Equal(first.ConnectionString, second.ConnectionString);
        }
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Ends_when_the_pipe_to_its_starter_breaks()
    {
        var data = Directory.CreateTempSubdirectory("monitor-azurite-");
        using var node = Node.Start("node", AzuriteFolder.Find(), ["start.cjs", "--location", data.FullName, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--skipApiVersionCheck", "--disableTelemetry", "--silent"]);
        while (await node.StandardOutput.ReadLineAsync(Stop) is { } line && !line.Contains("Table service is successfully", StringComparison.Ordinal)) Assert.NotNull(line);

        node.StandardInput.BaseStream.Dispose();

        await node.WaitForExitAsync(Stop);
        Assert.Equal(0, node.ExitCode);
        data.Delete(recursive: true);
    }

    [Fact]
    public void Names_what_to_install_when_a_program_is_missing()
    {
        var missing = Assert.Throws<AzuriteUnavailableException>(() => Node.Start("no-such-node", Path.GetTempPath(), []));
        Assert.Contains("Node.js", missing.Message, StringComparison.Ordinal);
    }
}
