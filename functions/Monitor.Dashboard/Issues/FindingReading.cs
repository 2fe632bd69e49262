using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Dashboard.Issues;

/// <summary>What the finding page shows. <paramref name="HasCopy"/>: the stored copy of its page is there.</summary>
public sealed record FindingReading(Finding Finding, Bureau? Bureau, Duty? Duty, CheckInfo? Check, IReadOnlyList<FindingEvent> History, bool HasCopy);
