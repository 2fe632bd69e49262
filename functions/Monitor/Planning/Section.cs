using System.Collections.Frozen;

namespace Monitor.Planning;

/// <summary>A kind of place on a bureau's site (栏目): its key, its Chinese name, and the names bureaus give it.</summary>
public sealed record SectionDefinition(string Key, string Name, IReadOnlyList<string> Names);

/// <summary>Section keys with their synonyms: those of checks.md, and those a plan defines.</summary>
public sealed class SectionVocabulary(IEnumerable<SectionDefinition> sections)
{
    private readonly FrozenDictionary<string, SectionDefinition> byKey = sections.ToFrozenDictionary(section => section.Key);

    /// <summary>The built-in sections; names of one key are synonyms, the official one first. A few aggregate names serve two keys.</summary>
    public static SectionVocabulary Default { get; } = new(EmbeddedData.Json("sections.data.json", PlanningJson.Default.IReadOnlyListSectionDefinition));

    public SectionDefinition this[string key] => byKey[key];
    public IEnumerable<SectionDefinition> All => byKey.Values;

    public bool Knows(string key) => byKey.ContainsKey(key);

    /// <summary>The section's Chinese name, or the key itself where it is unknown.</summary>
    public string NameOf(string key) => byKey.TryGetValue(key, out var section) ? section.Name : key;

    /// <summary>With further sections; a key defined again replaces the earlier one.</summary>
    public SectionVocabulary With(IEnumerable<SectionDefinition> more) =>
        new(byKey.Values.Concat(more).GroupBy(section => section.Key).Select(same => same.Last()));
}
