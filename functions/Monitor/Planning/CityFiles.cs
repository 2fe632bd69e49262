using Monitor.Planning.Reading;

namespace Monitor.Planning;

/// <summary>A city file with the plan and indicator files it names, byte for byte, by the paths it names them by. Kept beside what was stored, so that later work knows the city without being told.</summary>
public sealed record CityFiles(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Reads the files of a city that was read without mistakes.</summary>
    public static CityFiles Of(string path, CheckVocabulary checks)
    {
        var mistakes = new Mistakes();
        var fields = InputFile.Open(path, mistakes);
        mistakes.ThrowIfAny();
        CityReader.Read(fields!, checks, null, out var shelf);
        mistakes.ThrowIfAny();
        var folder = Path.GetDirectoryName(path) ?? "";
        var named = shelf.Named.Concat(fields!.Text("indicators") is { } set and not "default" ? [set] : []);
        return new(Path.GetFileName(path), named.Append(Path.GetFileName(path)).Distinct().ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name))));
    }

    /// <summary>The city for a year, as <see cref="CityReader"/> reads it.</summary>
    /// <exception cref="InputException">An older version took these files; this one finds mistakes in them.</exception>
    public City Read(CheckVocabulary checks, int year)
    {
        var root = Directory.CreateTempSubdirectory("monitor-city-").FullName;
        try
        {
            // As deep as its paths climb, so that none leaves the folder
            var folder = Path.Combine([root, .. Enumerable.Repeat("d", Files.Keys.Max(name => name.Split('/', '\\').Count(part => part == "..")))]);
            foreach (var (name, content) in Files.Where(file => !Path.IsPathRooted(file.Key))) Write(Path.Combine(folder, name), content);
            return CityReader.Read(Path.Combine(folder, Name), checks, year);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}

/// <summary>Keeps the files of the city that was last worked on.</summary>
public interface ICityStore
{
    Task SaveAsync(CityFiles city, CancellationToken stop);

    Task<CityFiles?> FindAsync(CancellationToken stop);
}
