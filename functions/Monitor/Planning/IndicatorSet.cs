using Monitor.Planning.Reading;

namespace Monitor.Planning;

/// <summary>A scorecard's indicator set (指标体系), versioned; points of all indicators sum to 100.</summary>
public sealed record IndicatorSet
{
    /// <summary>Name and version as scorecards print them.</summary>
    public required string Id { get; init; }
    public required IReadOnlyList<IndicatorGroup> Groups { get; init; }

    /// <summary>Descending by <see cref="Grade.Min"/>.</summary>
    public required IReadOnlyList<Grade> Grades { get; init; }

    /// <summary>Share of the points a 情况说明 earns.</summary>
    public decimal NilNoteRate { get; init; } = 0.6m;
    public string VetoGrade { get; init; } = "不合格";

    /// <summary>The built-in set: 56 indicators in eleven groups, a recommendation after printed tables of real cities.</summary>
    public static IndicatorSet Default { get; } = ReadDefault();

    public IEnumerable<Indicator> Indicators => Groups.SelectMany(group => group.Indicators);

    public Indicator? Find(string id) => Indicators.FirstOrDefault(indicator => indicator.Id == id);

    public IndicatorGroup? GroupOf(string id) => Groups.FirstOrDefault(group => group.Indicators.Any(indicator => indicator.Id == id));

    private static IndicatorSet ReadDefault()
    {
        var mistakes = new Mistakes();
        var fields = InputFile.Parse("indicators.data.json", EmbeddedData.Bytes("indicators.data.json"), mistakes);
        var set = fields is null ? null : IndicatorSetReader.Read(fields);
        mistakes.ThrowIfAny();
        return set!;
    }
}

/// <summary>First level (一级指标).</summary>
public sealed record IndicatorGroup(string Id, string Name, decimal Weight, IReadOnlyList<Indicator> Indicators);

/// <summary>Second level (二级指标). <paramref name="Unit"/>: points one fault costs; null: a fifth of the points.</summary>
public sealed record Indicator(string Id, string Name, decimal Points, IndicatorMode Mode, string Test, string Source, decimal? Unit = null);

public enum IndicatorMode { Auto, Semi, Manual }

/// <summary>A grade holds from <paramref name="Min"/> points of 100 up.</summary>
public sealed record Grade(decimal Min, string Name);
