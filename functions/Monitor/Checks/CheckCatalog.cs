using System.Collections.Frozen;
using Monitor.Planning;

namespace Monitor.Checks;

/// <summary>Every check by id, found by reflection; a duplicate id stops the start.</summary>
public sealed class CheckCatalog(IEnumerable<ICheck> checks)
{
    private readonly FrozenDictionary<string, ICheck> byId = checks.ToDictionary(check => check.Info.Id).ToFrozenDictionary();

    public IEnumerable<ICheck> All => byId.Values.OrderBy(check => check.Info.Id, StringComparer.Ordinal);

    public ICheck? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What plans may name.</summary>
    public CheckVocabulary Vocabulary => new(All.Select(check => new KnownCheck(check.Info.Id, check.Info.Parameters, check.Info.NeedsSection)));

    /// <summary>The checks of this assembly.</summary>
    public static CheckCatalog Default { get; } = new(typeof(CheckCatalog).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICheck)) && type.GetConstructor(Type.EmptyTypes) is not null)
        .Select(type => (ICheck)Activator.CreateInstance(type)!));
}
