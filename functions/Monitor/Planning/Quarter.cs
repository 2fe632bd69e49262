using System.Globalization;

namespace Monitor.Planning;

/// <summary>A quarter of a calendar year, written `2026Q1`. The period of every list and scorecard.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);
    public DateOnly LastDay => new(Year, Number * 3, DateTime.DaysInMonth(Year, Number * 3));
    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : this with { Number = Number - 1 };
    public Quarter Next => Number == 4 ? new(Year + 1, 1) : this with { Number = Number + 1 };

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] != 'Q' || text[5] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1) return false;
        quarter = new(year, text[5] - '0');
        return true;
    }

    public static Quarter Parse(string text) => TryParse(text, out var quarter) ? quarter : throw new FormatException($"not a quarter: {text}");

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Year:0000}Q{Number}";

    /// <summary>As readers see it: 2026年第一季度.</summary>
    public string InChinese => $"{Year}年第{"一二三四"[Number - 1]}季度";
}
