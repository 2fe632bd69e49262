using System.Globalization;

namespace Monitor.Planning;

/// <summary>One year of the State Council's holiday notices (addresses in <paramref name="Notices"/>). Days are `MM-dd` or `MM-dd..MM-dd`.</summary>
internal sealed record HolidayYear(int Year, IReadOnlyList<string> Notices, IReadOnlyList<Holiday> Off, IReadOnlyList<string> Work)
{
    public IEnumerable<DateOnly> OffDays => Off.SelectMany(holiday => holiday.Days).SelectMany(Days);
    public IEnumerable<DateOnly> MakeUpDays => Work.SelectMany(Days);

    private IEnumerable<DateOnly> Days(string written)
    {
        var first = Day(written[..5]);
        var last = Day(written[^5..]);
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }

    private DateOnly Day(string monthAndDay) => DateOnly.ParseExact($"{Year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A festival with its days off.</summary>
internal sealed record Holiday(string Name, IReadOnlyList<string> Days);
