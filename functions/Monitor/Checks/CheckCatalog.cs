using System.Collections.Frozen;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>Every check by id, found by reflection; a duplicate id stops the start.</summary>
public sealed class CheckCatalog(IEnumerable<ICheck> checks)
{
    private readonly FrozenDictionary<string, ICheck> byId = checks.ToFrozenDictionary(check => check.Info.Id);

    public IEnumerable<ICheck> All => byId.Values.OrderBy(check => check.Info.Id, StringComparer.Ordinal);

    public ICheck? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What plans may name.</summary>
    public CheckVocabulary Vocabulary => new(All.Select(check => new KnownCheck(check.Info.Id, check.Info.Parameters, check.Info.NeedsSection)));

    public static CheckCatalog Default { get; } = new(typeof(CheckCatalog).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ICheck)))
        .Select(type => (ICheck)Activator.CreateInstance(type)!));
}
