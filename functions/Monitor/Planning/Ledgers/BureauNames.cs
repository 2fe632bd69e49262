using Monitor.Planning.Reading;

namespace Monitor.Planning.Ledgers;

/// <summary>Bureaus by id, name and alias, as ledgers name them.</summary>
internal sealed class BureauNames(IReadOnlyList<Bureau> bureaus)
{
    private readonly Dictionary<string, string> ids = bureaus
        .SelectMany(bureau => bureau.Aliases.Prepend(bureau.Name).Prepend(bureau.Id).Select(name => (name, bureau.Id)))
        .DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    public string? Find(string name, out string? suggestion)
    {
        suggestion = null;
        if (ids.TryGetValue(name, out var id)) return id;
        suggestion = NearestWord.Suggest(name, ids.Keys);
        return null;
    }
}
