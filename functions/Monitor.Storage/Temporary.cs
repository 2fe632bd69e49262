namespace Monitor.Storage;

/// <summary>Files that hold what is too large for memory and vanish with their handle.</summary>
internal static class Temporary
{
    public static FileStream File()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows()) System.IO.File.Delete(path);   // an unlinked file is gone even after a kill
        return file;
    }
}
