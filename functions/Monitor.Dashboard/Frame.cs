using Monitor.Planning;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>What every page knows: the city, who looks, today (Asia/Shanghai), the language, its own address, and the token its forms carry.</summary>
public sealed record Frame(City City, Visitor Visitor, DateOnly Today, bool English, string Address, string FormToken)
{
    /// <summary>The text in the visitor's language.</summary>
    public string T(string chinese, string english) => English ? english : chinese;

    public string BureauName(string id) => City.BureauOf(id)?.Name ?? id;

    /// <summary>A period as readers see it.</summary>
    public string PeriodName(string period) => !English && Quarter.TryParse(period, out var quarter) ? quarter.InChinese : period;

    /// <summary>Working days from today; negative once overdue.</summary>
    public int WorkingDaysTo(DateOnly day) => City.Calendar.Count(Today, day);
}
