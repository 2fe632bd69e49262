using System.Globalization;

namespace Monitor.Planning.Ledgers;

/// <summary>Reads a row of the 依申请公开 ledger; days that contradict each other are mistakes.</summary>
internal static class RequestRows
{
    public static DisclosureRequest? Read(LedgerTable table, int line, string bureau)
    {
        if (table.Text(line, LedgerColumn.Received).Length == 0)
        {
            table.Wrong(line, "没有填写收到申请日期");
            return null;
        }
        if (table.Day(line, LedgerColumn.Received) is not { } received) return null;
        var number = table.Text(line, LedgerColumn.Number) is { Length: > 0 } written ? written : string.Create(CultureInfo.InvariantCulture, $"第{line}行");
        var request = new DisclosureRequest(bureau, number, received)
        {
            CorrectionAsked = table.Day(line, LedgerColumn.CorrectionAsked),
            Corrected = table.Day(line, LedgerColumn.Corrected),
            Extended = table.Day(line, LedgerColumn.Extended),
            ConsultedFrom = table.Day(line, LedgerColumn.ConsultedFrom),
            ConsultedUntil = table.Day(line, LedgerColumn.ConsultedUntil),
            Replied = table.Day(line, LedgerColumn.Replied),
        };
        foreach (var fault in Faults(request)) table.Wrong(line, fault);
        return request;
    }

    private static IEnumerable<string> Faults(DisclosureRequest request)
    {
        if (request.CorrectionAsked < request.Received) yield return "补正告知日期早于收到申请日期";
        if (request.Corrected < (request.CorrectionAsked ?? request.Received)) yield return "收到补正日期早于补正告知日期";
        if (request.Extended < request.Received) yield return "延期告知日期早于收到申请日期";
        if (request.ConsultedFrom < request.Received) yield return "征求意见发出日期早于收到申请日期";
        if (request is { ConsultedUntil: not null, ConsultedFrom: null }) yield return "填写了征求意见收到日期，没有填写发出日期";
        if (request.ConsultedUntil < request.ConsultedFrom) yield return "征求意见收到日期早于发出日期";
        if (request.Replied < request.Received) yield return "答复日期早于收到申请日期";
    }
}
