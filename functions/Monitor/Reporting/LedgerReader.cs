using System.Text.RegularExpressions;
using Monitor.Findings;
using Monitor.Pages.Documents;
using Monitor.Planning;

namespace Monitor.Reporting;

/// <summary>What a bureau answered in one row of a filled rectification ledger. <paramref name="Row"/>: 1-based, as sheets count.</summary>
public sealed record LedgerReply(string Finding, ReplyKind Kind, string? Link, string? Remarks, string? Owner, int Row);

/// <summary>A filled ledger: its replies, or every mistake in it (then there are no replies); findings that were left blank.</summary>
public sealed record LedgerReading(IReadOnlyList<LedgerReply> Replies, IReadOnlyList<PlanError> Errors, IReadOnlyList<string> Unanswered);

/// <summary>Reads a filled rectification ledger back, xlsx or docx; the order of rows and columns does not matter.</summary>
public static partial class LedgerReader
{
    private const string Example = "例如 https://www.example.invalid/xxgk/2026/t1.html";

    /// <summary><paramref name="sent"/>: the rows the bureau was sent; others are refused.</summary>
    public static LedgerReading Read(byte[] bytes, string file, IReadOnlyCollection<IssueRow> sent)
    {
        var document = DocumentReader.Read(bytes, file);
        if (document.Unread is { } why) return new([], [new(file, 0, why)], []);
        foreach (var table in document.Tables)
            if (Header(table.Rows) is { } header) return ReadRows(table.Rows, header, file, sent);
        return new([], [new(file, 0, $"没有找到表头，应含“{IssueListColumns.Finding}”“{IssueListColumns.State}”“{IssueListColumns.StateUrl}”三列")], []);
    }

    /// <summary>Whether a table of the file has the columns of a rectification ledger.</summary>
    public static bool IsLedger(byte[] bytes, string file) => DocumentReader.Read(bytes, file).Tables.Any(table => Header(table.Rows) is not null);

    private static LedgerReading ReadRows(IReadOnlyList<IReadOnlyList<string>> rows, LedgerHeader header, string file, IReadOnlyCollection<IssueRow> sent)
    {
        var known = sent.DistinctBy(row => row.Finding).ToDictionary(row => row.Finding);
        var (replies, errors, seen) = (new List<LedgerReply>(), new List<PlanError>(), new Dictionary<string, int>());
        for (var index = header.Row + 1; index < rows.Count; index++)
        {
            var row = new LedgerRow(rows[index], header);
            if (row.IsBlank) continue;
            var line = index + 1;
            void Wrong(string message, string? suggestion = null) => errors.Add(new(file, line, message, suggestion));
            if (!known.ContainsKey(row.Finding)) Wrong(row.Finding is "" ? "缺少问题编号" : $"问题编号“{Short(row.Finding)}”不在本单位的问题清单中");
            else if (!seen.TryAdd(row.Finding, line)) Wrong($"问题编号“{row.Finding}”重复，第{seen[row.Finding]}行已填写");
            else if (Reply(row, line, Wrong) is { } reply) replies.Add(reply);
        }
        return new(errors is [] ? replies : [], errors, [.. known.Keys.Except(replies.Select(reply => reply.Finding)).Except(errors is [] ? [] : seen.Keys)]);
    }

    private static LedgerReply? Reply(LedgerRow row, int line, Action<string, string?> wrong)
    {
        var link = Address().Match(row.Link).Value;
        if (row is { State: "", Link: "", Remarks: "" }) return null;
        if (row.State is "")
        {
            wrong($"填写了整改内容，但没有选择“{IssueListColumns.State}”", $"可选：{string.Join('、', IssueListColumns.States)}");
            return null;
        }
        if (KindOf(row.State) is not { } kind)
        {
            wrong($"“{Short(row.State)}”不是可选的整改情况", $"可选：{string.Join('、', IssueListColumns.States)}");
            return null;
        }
        if (row.Link is not "" && SafeText.Link(link) is null) wrong($"整改链接“{Short(row.Link)}”不是网页地址", Example);
        else if (kind == ReplyKind.Rectified && link is "") wrong("选择“已整改”但没有整改链接，按未整改处理", Example);
        else if (kind != ReplyKind.Rectified && row.Remarks is "") wrong($"选择“{row.State}”须在“{IssueListColumns.Remarks}”写明理由", null);
        else return new(row.Finding, kind, link is "" ? null : link, row.Remarks is "" ? null : row.Remarks, row.Owner is "" ? null : row.Owner, line);
        return null;
    }

    private static ReplyKind? KindOf(string state) => state switch
    {
        IssueListColumns.StateExplained => ReplyKind.Explanation,
        IssueListColumns.StateAppealed => ReplyKind.Appeal,
        IssueListColumns.StateExemption => ReplyKind.Exemption,
        "整改完成" or "已完成" or "已完成整改" => ReplyKind.Rectified,
        _ => state.StartsWith(IssueListColumns.StateRectified, StringComparison.Ordinal) ? ReplyKind.Rectified : null,
    };

    private static LedgerHeader? Header(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var index = 0; index < Math.Min(rows.Count, 20); index++)
        {
            var names = rows[index].Select(cell => cell.Trim()).ToList();
            int At(string name) => names.IndexOf(name);
            if (At(IssueListColumns.Finding) >= 0 && At(IssueListColumns.State) >= 0 && At(IssueListColumns.StateUrl) >= 0)
                return new(index, At(IssueListColumns.Finding), At(IssueListColumns.State), At(IssueListColumns.StateUrl), At(IssueListColumns.Remarks), At(IssueListColumns.Owner));
        }
        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"https?://[^\s，。；、）】”]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

/// <summary>Where the header stands, and its columns; -1: the column is not there.</summary>
internal sealed record LedgerHeader(int Row, int Finding, int State, int Link, int Remarks, int Owner);

/// <summary>The cells of a row that are read.</summary>
internal sealed class LedgerRow(IReadOnlyList<string> cells, LedgerHeader header)
{
    public string Finding => Cell(header.Finding);
    public string State => Cell(header.State);
    public string Link => Cell(header.Link);
    public string Remarks => Cell(header.Remarks);
    public string Owner => Cell(header.Owner);
    public bool IsBlank => cells.All(string.IsNullOrWhiteSpace);

    private string Cell(int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : "";
}
