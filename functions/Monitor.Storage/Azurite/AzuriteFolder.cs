namespace Monitor.Storage.Azurite;

/// <summary>Where Azurite is installed: beside its package files in the source tree, else beside the program.</summary>
internal static class AzuriteFolder
{
    private static readonly string InSource = Path.Combine("functions", "Monitor.Storage", "Azurite");

    public static string Find() => FindFrom(AppContext.BaseDirectory);

    internal static string FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln")) && Holds(Path.Combine(folder.FullName, InSource)))
                return Path.Combine(folder.FullName, InSource);
        var beside = Path.Combine(start, "Azurite");
        return Holds(beside) ? beside : throw new AzuriteUnavailableException($"程序目录不完整：缺少 {Path.Combine(beside, "package-lock.json")}");
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, "package-lock.json"));
}
