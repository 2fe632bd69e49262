namespace Monitor.Dashboard;

/// <summary>Where a form may lead back to: only a path of this host.</summary>
internal static class LocalPath
{
    public static string Of(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && back.All(letter => char.IsAscii(letter) && !char.IsControl(letter)) ? back : "/";
}
