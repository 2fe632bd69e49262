using System.Collections.Frozen;

namespace Monitor.Planning;

/// <summary>What plans may name: every check id with its parameters. Planning knows no check; the catalogue hands this in.</summary>
public sealed class CheckVocabulary(IEnumerable<KnownCheck> checks)
{
    private readonly FrozenDictionary<string, KnownCheck> byId = checks.ToFrozenDictionary(check => check.Id);

    public IEnumerable<string> Ids => byId.Keys;

    public KnownCheck? Find(string id) => byId.GetValueOrDefault(id);
}

/// <summary>A check as a plan sees it.</summary>
public sealed record KnownCheck(string Id, IReadOnlyList<CheckParameter> Parameters, bool NeedsSection);

/// <summary>A parameter of a check, and how its value is written.</summary>
public sealed record CheckParameter(string Name, ParameterKind Kind, string Meaning, bool Required = false, IReadOnlyList<string>? Choices = null);

/// <summary>Duration: `20 working days`. Day: `01-31` or `2026-01-31`. Series: one of month, quarter, half-year, year. Section: a section key.</summary>
public enum ParameterKind { Text, TextList, Duration, Day, Series, Number, Section }
