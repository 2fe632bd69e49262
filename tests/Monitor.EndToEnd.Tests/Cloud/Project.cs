namespace Monitor.EndToEnd.Tests.Cloud;

/// <summary>Files of the project, found from the folder that holds Monitor.sln.</summary>
internal static class Project
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder) => folder is null ? throw new DirectoryNotFoundException("no folder above holds Monitor.sln")
        : System.IO.File.Exists(Path.Combine(folder.FullName, "Monitor.sln")) ? folder.FullName : Find(folder.Parent);
}
