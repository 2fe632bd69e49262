namespace Monitor.Planning.Ledgers;

/// <summary>Met: in time. Late: a fault. Pending: not due yet, or waiting for the applicant.</summary>
public enum LedgerState { Met, Late, Pending }

/// <summary>What an imported row, or a month without one, says about a manual indicator. <paramref name="On"/>: the day that decides the period it counts in.</summary>
public sealed record LedgerVerdict(string Bureau, string Indicator, string Subject, LedgerState State, string Reason, DateOnly? Due, DateOnly On);

/// <summary>Cases of an indicator in a period: how many were due, and which failed.</summary>
public sealed record LedgerRate(string Bureau, string Indicator, int Of, IReadOnlyList<string> Failed);
