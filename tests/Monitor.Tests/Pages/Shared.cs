namespace Monitor.Tests.Pages;

/// <summary>The shared folder beside the repository, where it is there.</summary>
internal static class Shared
{
    /// <summary>The file's path; the test is skipped where the folder is absent.</summary>
    public static string File(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "Monitor.sln"))) root = root.Parent;
        var path = Path.Combine([root?.Parent?.FullName ?? "", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"../shared/{string.Join('/', parts)} is not there");
        return path;
    }

    public static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
