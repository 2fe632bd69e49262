using Monitor.Planning;

namespace Monitor.Reporting;

/// <summary>What every form of a list says in the same words.</summary>
internal static class IssueListWords
{
    extension(IssueList list)
    {
        public string PeriodInChinese => Quarter.TryParse(list.Period, out var quarter) ? quarter.InChinese : list.Period;

        public string Title => $"{list.BureauName}{list.PeriodInChinese}政务公开问题清单";
    }

    extension(IssueRow row)
    {
        /// <summary>The problem with its marks.</summary>
        public string Described => $"{(row.Veto ? "【单项否决】" : "")}{(row.Recurrences > 0 ? $"【反复出现{row.Recurrences}次】" : "")}{row.Problem}";
    }
}
