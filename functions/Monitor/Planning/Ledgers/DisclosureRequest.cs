using System.Globalization;

namespace Monitor.Planning.Ledgers;

/// <summary>A row of the 依申请公开 ledger. Days are calendar days in Asia/Shanghai.</summary>
public sealed record DisclosureRequest(string Bureau, string Number, DateOnly Received)
{
    /// <summary>The day the applicant was asked for a correction (条例30), and the day the corrected application came.</summary>
    public DateOnly? CorrectionAsked { get; init; }
    public DateOnly? Corrected { get; init; }

    /// <summary>The day the applicant was told of an extension (条例33).</summary>
    public DateOnly? Extended { get; init; }

    /// <summary>Third parties or other organs were consulted (条例32, 34): these days do not count.</summary>
    public DateOnly? ConsultedFrom { get; init; }
    public DateOnly? ConsultedUntil { get; init; }
    public DateOnly? Replied { get; init; }
}

/// <summary>The statutory clock of a request: 7 working days for the correction notice, 20 for the reply, at most 20 more when extended in time.</summary>
public static class RequestClock
{
    private const int CorrectionDays = 7;
    private const int ReplyDays = 20;
    private const int ExtensionDays = 20;

    /// <summary>The last day for the reply; null while the applicant owes a correction.</summary>
    public static DateOnly? DueOn(DisclosureRequest request, DateOnly today, WorkingDayCalendar calendar) =>
        request is { CorrectionAsked: not null, Corrected: null, Replied: null } ? null
        : calendar.Add(FirstDue(request, today, calendar), request.Extended is null ? 0 : ExtensionDays);

    public static LedgerVerdict Judge(DisclosureRequest request, DateOnly today, WorkingDayCalendar calendar, string indicator)
    {
        var subject = $"依申请公开 {request.Number}";
        if (request.CorrectionAsked is { } asked && asked > calendar.Add(request.Received, CorrectionDays))
            return Late($"补正告知日期{Say(asked)}晚于收到申请之日起{CorrectionDays}个工作日（条例第三十条）");
        if (request.Extended is { } extended && extended > FirstDue(request, today, calendar))
            return Late($"延期告知日期{Say(extended)}晚于原答复期限{Say(FirstDue(request, today, calendar))}（条例第三十三条）");
        if (DueOn(request, today, calendar) is not { } due)
            return new(request.Bureau, indicator, subject, LedgerState.Pending, "等待申请人补正", null, request.CorrectionAsked ?? request.Received);
        var remark = Countdown.To(due, request.Received, calendar).Remark;
        return request.Replied switch
        {
            { } replied when replied <= due => new(request.Bureau, indicator, subject, LedgerState.Met, $"{Say(replied)}答复，未超过期限{Say(due)}{remark}", due, replied),
            { } replied => Late($"{Say(replied)}答复，超过期限{Say(due)} {calendar.Count(due, replied)}个工作日（条例第三十三条）{remark}", due),
            null when today <= due => new(request.Bureau, indicator, subject, LedgerState.Pending, Countdown.To(due, today, calendar).InChinese, due, due),
            null => Late($"至{Say(today)}尚未答复，期限为{Say(due)}（条例第三十三条）{remark}", due),
        };

        LedgerVerdict Late(string reason, DateOnly? due = null) => new(request.Bureau, indicator, subject, LedgerState.Late, reason, due, due ?? request.Replied ?? today);
    }

    // Consultation days are left out by putting the end off as many working days
    private static DateOnly FirstDue(DisclosureRequest request, DateOnly today, WorkingDayCalendar calendar)
    {
        var due = calendar.Add(request.Corrected ?? request.Received, ReplyDays);
        return request.ConsultedFrom is { } from ? calendar.Add(due, Math.Max(0, calendar.Count(from, request.ConsultedUntil ?? request.Replied ?? today))) : due;
    }

    private static string Say(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
