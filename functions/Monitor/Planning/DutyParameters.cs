using System.Globalization;

namespace Monitor.Planning;

/// <summary>A duty's `with:` — each name with one text or a list of texts, as written; typed on reading. Values were validated when the plan was read.</summary>
public sealed class DutyParameters(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    public static DutyParameters None { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; } = values;

    public bool Has(string name) => Values.ContainsKey(name);

    public string? Text(string name) => Values.GetValueOrDefault(name) is [var only, ..] ? only : null;

    public IReadOnlyList<string> List(string name) => Values.GetValueOrDefault(name) ?? [];

    public TimeLimit? Limit(string name) => Text(name) is { } text ? TimeLimit.Parse(text) : null;

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal? Decimal(string name) => Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A day: `2026-06-30`, or `01-31` of <paramref name="year"/>.</summary>
    public DateOnly? Day(string name, int year) => Text(name) is { } text ? ParseDay(text, year) : null;

    public static DateOnly ParseDay(string text, int year) =>
        DateOnly.ParseExact(text.Length == 5 ? $"{year:0000}-{text}" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
