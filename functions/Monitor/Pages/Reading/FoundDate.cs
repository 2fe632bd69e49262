namespace Monitor.Pages.Reading;

/// <summary>How a date is written. Only <see cref="Full"/> stands for itself everywhere; the others need their surroundings.</summary>
internal enum DateShape { Full, MonthOnly, MonthDay, BareMonthDay, ShortYear }

/// <summary>A date in a text. <see cref="Assumed"/>: its year was not written there.</summary>
internal readonly record struct FoundDate(int Start, int Length, DateOnly Day, DatePrecision Precision, TimeOnly? Time, DateShape Shape, bool Assumed)
{
    public int End => Start + Length;
}
